import { assert } from 'chai';
import type { ScheduleTerms } from '../src/index.ts';
import type { Oracle } from './oracles.ts';
import type { ScheduleCheck } from './schedule-laws.ts';

/** Calendar days between two dates, by the platform's `Date` in UTC. */
const daysFrom = (start: string, end: string) => (Date.parse(end) - Date.parse(start)) / 86_400_000;

/** The dates from the anchor to the end, and the end, by an oracle. */
const datesBy = ({ plus }: Oracle, { anchor, frequency, duration }: ScheduleTerms) => {
  const unit = frequency === 'monthly' ? 'months' : 'weeks';
  const [[length, n]] = Object.entries(duration) as [['months' | 'weeks' | 'days' | 'until', never]]; // exactly one
  const end = length === 'until' ? n : plus(anchor.date, n, length);
  const dates: string[] = [];
  for (let i = 0; ; i++) {
    const date = plus(anchor.date, i, unit);
    if (date >= end) return { dates, end, next: date };
    dates.push(date);
  }
};

/** That a schedule has the dates, the end, the stub and the instants that an oracle has. */
export const agreesWith = (oracle: Oracle): ScheduleCheck => ({
  title: `${oracle.name} has the same dates and instants`,
  check: (create, terms) => {
    const schedule = create(terms);
    const all = [...schedule];
    const { dates, end, next } = datesBy(oracle, terms);
    assert.deepEqual(
      all.map(({ date }) => date),
      dates,
    );
    assert.equal(schedule.end.date, end);
    for (const { date, instant } of [...all, schedule.end]) {
      const theirs = oracle.instant({ ...terms.anchor, date });
      if (theirs !== undefined && theirs !== instant) assert.fail(`${date}: ${instant} is ${theirs} by ${oracle.name}`);
    }
    const last = dates.at(-1)!;
    const stub = end < next ? { days: daysFrom(last, end), of: daysFrom(last, next) } : undefined;
    assert.deepEqual(all.at(-1)?.stub, stub);
  },
});
