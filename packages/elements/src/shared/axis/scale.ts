import { daysBetween } from '@keyturn/billing';
import { rounded } from './place-labels.ts';

/** Where a local date is, in units; linear in days. */
export type Scale = (date: string) => number;

/** A scale that has `first` at `left` and `last` at `right`. */
export const createScale = (first: string, last: string, left: number, right: number): Scale => {
  const perDay = (right - left) / Math.max(1, daysBetween(first, last));
  return (date) => rounded(left + daysBetween(first, date) * perDay);
};

/** The earliest and the latest day to draw: a term, and what lies so near to it that the term keeps its room. */
export function reach(first: string, last: string, others: readonly string[]): readonly [string, string] {
  const slack = daysBetween(first, last) / 8;
  const near = others.filter((date) => daysBetween(date, first) <= slack && daysBetween(last, date) <= slack);
  const all = [first, last, ...near].toSorted();
  return [all[0] ?? first, all.at(-1) ?? last];
}
