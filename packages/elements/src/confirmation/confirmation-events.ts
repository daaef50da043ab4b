import type { Question } from '../shared/ask-host.ts';

/** A booking that was confirmed: its id, its reference, and the revision of its schedule, 0 at approval. */
export interface ConfirmedBooking {
  readonly id: string;
  readonly reference: string;
  readonly revision: number;
}

/** Events that `kt-approve-dialog` and `kt-reapprove-dialog` share, by name. */
export interface ConfirmationEventMap {
  /** The dialog is open; does not bubble. */
  'kt-opened': CustomEvent<{ readonly id: string }>;
  /** Cancelable, before the command is sent; not sent again where a lost answer is asked for once more. */
  'kt-before-submit': CustomEvent<Question>;
  /** Cancelable, before a person closes the dialog with picks that are not saved. */
  'kt-before-close': CustomEvent<Question & { readonly reason: string }>;
  /** The dialog is closed: `saved`, `cancel`, `close` (the cross), `escape`, `removed`, or what `close` was given; does not bubble. */
  'kt-closed': CustomEvent<{ readonly reason: string }>;
  /** The booking could not be read, `NOT_LOADED` or `NOT_CONFIGURED`. */
  'kt-failed': CustomEvent<{ readonly code: string }>;
}
