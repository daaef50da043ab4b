import { addDays, createSchedule, localAt, resolveStart } from '@keyturn/billing';
import { openingHoursOn, type AssetPackage, type Location } from '@keyturn/sdk';

/** Counts days from the demo's start, in the zone of a tenant's locations. */
export interface Calendar {
  /** The date some days from today, or the nearest on which every location opens: later, or earlier in the past. */
  readonly openDate: (days: number) => string;
  /** Days from the demo's start to a date and a wall time, with their fraction. */
  readonly daysTo: (date: string, time: string) => number;
  /** Whole days from today to a date. */
  readonly datesTo: (date: string) => number;
  /** The date on which a term from a date ends, exclusive. */
  readonly endOf: (date: string, time: string, duration: AssetPackage['duration']) => string;
}

const DAY_MS = 86_400_000;

/** Makes the calendar of some locations in one zone around `start`, an ISO instant. */
export function createCalendar(start: string, locations: readonly Location[]): Calendar {
  const timeZone = locations[0]?.timeZone ?? 'UTC';
  const today = localAt(start, timeZone).date;
  const opens = (date: string): boolean =>
    locations.every(
      (location) => openingHoursOn(location, date) === 'always' || openingHoursOn(location, date).length > 0,
    );
  const near = (date: string, step: number): string => (opens(date) ? date : near(addDays(date, step), step));
  return {
    openDate: (days) => near(addDays(today, days), days < 0 ? -1 : 1),
    daysTo: (date, time) => (Date.parse(resolveStart({ date, time, timeZone }).instant) - Date.parse(start)) / DAY_MS,
    datesTo: (date) => (Date.parse(date) - Date.parse(today)) / DAY_MS,
    endOf: (date, time, duration) =>
      createSchedule({
        anchor: { date, time, timeZone },
        frequency: 'monthly',
        duration,
        paymentTermsDays: 0,
        stubPolicy: 'prorate',
      }).end.date,
  };
}
