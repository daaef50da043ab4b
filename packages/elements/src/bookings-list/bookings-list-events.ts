import type { BookingEvent } from '@keyturn/sdk';
import type { WizardPlace } from '../booking-wizard/wizard-events.ts';

/** The events of `kt-bookings-list`; all bubble and cross shadow roots, their details are frozen. */
export interface BookingsListEventMap {
  /** The first page is shown. */
  'kt-ready': CustomEvent<Partial<WizardPlace>>;
  /** A read failed or was refused: the code of the fault or refusal, `NOT_CONFIGURED`, or `OTHER`. */
  'kt-failed': CustomEvent<{ readonly code: string }>;
  /** *Add bookings* was pressed: the host opens a wizard. */
  'kt-add-requested': CustomEvent<Record<string, never>>;
  /** A booking was opened by its reference or from its menu. */
  'kt-booking-opened': CustomEvent<{ readonly id: string }>;
  /** An event of a booking was chosen. Cancelable: unless the host prevents it, the list does it in a dialog. */
  'kt-action-requested': CustomEvent<{ readonly id: string; readonly event: BookingEvent }>;
}
