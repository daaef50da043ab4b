import { daysApart } from './calendar-date.ts';
import { frozen } from './frozen.ts';
import { type Money, sumOf } from './money.ts';
import { priceBill } from './price-occurrence.ts';
import { type PriceTerms, optionalPrices } from './price-terms.ts';
import { readSchedule, type Schedule } from './schedule.ts';

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
  const known = optionalPrices('input', prices);
  const sidesOf = (field: string, schedule: Schedule) =>
    Array.from(readSchedule(field, schedule), (occurrence) => {
      const { date, dueDate, instant, period } = occurrence;
      return {
        date,
        dueDate,
        instant,
        period,
        ...(known && { amount: priceBill(schedule, known, occurrence)[0].gross }),
      };
    });
  const olds = sidesOf('before', before);
  const news = sidesOf('after', after);
  const occurrences = Array.from({ length: Math.max(before.count, after.count) }, (_, index) => {
    const a = olds[index] ?? null;
    const b = news[index] ?? null;
    return {
      index,
      before: a,
      after: b,
      movedDays: a && b && daysApart(a.date, b.date),
      dueMovedDays: a && b && daysApart(a.dueDate, b.dueDate),
    };
  }).filter((change) => Object.values(change.before ?? {}).join() !== Object.values(change.after ?? {}).join());
  const [sumBefore, sumAfter] = [olds, news].map((sides) => sumOf(sides.map((side) => side.amount ?? 0n)));
  return frozen(
    {
      changed: occurrences.length > 0,
      occurrences,
      end: { before: before.end.date, after: after.end.date, movedDays: daysApart(before.end.date, after.end.date) },
      count: { before: before.count, after: after.count },
      ...(known && { total: { before: sumBefore!, after: sumAfter!, difference: sumAfter! - sumBefore! } }),
    },
    known?.currency,
  );
}
