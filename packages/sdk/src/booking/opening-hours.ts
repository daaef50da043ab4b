import { daysBetween } from '@keyturn/billing';
import type { Location } from '../wire/schemas/policy.ts';

/** ISO weekday of a local date: 1 = Monday … 7 = Sunday. 1970-01-05 was a Monday. */
export const weekdayOf = (date: string): number => (((daysBetween('1970-01-05', date) % 7) + 7) % 7) + 1;

/**
 * The opening hours of a location on a local date: `'always'` where it keeps no hours, `null` on a closed day, else
 * that day's wall times, `closes` exclusive (domain.md §2, §9).
 */
export function openingHoursOn(
  location: Pick<Location, 'openingHours' | 'closedDates'>,
  date: string,
): 'always' | { readonly opens: string; readonly closes: string } | null {
  if (location.closedDates.includes(date)) return null;
  if (location.openingHours === null) return 'always';
  return location.openingHours.find((hours) => hours.weekday === weekdayOf(date)) ?? null;
}
