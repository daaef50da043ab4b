import { isKeyturnError, type WizardState } from '@keyturn/sdk';

/** A page of the wizard, its index from 0 on, and how many pages there are. */
export interface WizardPlace {
  readonly page: string;
  readonly index: number;
  readonly count: number;
}

/** Events of `kt-booking-wizard` by name. */
export interface BookingWizardEventMap {
  'kt-ready': CustomEvent<WizardPlace>;
  'kt-step-changed': CustomEvent<WizardPlace>;
  'kt-before-submit': CustomEvent<{ readonly waitUntil: (promise: Promise<unknown>) => void }>;
  'kt-booking-requested': CustomEvent<{ readonly id: string; readonly reference: string }>;
  'kt-view-all-requested': CustomEvent<{ readonly id: string; readonly reference: string }>;
  'kt-failed': CustomEvent<{ readonly code: string }>;
}

/** An event with its detail. */
type Told = readonly [type: keyof BookingWizardEventMap, detail: object];

/** What a change of the session's state is to the host of the page, in this order. */
export function eventsBetween(before: Partial<WizardState>, after: WizardState): readonly Told[] {
  const told: Told[] = [];
  const { status, fault, page, pages, creation } = after;
  const place: WizardPlace = { page, index: pages.findIndex(({ id }) => id === page), count: pages.length };
  if (status === 'ready' && before.status !== 'ready') told.push(['kt-ready', place]);
  if (status === 'failed' && before.fault !== fault)
    told.push(['kt-failed', { code: isKeyturnError(fault) ? fault.code : 'NOT_READY' }]);
  if (status === 'ready' && before.page && before.page !== page) told.push(['kt-step-changed', place]);
  if (creation.value && !before.creation?.value)
    told.push(['kt-booking-requested', { id: creation.value.id, reference: creation.value.reference }]);
  return told;
}
