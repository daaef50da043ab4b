import { DAY, dateOf, dayOf } from './calendar-date.ts';
import { fail, read, readEach, wholeNumber } from './check.ts';
import { frozen } from './frozen.ts';
import { instantText, secondsOf, timeOf } from './instant.ts';
import { clockOf, resolveWall } from './time-zone.ts';

/**
 * When payment of a bill is attempted: local `collectionTime` (`HH:MM`, default 09:00), and the days of the attempts
 * counted from the first, increasing from day 0 (default 0, 2, 4; an empty list means none) (billing.md 9).
 */
export interface CollectionPolicy {
  readonly collectionTime?: string;
  readonly retryDays?: readonly number[];
}

/**
 * The facts of a bill that its attempts depend on: the UTC instant and the local date of issue, the due date, the zone,
 * and the due date of the next occurrence where there is one.
 */
export interface AttemptedBill {
  readonly issuedAt: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly timeZone: string;
  readonly nextDueDate?: string;
}

/** A planned attempt: its number from 1, its local date, its UTC instant. */
export interface Attempt {
  readonly n: number;
  readonly date: string;
  readonly instant: string;
}

/**
 * Plans the attempts to collect a bill: the first on the due date at the collection time, or at the moment of issue
 * when the bill is due that day; the others by the retry plan, as long as they lie before the next occurrence's due
 * date (billing.md 9). What happens in between (success, hard decline, pause) ends the plan elsewhere.
 * @throws RangeError for an impossible date, time, zone or plan, or a due date before the issue date; TypeError for wrong
 * types; the message names the field.
 */
export function attempts(bill: AttemptedBill, policy: CollectionPolicy = {}): Attempt[] {
  const { issueDate, dueDate, timeZone, nextDueDate } = read('', bill, {
    issuedAt: secondsOf,
    issueDate: dayOf,
    dueDate: dayOf,
    timeZone: clockOf,
    nextDueDate: (field, date) => (date === undefined ? Infinity : dayOf(field, date)),
  });
  let least = 0; // each day is later than the one before
  const { collectionTime, retryDays } = read('', policy, {
    collectionTime: (field, time = '09:00') => timeOf(field, time),
    retryDays: (field, days = [0, 2, 4]) =>
      readEach(field, days, (path, given) => {
        const day = wholeNumber(path, given, least, least ? undefined : 0);
        least = day + 1;
        return day;
      }),
  });
  if (dueDate < issueDate) fail('dueDate', `a date from ${bill.issueDate} on`, bill.dueDate);
  return retryDays
    .map((day) => dueDate + day)
    .filter((day, i) => !i || day < nextDueDate)
    .map((day, i) => {
      const date = dateOf('retryDays', day);
      const [seconds] = resolveWall(timeZone[0], day * DAY + collectionTime);
      return frozen({ n: i + 1, date, instant: day === issueDate ? bill.issuedAt : instantText(seconds) });
    });
}
