import { createSchedule, type Schedule, type ScheduleTerms } from '@keyturn/billing';
import { bookings } from './bookings.ts';
import type { Job, Jobs } from './job.ts';
import { keep } from './subjects/own.ts';

/** Terms of all bookings, every other weekly. */
const terms = bookings.map((anchor, index): ScheduleTerms =>
  index % 2 === 0
    ? { anchor, frequency: 'monthly', duration: { months: 36 } }
    : { anchor, frequency: 'weekly', duration: { weeks: 156 } },
);

const schedule = (index: number): Schedule => createSchedule(terms[index % terms.length]!); // within the list

/** What jobs made and nothing else keeps. */
const kept: unknown[] = [];

const nth = (index: number) => (): Job => {
  const some = bookings.slice(0, 1000).map(keep);
  return (time, take) => some[time % 1000]!(index, take);
};

/** The jobs that only ours has. */
export const ownJobs: Jobs = {
  'index 1': nth(1),
  'index 600': nth(600),
  hour: () => {
    const schedules = Array.from({ length: 1_000_000 }, (_, index) => schedule(index));
    return (index, take) => {
      const found = schedules[index % 1_000_000]!.between('2026-06-01T10:00:00Z', '2026-06-01T11:00:00Z');
      for (const { instant } of found) take(instant);
    };
  },
  create: () => (index) => {
    kept[0] = schedule(index);
  },
  rows: () => (index) => {
    kept.push([...schedule(2 * index)]);
  },
};
