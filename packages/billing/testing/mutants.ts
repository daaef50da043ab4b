import { addDays, createSchedule, localAt, type Occurrence, resolveStart, type Schedule } from '../src/index.ts';
import type { CreateSchedule } from './schedule-laws.ts';

/** Where an occurrence starts. */
type Start = Pick<Occurrence, 'date' | 'instant'>;

/** A calculator that is right but for where the occurrences of the term start. */
const mutant =
  (startsOf: (right: Schedule) => Start[]): CreateSchedule =>
  (terms) => {
    const right = createSchedule(terms);
    const { anchor, frequency, duration, paymentTermsDays, stubPolicy, end, count } = right;
    const starts = startsOf(right);
    const occurrence: Schedule['occurrence'] = (index, reach) => {
      const known = right.occurrence(index, reach);
      const start = starts[index];
      if (!start) return known;
      const period = [start.date, starts[index + 1]?.date ?? known.period[1]] as const;
      return { ...known, ...start, period, dueDate: addDays(start.date, paymentTermsDays) };
    };
    const all = () => starts.map((_, i) => occurrence(i));
    const before = (instant: string) =>
      [...starts, end].filter((start) => Date.parse(start.instant) < Date.parse(instant));
    return {
      anchor,
      frequency,
      duration,
      paymentTermsDays,
      stubPolicy,
      end,
      count,
      occurrence,
      dateAt: (index, reach) => occurrence(index, reach).date,
      indexAt: (instant) =>
        before(instant).length - ([...starts, end].some((start) => start.instant === instant) ? 0 : 1),
      between: (from, to) =>
        all().filter(({ instant }) => Date.parse(from) <= Date.parse(instant) && Date.parse(instant) < Date.parse(to)),
      [Symbol.iterator]: () => all().values(),
      toJSON: () => right.toJSON(),
    };
  };

/** Months by a rule of their own, at the anchor's time in its zone; weeks are right. */
const withMonths = (datesOf: (first: string, count: number) => string[]): CreateSchedule =>
  mutant((right) => {
    const { anchor, count, frequency } = right;
    if (frequency === 'weekly') return [...right];
    return datesOf(anchor.date, count).map((date) => ({ date, instant: resolveStart({ ...anchor, date }).instant }));
  });

const dateText = (date: Date) => date.toJSON().slice(0, 10);

const aMonthAfter = (previous: string): string => {
  const [year = 0, month = 0, day = 0] = previous.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dateText(new Date(Date.UTC(year, month, Math.min(day, lastDay))));
};

/** Takes each month from the one before, so that a start on the 31st is on the 28th from February on. */
export const chainedMonths = withMonths((first, count) => {
  const dates = [first];
  while (dates.length < count) dates.push(aMonthAfter(dates.at(-1)!));
  return dates;
});

/** Lets `Date#setUTCMonth` carry the days that a month lacks into the next one. */
export const overflowingMonths = withMonths((first, count) =>
  Array.from({ length: count }, (_, i) => {
    const date = new Date(first);
    date.setUTCMonth(date.getUTCMonth() + i);
    return dateText(date);
  }),
);

/** Takes a week for 168 hours, whatever the clock does in between; months are right. */
export const weeksOfHours = mutant((right) => {
  const { anchor, count, frequency } = right;
  if (frequency === 'monthly') return [...right];
  const first = Date.parse(right.occurrence(0).instant);
  return Array.from({ length: count }, (_, i) => {
    const instant = new Date(first + i * 168 * 3600_000).toJSON().replace('.000', '');
    return { date: localAt(instant, anchor.timeZone).date, instant };
  });
});
