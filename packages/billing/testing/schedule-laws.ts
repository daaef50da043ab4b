import { assert } from 'chai';
import {
  addDays,
  type createSchedule,
  daysBetween,
  type Occurrence,
  resolveStart,
  type Schedule,
  type ScheduleTerms,
} from '../src/index.ts';

/** What makes schedules: the calculator, or a mutant of it that the checks must catch. */
export type CreateSchedule = typeof createSchedule;

/** A statement about every schedule, and a check of it on one. */
export interface ScheduleCheck {
  readonly title: string;
  readonly check: (create: CreateSchedule, terms: ScheduleTerms) => void;
}

/** An instant some milliseconds later, by way of the platform. */
const later = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

/** Occurrences of the term and some after it. */
const withOverrun = (schedule: Schedule, more: number) =>
  Array.from({ length: schedule.count + more }, (_, i) => schedule.occurrence(i, { overrun: true }));

/** Some of a list: the first and the last ones, and a few in between. */
const some = <T>(list: readonly T[]): T[] => list.filter((_, i) => i < 3 || i > list.length - 4 || i % 50 === 0);

/** What is known to be in a list. */
const at = <T>(list: readonly T[], i: number): T => {
  const found = list[i];
  if (found === undefined) throw new RangeError(`nothing at ${i}`);
  return found;
};

const indexOf = ({ index }: Occurrence) => index;

const codes = ({ reasons }: Occurrence) => reasons.map(({ code }) => code);

/** The schedule of the same anchor that bills each month of as many months as the given terms have bills. */
const wholeMonths = (create: CreateSchedule, terms: ScheduleTerms) => {
  const months = Math.min(create(terms).count, 600);
  return { months, schedule: create({ ...terms, frequency: 'monthly', duration: { months } }) };
};

