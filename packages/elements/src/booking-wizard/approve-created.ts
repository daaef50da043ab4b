import type { Booking } from '@keyturn/sdk';
import type { BookingActions } from '../booking/booking-actions.ts';
import { tellNotLoaded } from '../booking/loaded-part.ts';
import type { ViewHost } from '../shared/view-host.ts';

/** Approves the booking that was just requested, in the dialog of its own page. */
export interface ApproveCreated {
  /** Asks the host of the page, then opens the dialog. */
  readonly ask: (booking: Booking) => Promise<void>;
  /** The dialog, and that it is done. */
  readonly render: () => unknown;
  /** Whether there is still something to approve. */
  readonly open: (booking: Booking) => boolean;
}

/** Makes the way from the confirmation to approval; the dialog is loaded when it is first asked for. */
export function createApproveCreated(host: ViewHost): ApproveCreated {
  let actions: BookingActions | undefined;
  /** Ids of those that are no request any more. */
  const decided = new Set<string>();
  return {
    async ask(booking) {
      const { id } = booking;
      if (!host.emit('kt-action-requested', { id, event: 'approve' }, true)) return;
      try {
        const { createBookingActions, english, styles } = await import('../booking/booking-actions.ts');
        if (!actions) host.adopt({ english, styles });
        actions ??= createBookingActions(host, ({ status }) => {
          if (status !== 'requested') decided.add(id);
        });
        await actions.open(booking, 'approve');
      } catch (error) {
        tellNotLoaded(host, error);
      }
    },
    render: () => actions?.render(),
    open: ({ id, actions: allowed }) =>
      !decided.has(id) && allowed.some((action) => action.event === 'approve' && action.allowed),
  };
}
