import { addDays, localAt, resolveStart } from '@keyturn/billing';
import type { Portal } from '../portal-state.ts';
import { makePlainBooking } from './make-plain-booking.ts';

/** For how long nobody notices that a vehicle was not handed over, in days. */
const lateDays = 7;

/**
 * Plays what happens when nobody re-approves (domain.md §5): a plain booking is approved for the first of the next month
 * and opened on the eighth, still not handed over. Answers `false` where no vehicle is free for it.
 */
export async function playNobodyReapproves({
  demo,
  dealer,
  connection,
  goTo,
}: Pick<Portal, 'demo' | 'dealer' | 'connection' | 'goTo'>): Promise<boolean> {
  const today = localAt(demo.clock.now(), dealer.timeZone).date;
  const booking = await makePlainBooking(connection, firstOfNextMonth(today));
  if (!booking) return false;
  const { start } = booking;
  await demo.clock.set(resolveStart({ ...start, date: addDays(start.date, lateDays) }).instant);
  goTo({ page: 'booking', key: booking.id });
  return true;
}

/** From a first of a month on, 31 days later it is the next one. */
const firstOfNextMonth = (date: string): string => `${addDays(`${date.slice(0, 8)}01`, 31).slice(0, 8)}01`;
