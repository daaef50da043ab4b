import { createSchedule, priceOccurrence, type OccurrenceChange, type OccurrenceSide } from '@keyturn/billing';
import type { Preview } from '@keyturn/sdk';

/** The side of an occurrence in a schedule with prices. */
export function sidesOf(terms: Preview['after'], prices: Preview['prices']): readonly Required<OccurrenceSide>[] {
  const schedule = createSchedule(terms);
  return Array.from(schedule, ({ index, date, dueDate, instant, period }) => ({
    date,
    dueDate,
    instant,
    period,
    amount: priceOccurrence(schedule, prices, index).gross,
  }));
}

/** Every bill before and after a re-approval, also one that stays; empty where nothing stood before. */
export function changeRows({ before, after, prices, diff }: Preview): readonly OccurrenceChange[] {
  if (!before || !diff) return [];
  const changed = new Map(diff.occurrences.map((each) => [each.index, each]));
  const longer = diff.count.before > diff.count.after ? before : after;
  // What the difference leaves out is the same on both sides.
  return sidesOf(longer, prices).map(
    (side, index) => changed.get(index) ?? { index, before: side, after: side, movedDays: 0, dueMovedDays: 0 },
  );
}

/** By how many days the bills after the first one and the end move, negative towards the past. */
export interface Moves {
  /** How many bills after the first one stand in both schedules. */
  readonly later: number;
  /** The smallest and the largest move of these bills; the end's where there are none. */
  readonly least: number;
  readonly most: number;
  readonly end: number;
}

/** By how much a re-approval moves what comes after the first bill. */
export function movesOf(rows: readonly OccurrenceChange[], end: number): Moves {
  const later = rows.flatMap(({ index, movedDays }) => (index > 0 && movedDays !== null ? [movedDays] : []));
  const moves = later.length ? later : [end];
  return { later: later.length, least: Math.min(...moves), most: Math.max(...moves), end };
}
