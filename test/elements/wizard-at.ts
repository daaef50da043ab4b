import '@keyturn/elements/define/booking-wizard';
import type { BookingWizardElement } from '@keyturn/elements';
import { wizardPages, type AnswersPatch, type WizardPage, type WizardSession } from '@keyturn/sdk';
import { assert } from 'chai';
import { pageAnswers } from '../sessions/open-session.ts';
import { byRole, mount, textOf, until, type Mounted, type MountOptions } from './mount.ts';

/** A wizard on one of its pages, with the session behind it. */
export interface WizardAt extends Mounted<BookingWizardElement> {
  readonly session: WizardSession;
}

/** What `wizardAt` may be given beside the options of `mount`. */
export interface WizardAtOptions extends MountOptions {
  readonly answers?: AnswersPatch;
  readonly properties?: Partial<BookingWizardElement>;
}

/** A wizard whose first page is the one that is asked for; the pages before it are answered by its flow. */
export async function wizardAt(page: WizardPage, options: WizardAtOptions = {}): Promise<WizardAt> {
  const { answers = {}, properties = {}, ...rest } = options;
  const at = wizardPages.indexOf(page);
  const before = wizardPages.slice(0, at).map((id) => pageAnswers[id]);
  const flow = {
    pages: wizardPages.slice(at).map((id) => ({ id })),
    prefill: Object.assign({}, ...before, answers),
  };
  const wizard = Object.assign(document.createElement('kt-booking-wizard'), { flow, ...properties });
  const open = await mount(wizard, rest);
  const session = await until(() => wizard.wizardSession?.state.status === 'ready' && wizard.wizardSession);
  await wizard.updateComplete;
  return { ...open, session };
}

/** What the wizard last said aloud. */
export const announced = (wizard: BookingWizardElement): string => {
  const regions = wizard.renderRoot.querySelectorAll('[role=status]');
  return textOf(regions[regions.length - 1] ?? assert.fail('no live region'));
};

/** What the billing summary reads. */
export const summaryOf = (wizard: BookingWizardElement): string =>
  textOf(byRole(wizard, 'complementary', 'Billing summary'));

/** Types or chooses as a person does. */
export function fill(control: HTMLElement, value: string): void {
  Object.assign(control, { value });
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The query of each read of a route so far, oldest first. */
export const reads = ({ fetch }: Pick<WizardAt, 'fetch'>, route: string): Record<string, string>[] =>
  fetch.calls
    .filter((call) => call.route === route)
    .map(({ request }) => Object.fromEntries(new URL(request.url).searchParams));
