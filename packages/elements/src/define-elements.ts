import { BookingElement } from './booking/booking.ts';
import { ApproveDialogElement } from './approve-dialog/approve-dialog.ts';
import { BookingWizardElement } from './booking-wizard/booking-wizard.ts';
import { BookingsListElement } from './bookings-list/bookings-list.ts';
import { BillingScheduleElement } from './billing-schedule/billing-schedule.ts';
import { defineElement } from './define/define-element.ts';
import { ProviderElement } from './provider/provider.ts';
import { ReapproveDialogElement } from './reapprove-dialog/reapprove-dialog.ts';

/** Every element by the part of its tag after the prefix; the provider first, as the others ask it. */
const elements = {
  provider: ProviderElement,
  'bookings-list': BookingsListElement,
  booking: BookingElement,
  'booking-wizard': BookingWizardElement,
  'approve-dialog': ApproveDialogElement,
  'reapprove-dialog': ReapproveDialogElement,
  'billing-schedule': BillingScheduleElement,
} as const;

/** The part of a tag after the prefix. */
export type ElementName = keyof typeof elements;

/** Options of `defineElements`. */
export interface DefineOptions {
  /** What tags begin with, without the hyphen. Default `kt`. */
  readonly prefix?: string;
  /** Default: the page's. */
  readonly registry?: CustomElementRegistry;
  /** Which elements, beside the provider. Default: all. */
  readonly only?: readonly ElementName[];
}

/**
 * Registers the elements of the kit; `@keyturn/elements/define` does the same with the defaults. A tag that is taken
 * stays as it is: silently where a copy of the same major has it, else with one line on the console (elements.md 15).
 */
export function defineElements({ prefix = 'kt', registry = customElements, only }: DefineOptions = {}): void {
  for (const [name, element] of Object.entries(elements))
    if (!only || element === ProviderElement || only.some((wanted) => wanted === name))
      defineElement(`${prefix}-${name}`, element, registry);
}
