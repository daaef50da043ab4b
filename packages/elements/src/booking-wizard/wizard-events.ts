import { isKeyturnError, type WizardState } from '@keyturn/sdk';

/** Events of `kt-booking-wizard` by name. */
export interface BookingWizardEventMap {
  'kt-ready': CustomEvent<Record<string, never>>;
  'kt-step-changed': CustomEvent<{ readonly page: string; readonly index: number; readonly count: number }>;
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
  if (status === 'ready' && before.status !== 'ready') told.push(['kt-ready', {}]);
  if (status === 'failed' && before.fault !== fault)
    told.push(['kt-failed', { code: isKeyturnError(fault) ? fault.code : 'NOT_READY' }]);
  if (status === 'ready' && before.page && before.page !== page)
    told.push(['kt-step-changed', { page, index: pages.findIndex(({ id }) => id === page), count: pages.length }]);
  if (creation.value && !before.creation?.value)
    told.push(['kt-booking-requested', { id: creation.value.id, reference: creation.value.reference }]);
  return told;
}
