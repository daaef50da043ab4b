import { ConfirmationElement } from '../shared/confirmation-element.ts';
import type { CreateConfirmationDialog } from '../confirmation/confirmation-dialog.ts';
import type { ConfirmationEventMap, ConfirmedBooking } from '../confirmation/confirmation-events.ts';

/** Events of `kt-approve-dialog` by name. */
export interface ApproveDialogEventMap extends ConfirmationEventMap {
  'kt-booking-approved': CustomEvent<ConfirmedBooking>;
}

/** What `kt-approve-dialog` loads. */
type ApproveDialogView = typeof import('./view.ts');

/**
 * `kt-approve-dialog`: confirms the start of a requested booking and allocates a vehicle, with the schedule that approval will create
 * (domain.md §3, §4). Modal, opened by `show()`.
 *
 * @fires kt-opened - The dialog is open: `{ id }`. Does not bubble.
 * @fires kt-before-submit - Cancelable, before it is saved; `waitUntil(promise)` puts it off, and stops it where the
 *   promise rejects. Not fired again where a lost answer is asked for once more.
 * @fires kt-booking-approved - It is saved: `{ id, reference, revision }`.
 * @fires kt-before-close - Cancelable, before a person closes it with picks that are not saved: `{ reason, waitUntil }`.
 * @fires kt-closed - The dialog is closed: `{ reason }`, `saved`, `cancel`, `close`, `escape`, `removed` or what
 *   `close` was given. Does not bubble.
 * @fires kt-failed - The booking could not be read: `{ code }`; `NOT_LOADED` where the dialog could not be loaded.
 */
export class ApproveDialogElement extends ConfirmationElement<ApproveDialogView> {
  protected override loadView(): Promise<ApproveDialogView> {
    return import('./view.ts');
  }

  protected override createDialog({ createApproveDialog }: ApproveDialogView): CreateConfirmationDialog {
    return createApproveDialog;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-approve-dialog': ApproveDialogElement;
  }
  interface GlobalEventHandlersEventMap extends ApproveDialogEventMap {}
}
