import { DAY, dateText, firstOfMonth } from './calendar-date.ts';
import { freeze } from './check.ts';
import { instantText, timeText, wallText } from './instant.ts';
import type { Occurrence, OccurrenceReason, Stub } from './occurrence.ts';
import { periodsTo, type Plan, resolveOn, startOf } from './plan.ts';

const NONE: readonly OccurrenceReason[] = freeze([]);

/**
 * Makes the occurrence of an index that is known to be right; whoever knows already where its period starts and ends
 * saves the counting. A new object each time and read-only by type, but not frozen: freezing a row costs about as much as
 * everything else in it.
 */
export const makeOccurrence = (
  plan: Plan,
  index: number,
  start = startOf(plan, index),
  next = startOf(plan, index + 1),
): Occurrence => {
  const { monthly, month, wanted, time, paymentTermsDays, count, cut, of } = plan;
  const { seconds, shift, repeated } = resolveOn(plan, start);
  const date = dateText(start);
  const occurrence: { -readonly [K in keyof Occurrence]: Occurrence[K] } = {
    index,
    date,
    instant: seconds >= 0 && seconds < DAY ? date + timeText(seconds) : instantText(start, seconds),
    period: [date, dateText(next)],
    dueDate: paymentTermsDays ? dateText(start + paymentTermsDays) : date,
    reasons: NONE,
  };
  const remainder = cut && index === count;
  const reasons: OccurrenceReason[] = [];
  if (monthly && wanted > 28 && !remainder) {
    const last = start - firstOfMonth(month + periodsTo(plan, index)) + 1;
    if (last < wanted) reasons.push({ code: 'clamped', wanted, last });
  }
  if (shift) {
    const to = (occurrence.wallTime = wallText(start, time + shift));
    reasons.push({ code: 'shifted', minutes: shift / 60, from: wallText(start, time), to });
  }
  if (repeated) reasons.push({ code: 'repeated' });
  if (remainder || (cut && index === count - 1)) {
    const stub: Stub = (occurrence.stub = { days: next - start, of });
    reasons.push({ code: 'stub', ...stub });
  }
  if (index >= count) reasons.push({ code: 'overrun' });
  if (reasons.length) occurrence.reasons = reasons;
  return occurrence;
};
