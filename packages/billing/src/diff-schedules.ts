import { daysBetween } from './calendar-date.ts';
import { frozen } from './frozen.ts';
import { type Money, sumOf } from './money.ts';
import { priceBill } from './price-occurrence.ts';
import { type PriceTerms, readPrices } from './price-terms.ts';
import type { Schedule } from './schedule.ts';

/**
 * An occurrence on one side of a difference: local dates, UTC instant, and with prices the bill's gross amount.
 */
export interface OccurrenceSide {
  readonly date: string;
  readonly dueDate: string;
  readonly instant: string;
  readonly period: readonly [start: string, end: string];
  readonly amount?: Money;
}

/**
 * What differs at one index; a side is null where only the other schedule has that occurrence, and then nothing moved.
 * Days are calendar days, negative towards the past.
 */
export interface OccurrenceChange {
  readonly index: number;
  readonly before: OccurrenceSide | null;
  readonly after: OccurrenceSide | null;
  readonly movedDays: number | null;
  readonly dueMovedDays: number | null;
}

/** The difference of two schedules: only the occurrences that differ, the ends, the counts, with prices the gross totals (billing.md 20). */
export interface ScheduleDiff {
  readonly changed: boolean;
  readonly occurrences: readonly OccurrenceChange[];
  readonly end: { readonly before: string; readonly after: string; readonly movedDays: number };
  readonly count: { readonly before: number; readonly after: number };
  readonly total?: { readonly before: Money; readonly after: Money; readonly difference: Money };
}

/**
 * Compares two schedules index by index: dates, due dates, instants, periods, with prices the amounts; also the ends
 * and the totals (billing.md 20). `changed` is false when no occurrence differs.
 * @throws RangeError or TypeError for impossible prices, the field named; RangeError for a total beyond safe integers.
 */
export function diffSchedules(before: Schedule, after: Schedule, prices?: PriceTerms): ScheduleDiff {
  const known = prices && readPrices(prices);
  const side = (schedule: Schedule, index: number) => {
    if (index >= schedule.count) return null;
    const occurrence = schedule.occurrence(index);
    const { date, dueDate, instant, period } = occurrence;
    return { date, dueDate, instant, period, ...(known && { amount: priceBill(schedule, known, occurrence).gross }) };
  };
  const all = Array.from({ length: Math.max(before.count, after.count) }, (_, index) => {
    const [a, b] = [side(before, index), side(after, index)];
    const moved = (key: 'date' | 'dueDate') => a && b && daysBetween(a[key], b[key]);
    return { index, before: a, after: b, movedDays: moved('date'), dueMovedDays: moved('dueDate') };
  });
  const sum = (key: 'before' | 'after') => sumOf(all.map((change) => change[key]?.amount ?? 0n));
  const total = known && { before: sum('before'), after: sum('after'), difference: sum('after') - sum('before') };
  const occurrences = frozen(all, known?.currency).filter(
    (change) => JSON.stringify(change.before) !== JSON.stringify(change.after),
  );
  return frozen(
    {
      changed: occurrences.length > 0,
      occurrences,
      end: {
        before: before.end.date,
        after: after.end.date,
        movedDays: daysBetween(before.end.date, after.end.date),
      },
      count: { before: before.count, after: after.count },
      ...(total && { total }),
    },
    known?.currency,
  );
}
