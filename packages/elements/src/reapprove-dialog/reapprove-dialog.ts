import { ConfirmationElement } from '../shared/confirmation-element.ts';
import type { CreateConfirmationDialog } from '../confirmation/confirmation-dialog.ts';
import type { ConfirmationEventMap, ConfirmedBooking } from '../confirmation/confirmation-events.ts';

/** Events of `kt-reapprove-dialog` by name. */
export interface ReapproveDialogEventMap extends ConfirmationEventMap {
  'kt-booking-reapproved': CustomEvent<ConfirmedBooking>;
}

/** What `kt-reapprove-dialog` loads. */
type ReapproveDialogView = typeof import('./view.ts');

/**
 * `kt-reapprove-dialog`: gives an approved booking a new start or vehicle, with everything that moves before it is saved
 * (domain.md §3, §4). Modal, opened by `show()`.
 *
 * @fires kt-opened - The dialog is open: `{ id }`. Does not bubble.
 * @fires kt-before-submit - Cancelable, before it is saved; `waitUntil(promise)` puts it off, and stops it where the
 *   promise rejects. Not fired again where a lost answer is asked for once more.
 * @fires kt-booking-reapproved - It is saved: `{ id, reference, revision }`.
 * @fires kt-before-close - Cancelable, before a person closes it with picks that are not saved: `{ reason, waitUntil }`.
 * @fires kt-closed - The dialog is closed: `{ reason }`, `saved`, `cancel`, `close`, `escape`, `removed` or what
 *   `close` was given. Does not bubble.
 * @fires kt-failed - The booking could not be read: `{ code }`; `NOT_LOADED` where the dialog could not be loaded.
 */
export class ReapproveDialogElement extends ConfirmationElement<ReapproveDialogView> {
  protected override loadView(): Promise<ReapproveDialogView> {
    return import('./view.ts');
  }

  protected override createDialog({ createReapproveDialog }: ReapproveDialogView): CreateConfirmationDialog {
    return createReapproveDialog;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-reapprove-dialog': ReapproveDialogElement;
  }
  interface GlobalEventHandlersEventMap extends ReapproveDialogEventMap {}
}
