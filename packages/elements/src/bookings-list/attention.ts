import { addDays, daysBetween, localAt } from '@keyturn/billing';
import type { BookingSummary } from '@keyturn/sdk';
import type { Texts } from '../shared/texts.ts';

/** What needs somebody, and how badly. */
export interface Attention {
  readonly tone: 'warning' | 'danger';
  readonly text: string;
}

/** The days before a start within which what is still missing for it is told. */
const soonDays = 2;

/**
 * The worst of what an approved booking lacks: its start has passed (domain.md §5), or it is within two days and its
 * contract is unsigned or its first bill unpaid. `now` is an ISO instant; it is judged by the booking's zone.
 */
export function attentionOf(booking: BookingSummary, now: string, words: Texts): Attention | undefined {
  if (booking.status !== 'approved') return undefined;
  const { start, contractStatus, firstBill } = booking;
  const local = localIn(start.timeZone, now);
  if (!local) return undefined;
  const wall = start.date + start.time;
  if (wall <= local.date + local.time) {
    const days = daysBetween(start.date, local.date);
    return { tone: 'danger', text: days ? words.plain('startPassed', { days }) : words.plain('startPassedToday') };
  }
  if (wall > addDays(local.date, soonDays) + local.time) return undefined;
  if (contractStatus === 'issued') return { tone: 'warning', text: words.plain('contractUnsigned') };
  if (firstBill && firstBill.status !== 'paid') return { tone: 'warning', text: words.plain('firstBillUnpaid') };
  return undefined;
}

/** What the clock of a zone shows; of a zone that is unknown here, nothing is known. */
function localIn(timeZone: string, now: string): ReturnType<typeof localAt> | undefined {
  try {
    return localAt(now, timeZone);
  } catch {
    return undefined;
  }
}
