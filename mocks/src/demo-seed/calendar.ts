import { addDays, createSchedule, localAt, resolveStart, type Schedule } from '@keyturn/billing';
import { openingHoursOn, type AssetPackage, type TenantPolicy } from '@keyturn/sdk';

/** Counts days from the demo's start, in the zone of a tenant's locations. */
export interface Calendar {
  /** The date some days from today, or the nearest on which every location opens: later, or earlier in the past. */
  readonly openDate: (days: number) => string;
  /** Days from the demo's start to a date and a wall time, with their fraction. */
  readonly daysTo: (date: string, time: string) => number;
  /** Whole days from today to a date. */
  readonly datesTo: (date: string) => number;
  /** The billing schedule of a term from a date, as the tenant's policy has it. */
  readonly scheduleOf: (date: string, time: string, duration: AssetPackage['duration']) => Schedule;
}

const DAY_MS = 86_400_000;

/** Makes the calendar of a tenant whose locations lie in one zone around `start`, an ISO instant. */
export function createCalendar(start: string, policy: TenantPolicy): Calendar {
  const { locations, frequency, paymentTermsDays, stubPolicy } = policy;
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
    scheduleOf: (date, time, duration) =>
      createSchedule({ anchor: { date, time, timeZone }, frequency, duration, paymentTermsDays, stubPolicy }),
  };
}
