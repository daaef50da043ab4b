import { addDays, localAt, resolveStart } from '@keyturn/billing';
import type { BookingSummary } from '@keyturn/sdk';
import type { Portal } from '../portal-state.ts';

/** For how long nobody notices that a vehicle was not handed over, in days. */
const lateDays = 7;

/**
 * Plays what happens when nobody re-approves (domain.md §5): the next approved booking is opened a week after its
 * start, still not handed over. Answers `false` where no approved booking is to come.
 */
export async function playNobodyReapproves({ demo, dealer, connection, goTo }: Portal): Promise<boolean> {
  const today = localAt(demo.clock.now(), dealer.timeZone).date;
  const found = await connection.backend.listBookings({
    status: 'approved',
    from: addDays(today, 1),
    sort: 'start',
    limit: 1,
  });
  const booking: BookingSummary | undefined = found.ok ? found.value.items[0] : undefined;
  if (!booking) return false;
  const { start } = booking;
  await demo.clock.set(resolveStart({ ...start, date: addDays(start.date, lateDays) }).instant);
  goTo({ page: 'booking', key: booking.id });
  return true;
}
