import { dateOf, daysApart, dayOf, localDate, MOST_DAYS } from './calendar-date.ts';
import { asText, each, fields, notBefore, optional, whole } from './check.ts';
import { frozen } from './frozen.ts';
import { momentOf, wallTime } from './instant.ts';
import { resolveKnown } from './local-start.ts';
import { zoneId } from './time-zone.ts';

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

/** A reader of a retry plan, with the default where it is left out; its order is not checked yet. */
export const retryPlan = optional(each(whole(0, MOST_DAYS)), [0, 2, 4]);

/**
 * Plans the attempts to collect a bill: the first on the due date at the collection time, or at the moment of issue
 * when the bill is due that day; the others by the retry plan, as long as they lie before the next occurrence's due
 * date (billing.md 9). What happens in between (success, hard decline, pause) ends the plan elsewhere.
 * @throws RangeError for an impossible date, time, zone or plan, or a due date before the issue date; TypeError for wrong
 * types; the message names the field.
 */
export function attempts(bill: AttemptedBill, policy: CollectionPolicy = {}): Attempt[] {
  const { issuedAt, issueDate, dueDate, timeZone, nextDueDate } = fields({
    issuedAt: asText(momentOf),
    issueDate: localDate,
    dueDate: localDate,
    timeZone: zoneId,
    nextDueDate: optional(localDate, ''),
  })('input', bill);
  const { collectionTime: time, retryDays } = fields({
    collectionTime: optional(wallTime, '09:00'),
    retryDays: retryPlan,
  })('input', policy);
  retryDays.forEach((day, i) => whole(i && retryDays[i - 1]! + 1, i ? undefined : 0)(`retryDays[${i}]`, day));
  notBefore('dueDate', dueDate, issueDate);
  return retryDays
    .filter((day, i) => !i || !nextDueDate || day < daysApart(dueDate, nextDueDate))
    .map((day, i) => {
      const date = dateOf('retryDays', dayOf(dueDate) + day);
      const instant = date === issueDate ? issuedAt : resolveKnown({ date, time, timeZone }).instant;
      return frozen({ n: i + 1, date, instant });
    });
}
