import type { Booking } from '@keyturn/sdk';
import type { BookingActions } from '../booking/booking-actions.ts';
import { tellNotLoaded } from '../booking/loaded-part.ts';
import type { ViewHost } from '../shared/view-host.ts';

/** Approves the booking that was just requested, in the dialog of its own page. */
export interface ApproveCreated {
  /** Asks the host of the page, then opens the dialog. */
  readonly ask: (booking: Booking) => Promise<void>;
  /** The dialog, and what went wrong with it; that it is done stands in the newest copy. */
  readonly render: () => unknown;
  /** The newest copy of the booking that is known. */
  readonly newest: (booking: Booking) => Booking;
}

/** Makes the way from the confirmation to approval; the dialog is loaded when it is first asked for. */
export function createApproveCreated(host: ViewHost): ApproveCreated {
  let actions: BookingActions | undefined;
  let known: Booking | undefined;
  return {
    async ask(booking) {
      const { id } = booking;
      if (!host.emit('kt-action-requested', { id, event: 'approve' }, true)) return;
      try {
        const { createBookingActions, english, styles } = await import('../booking/booking-actions.ts');
        if (!actions) host.adopt({ english, styles });
        actions ??= createBookingActions(host, (newer, event) => {
          known = newer;
          if (event) actions?.forget();
        });
        await actions.open(booking, 'approve');
      } catch (error) {
        tellNotLoaded(host, error);
      }
    },
    render: () => actions?.render(),
    newest: (booking) => (known?.id === booking.id ? known : booking),
  };
}
