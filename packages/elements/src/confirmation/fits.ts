import { findTransition } from '@keyturn/sdk';
import type { BookingView } from './confirmation-dialog.ts';

/** Whether the booking's status has the event of the dialog at all (domain.md §3). */
export const fits = ({ booking, kind, state }: Pick<BookingView, 'booking' | 'kind' | 'state'>): boolean =>
  state.saving.phase === 'done' || findTransition(booking.status, kind.event) !== undefined;