/** The laws of billing.md. Each is checked by what the schedule gives and the platform's `Date` in UTC, nothing else. */
export const scheduleLaws: readonly ScheduleCheck[] = [
  {
    title: 'occurrences increase strictly, by date and by instant, also past the end',
    check: (create, terms) => {
      const schedule = create(terms);
      const all = withOverrun(schedule, 3);
      all.slice(1).forEach((occurrence, i) => {
        const before = at(all, i);
        assert.isAbove(daysBetween(before.date, occurrence.date), 0);
        // A zone that skips the whole day of a stub puts its end where it starts.
        const skipped = occurrence.index === schedule.count && before.wallTime?.slice(0, 10) === occurrence.date;
        if (skipped) assert.equal(occurrence.instant, before.instant);
        else assert.isAbove(Date.parse(occurrence.instant), Date.parse(before.instant));
      });
    },
  },
  {
    title: 'periods tile the term, the overrun goes on where it ends',
    check: (create, terms) => {
      const schedule = create(terms);
      const all = withOverrun(schedule, 3);
      assert.equal(all[0]?.date, terms.anchor.date);
      all.forEach(({ index, date, period: [start, end] }, i) => {
        assert.equal(index, i);
        assert.equal(start, date);
        assert.equal(end, all[i + 1]?.date ?? end);
        assert.isAbove(daysBetween(start, end), 0);
      });
      assert.equal(all[schedule.count - 1]?.period[1], schedule.end.date);
      assert.equal(all[schedule.count]?.instant, schedule.end.instant);
    },
  },
  {
    title: 'every instant from start to end lies in exactly one period',
    check: (create, terms) => {
      const schedule = create(terms);
      const starts = [...schedule, schedule.end].map(({ instant }) => Date.parse(instant));
      const holding = (moment: number) =>
        starts.flatMap((start, i) => (start <= moment && moment < (starts[i + 1] ?? -Infinity) ? [i] : []));
      for (const [start, end] of some(starts.slice(1).map((next, i) => [at(starts, i), next] as const))) {
        if (start === end) continue;
        for (const moment of [start, start + 1, Math.floor((start + end) / 2), end - 1]) {
          assert.deepEqual(holding(moment), [schedule.indexAt(new Date(moment).toISOString())]);
        }
      }
    },
  },
  {
    title: "the day is the anchor's or the last of its month, and weeks are seven days",
    check: (create, terms) => {
      const { date: anchor } = terms.anchor;
      for (const occurrence of create(terms)) {
        const { date, index, reasons } = occurrence;
        const day = date.slice(8);
        if (terms.frequency === 'weekly') assert.equal(date, addDays(anchor, 7 * index));
        else if (day !== anchor.slice(8)) {
          assert.equal(addDays(date, 1).slice(8), '01');
          assert.deepInclude(reasons, { code: 'clamped', wanted: Number(anchor.slice(8)), last: Number(day) });
        } else assert.notInclude(codes(occurrence), 'clamped');
      }
    },
  },
  {
    title: 'months follow one another, none left out and none twice',
    check: (create, terms) => {
      if (terms.frequency === 'weekly') return;
      const [year = 0, month = 0] = terms.anchor.date.split('-').map(Number);
      for (const { date, index } of create(terms)) {
        assert.equal(date.slice(0, 7), new Date(Date.UTC(year, month - 1 + index)).toJSON().slice(0, 7));
      }
    },
  },
  {
    title: "every twelfth occurrence is the anchor's month and day",
    check: (create, terms) => {
      const { schedule, months } = wholeMonths(create, terms);
      for (let i = 0; i <= months; i += 12) {
        const { date: anchor } = terms.anchor;
        const year = Number(anchor.slice(0, 4)) + i / 12;
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        const expected = anchor.endsWith('02-29') && !leap ? `${year}-02-28` : `${year}${anchor.slice(4)}`;
        assert.equal(schedule.dateAt(i, { overrun: true }), expected);
      }
    },
  },
  {
    title: 'monthly billing over months gives as many bills and no stub',
    check: (create, terms) => {
      const { schedule, months } = wholeMonths(create, terms);
      assert.equal(schedule.count, months);
      assert.isUndefined(schedule.occurrence(months - 1).stub);
    },
  },
  {
    title: 'a period that the end cuts, and its remainder, are stubs of a whole one, and no others are',
    check: (create, terms) => {
      const schedule = create(terms);
      const all = withOverrun(schedule, 3);
      const last = at(all, schedule.count - 1);
      const rest = at(all, schedule.count);
      for (const occurrence of all) {
        const { stub, period, index } = occurrence;
        assert.equal(codes(occurrence).includes('stub'), stub !== undefined);
        assert.equal(codes(occurrence).includes('overrun'), index >= schedule.count);
        if (stub) {
          assert.include([last, rest], occurrence);
          assert.equal(stub.days, daysBetween(...period));
          assert.isBelow(stub.days, stub.of);
        }
      }
      assert.equal(last.stub?.of, rest.stub?.of);
      if (last.stub && rest.stub) assert.equal(last.stub.days + rest.stub.days, last.stub.of);
    },
  },
  {
    title: 'indexAt finds each occurrence at its instant and the one before a millisecond earlier',
    check: (create, terms) => {
      const schedule = create(terms);
      const all = [...schedule];
      all.forEach(({ index, instant }, i) => {
        const next = all[i + 1]?.instant ?? schedule.end.instant;
        if (next !== instant) assert.equal(schedule.indexAt(instant), index);
        assert.equal(schedule.indexAt(later(instant, -1)), index - 1);
      });
      assert.equal(schedule.indexAt(schedule.end.instant), schedule.count);
      if (all.at(-1)?.instant !== schedule.end.instant)
        assert.equal(schedule.indexAt(later(schedule.end.instant, -1)), schedule.count - 1);
    },
  },
  {
    title: 'between gives what filtering gives',
    check: (create, terms) => {
      const schedule = create(terms);
      const all = [...schedule];
      const moments = all.map(({ instant }) => Date.parse(instant));
      const edges = some([...all, schedule.end]).flatMap(({ instant }) => [-1, 0, 1].map((ms) => later(instant, ms)));
      edges.forEach((from, i) => {
        for (const to of [edges[i + 1], edges[i + 4], edges[i - 1], edges.at(-1)]) {
          if (to === undefined) continue;
          const [first, end] = [Date.parse(from), Date.parse(to)];
          const expected = all.filter(({ index }) => first <= at(moments, index) && at(moments, index) < end);
          const found = schedule.between(from, to);
          assert.equal(String(found.map(indexOf)), String(expected.map(indexOf)));
          assert.deepEqual(found[0], expected[0]);
        }
      });
    },
  },
  {
    title: 'the JSON of a schedule makes the same schedule',
    check: (create, terms) => {
      const schedule = create(terms);
      const again = create(JSON.parse(JSON.stringify(schedule)) as ScheduleTerms); // the terms, as JSON
      assert.equal(JSON.stringify(again), JSON.stringify(schedule));
      assert.deepEqual([...again], [...schedule]);
      assert.deepEqual(again.end, schedule.end);
      assert.deepEqual(schedule.toJSON(), { paymentTermsDays: 0, stubPolicy: 'prorate', ...terms });
    },
  },
  {
    title: 'the order of calls does not matter, and dateAt is the date of the occurrence',
    check: (create, terms) => {
      const forwards = [...create(terms)];
      const schedule = create(terms);
      const backwards = forwards.map((_, i) => schedule.occurrence(schedule.count - 1 - i)).toReversed();
      assert.deepEqual(backwards, forwards);
      for (const { date, index } of withOverrun(schedule, 3))
        assert.equal(schedule.dateAt(index, { overrun: true }), date);
    },
  },
  {
    title: 'the instant is that of the local date and the anchor time, the due date the terms later',
    check: (create, terms) => {
      for (const occurrence of withOverrun(create(terms), 2)) {
        const { date, instant, wallTime, dueDate } = occurrence;
        const resolved = resolveStart({ ...terms.anchor, date });
        assert.equal(instant, resolved.instant);
        assert.equal(wallTime, resolved.shifted?.wallTime);
        assert.equal(dueDate, addDays(date, terms.paymentTermsDays ?? 0));
        assert.equal(codes(occurrence).includes('shifted'), resolved.shifted !== undefined);
        assert.equal(codes(occurrence).includes('repeated'), resolved.repeated === true);
      }
    },
  },
];
