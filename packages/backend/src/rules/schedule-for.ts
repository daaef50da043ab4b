import { createSchedule, type Schedule } from '@keyturn/billing';
import type { BookingSchedule, Start } from '@keyturn/sdk';
import { refuseInput } from './refused.ts';

/**
 * The billing schedule of terms whose start a person gave. A start that fits the form but does not exist, or whose
 * term leaves the years 1900–2200, is refused as input at `path` (billing.md, bad input).
 */
export function scheduleFor(terms: BookingSchedule['terms'], path: string): Schedule {
  try {
    const schedule = createSchedule(terms);
    schedule.occurrence(schedule.count - 1);
    return schedule;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuseInput(
      path,
      'format',
      'an existing local date and an IANA time zone, with the whole term in the years 1900 to 2200',
    );
  }
}

/** Refuses a start that fits the form but does not exist, before anything is computed from it. */
export function checkStart(start: Start, path: string): void {
  scheduleFor(
    { anchor: start, frequency: 'weekly', duration: { weeks: 1 }, paymentTermsDays: 0, stubPolicy: 'prorate' },
    path,
  );
}
