import { daysBetween } from '@keyturn/billing';
import type { Location } from '../wire/schemas/policy.ts';

/** ISO weekday of a local date: 1 = Monday … 7 = Sunday. 1970-01-05 was a Monday. */
export const weekdayOf = (date: string): number => (((daysBetween('1970-01-05', date) % 7) + 7) % 7) + 1;

/**
 * The opening hours of a location on a local date: `'always'` where it keeps no hours, else that day's intervals of
 * wall times in their order, `closes` exclusive; none on a closed day (domain.md §2, §9).
 */
export function openingHoursOn(
  location: Pick<Location, 'openingHours' | 'closedDates'>,
  date: string,
): 'always' | readonly { readonly opens: string; readonly closes: string }[] {
  if (location.closedDates.includes(date)) return [];
  if (location.openingHours === null) return 'always';
  const weekday = weekdayOf(date);
  return location.openingHours
    .filter((hours) => hours.weekday === weekday)
    .toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
}
