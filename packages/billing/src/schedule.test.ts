import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import {
  addDays,
  createSchedule,
  daysBetween,
  type Duration,
  type Frequency,
  type Occurrence,
  resolveStart,
  type ScheduleTerms,
} from './index.ts';
import { Temporal } from 'temporal-polyfill/implementation';
import { anyTerms } from '../testing/arbitraries.ts';

const london = (date: string, time = '10:00') => ({ date, time, timeZone: 'Europe/London' });

const make = (date: string, frequency: Frequency, duration: Duration, rest: Partial<ScheduleTerms> = {}) =>
  createSchedule({ anchor: london(date), frequency, duration, ...rest });

/** An instant some milliseconds later, by way of the platform. */
const later = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

/** Occurrences of the term and some after it. */
const withOverrun = (schedule: ReturnType<typeof createSchedule>, more: number) =>
  Array.from({ length: schedule.count + more }, (_, i) => schedule.occurrence(i, { overrun: true }));

const codes = ({ reasons }: Occurrence) => reasons.map(({ code }) => code);

describe('laws of a schedule', () => {
  it('occurrences increase strictly, by date and by instant, also past the end', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const all = withOverrun(createSchedule(given), 3);
        all.slice(1).forEach((occurrence, i) => {
          assert.isAbove(daysBetween(all[i]!.date, occurrence.date), 0);
          assert.isAbove(Date.parse(occurrence.instant), Date.parse(all[i]!.instant));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('periods tile the term, the overrun goes on where it ends', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const schedule = createSchedule(given);
        const all = withOverrun(schedule, 3);
        assert.equal(all[0]?.date, given.anchor.date);
        all.forEach(({ date, period: [start, end] }, i) => {
          assert.equal(start, date);
          assert.equal(end, all[i + 1]?.date ?? end);
          assert.isAbove(daysBetween(start, end), 0);
        });
        assert.equal(all[schedule.count - 1]?.period[1], schedule.end.date);
      }),
      { numRuns: 60 },
    );
  });

  it('every instant from start to end lies in exactly one period', () => {
    fc.assert(
      fc.property(anyTerms, fc.double({ min: 0, max: 1, noNaN: true }), (given, part) => {
        const schedule = createSchedule(given);
        const start = Date.parse(schedule.occurrence(0).instant);
        const end = Date.parse(schedule.end.instant);
        const instant = new Date(Math.min(start + Math.floor((end - start) * part), end - 1)).toISOString();
        const holding = [...schedule].filter(
          ({ instant: from, index }) =>
            Date.parse(from) <= Date.parse(instant) &&
            Date.parse(instant) < Date.parse(schedule.occurrence(index + 1, { overrun: true }).instant),
        );
        assert.deepEqual(
          holding.map(({ index }) => index),
          [schedule.indexAt(instant)],
        );
      }),
      { numRuns: 60 },
    );
  });

  it("the day is the anchor's or the last of its month, and weeks are seven days", () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const { date: anchor } = given.anchor;
        for (const { date, index, reasons } of createSchedule(given)) {
          const day = date.slice(8);
          if (given.frequency === 'weekly') assert.equal(date, addDays(anchor, 7 * index));
          else if (day !== anchor.slice(8)) {
            assert.equal(addDays(date, 1).slice(8), '01');
            assert.deepInclude(reasons, { code: 'clamped', wanted: Number(anchor.slice(8)), last: Number(day) });
          } else
            assert.notInclude(
              reasons.map(({ code }) => code),
              'clamped',
            );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("every twelfth occurrence is the anchor's month and day", () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 1, max: 10 }), ({ anchor }, years) => {
        const schedule = createSchedule({ anchor, frequency: 'monthly', duration: { months: years * 12 + 1 } });
        const found = schedule.occurrence(years * 12).date;
        const year = Number(anchor.date.slice(0, 4)) + years;
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        const expected = anchor.date.endsWith('02-29') && !leap ? `${year}-02-28` : `${year}${anchor.date.slice(4)}`;
        assert.equal(found, expected);
      }),
    );
  });

  it('the end of a term just past a short month has the index count', () => {
    for (const days of [27, 28, 29, 59, 60, 91]) {
      const schedule = make('2026-02-01', 'monthly', { days });
      assert.equal(schedule.indexAt(schedule.end.instant), schedule.count);
      assert.lengthOf(schedule.between('2026-02-01T00:00:00Z', '2200-01-01T00:00:00Z'), schedule.count);
    }
  });

  it('indexAt finds each occurrence at its instant and the one before a millisecond earlier', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const schedule = createSchedule(given);
        for (const { index, instant } of schedule) {
          assert.equal(schedule.indexAt(instant), index);
          assert.equal(schedule.indexAt(later(instant, -1)), index - 1);
        }
        assert.equal(schedule.indexAt(schedule.end.instant), schedule.count);
        assert.equal(schedule.indexAt(later(schedule.end.instant, -1)), schedule.count - 1);
      }),
      { numRuns: 40 },
    );
  });

  it('between gives what filtering gives', () => {
    fc.assert(
      fc.property(
        anyTerms,
        fc.integer({ min: -60, max: 400 }),
        fc.integer({ min: -10, max: 300 }),
        fc.constantFrom(0, 1, 500),
        (given, days, length, ms) => {
          const schedule = createSchedule(given);
          const from = later(schedule.occurrence(0).instant, days * 86_400_000 + ms);
          const to = later(from, length * 86_400_000);
          const expected = [...schedule].filter(
            ({ instant }) => Date.parse(from) <= Date.parse(instant) && Date.parse(instant) < Date.parse(to),
          );
          assert.deepEqual(schedule.between(from, to), expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('the JSON of a schedule makes the same schedule', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const schedule = createSchedule(given);
        const again = createSchedule(JSON.parse(JSON.stringify(schedule)) as ScheduleTerms); // the terms, as JSON
        assert.equal(JSON.stringify(again), JSON.stringify(schedule));
        assert.deepEqual([...again], [...schedule]);
        assert.deepEqual(again.end, schedule.end);
        assert.deepEqual(schedule.toJSON(), { paymentTermsDays: 0, stubPolicy: 'prorate', ...given });
      }),
      { numRuns: 40 },
    );
  });

  it('the order of calls does not matter', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const forwards = [...createSchedule(given)];
        const schedule = createSchedule(given);
        const backwards = forwards.map((_, i) => schedule.occurrence(schedule.count - 1 - i)).toReversed();
        assert.deepEqual(backwards, forwards);
      }),
      { numRuns: 30 },
    );
  });

  it('the instant is that of the local date and the anchor time, the due date the terms later', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const schedule = createSchedule(given);
        for (const { date, instant, wallTime, dueDate, reasons } of withOverrun(schedule, 2)) {
          const resolved = resolveStart({ ...given.anchor, date });
          assert.equal(instant, resolved.instant);
          assert.equal(wallTime, resolved.shifted?.wallTime);
          assert.equal(dueDate, addDays(date, given.paymentTermsDays ?? 0));
          assert.equal(
            reasons.some(({ code }) => code === 'shifted'),
            resolved.shifted !== undefined,
          );
          assert.equal(
            reasons.some(({ code }) => code === 'repeated'),
            resolved.repeated === true,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('monthly billing over months gives as many bills and no stub', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 1, max: 60 }), ({ anchor }, months) => {
        const schedule = createSchedule({ anchor, frequency: 'monthly', duration: { months } });
        assert.equal(schedule.count, months);
        assert.equal(schedule.end.date, Temporal.PlainDate.from(anchor.date).add({ months }).toString());
        assert.isUndefined(schedule.occurrence(months - 1).stub);
      }),
    );
  });
});

describe('a schedule', () => {
  it('explains a clamped, a shifted, a repeated and a cut occurrence', () => {
    const shifted = createSchedule({
      anchor: london('2026-01-29', '01:30'),
      frequency: 'monthly',
      duration: { months: 3 },
    });
    assert.deepEqual(shifted.occurrence(2).reasons, [
      { code: 'shifted', minutes: 60, from: '2026-03-29T01:30', to: '2026-03-29T02:30' },
    ]);
    assert.deepEqual(shifted.occurrence(1).reasons, [{ code: 'clamped', wanted: 29, last: 28 }]);
    const repeated = createSchedule({
      anchor: london('2026-10-18', '01:30'),
      frequency: 'weekly',
      duration: { days: 10 },
    });
    assert.deepEqual(repeated.occurrence(1).reasons, [{ code: 'repeated' }, { code: 'stub', days: 3, of: 7 }]);
  });

  it('goes on after a whole last period on the anniversaries', () => {
    const schedule = make('2026-01-31', 'monthly', { months: 1 });
    const next = schedule.occurrence(1, { overrun: true });
    assert.deepEqual(next.period, ['2026-02-28', '2026-03-31']);
    assert.deepEqual(next.reasons, [{ code: 'clamped', wanted: 31, last: 28 }, { code: 'overrun' }]);
    assert.isUndefined(next.stub);
    assert.deepEqual(schedule.occurrence(2, { overrun: true }).period, ['2026-03-31', '2026-04-30']);
  });

  it('goes on after a cut stub with its remainder', () => {
    const schedule = make('2026-01-15', 'monthly', { days: 80 });
    assert.deepEqual(schedule.occurrence(2).stub, { days: 21, of: 31 });
    const remainder = schedule.occurrence(3, { overrun: true });
    assert.deepEqual(remainder.period, ['2026-04-05', '2026-04-15']);
    assert.equal(remainder.instant, '2026-04-05T09:00:00Z');
    assert.deepEqual(remainder.stub, { days: 10, of: 31 });
    assert.deepEqual(codes(remainder), ['stub', 'overrun']);
    const whole = schedule.occurrence(4, { overrun: true });
    assert.deepEqual(whole.period, ['2026-04-15', '2026-05-15']);
    assert.deepEqual(codes(whole), ['overrun']);
    assert.isUndefined(whole.stub);
  });

  it('does not call the remainder of a stub clamped', () => {
    const remainder = make('2026-01-31', 'monthly', { days: 45 }).occurrence(2, { overrun: true });
    assert.equal(remainder.date, '2026-03-17');
    assert.deepEqual(codes(remainder), ['stub', 'overrun']);
  });

  it('stops at its count unless asked to go on', () => {
    const schedule = make('2026-01-15', 'monthly', { months: 3 });
    assert.throws(() => schedule.occurrence(3), RangeError, 'index: expected a safe integer from 0 to 2, got 3');
    assert.throws(() => schedule.occurrence(-1, { overrun: true }), RangeError, 'index: ');
    assert.throws(() => schedule.occurrence(0.5), RangeError, 'index: ');
    assert.throws(() => schedule.occurrence(Number.NaN), RangeError, 'index: ');
    assert.throws(() => schedule.occurrence('0' as unknown as number), TypeError, 'index: ');
    assert.throws(() => schedule.occurrence(Number.MAX_SAFE_INTEGER, { overrun: true }), RangeError, 'index: ');
  });

  it('is frozen through and through', () => {
    const schedule = make('2026-01-31', 'weekly', { months: 1 });
    const parts = [schedule, schedule.anchor, schedule.duration, schedule.end, schedule.toJSON()];
    for (const part of parts) assert.isFrozen(part);
  });

  it('makes each occurrence anew, so that nobody can change what another reads', () => {
    const schedule = make('2026-01-31', 'monthly', { days: 40 });
    const untouched = JSON.stringify([...schedule]);
    for (const occurrence of [
      ...schedule,
      schedule.occurrence(0),
      ...schedule.between('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
    ]) {
      for (const part of [...occurrence.reasons, occurrence.stub ?? {}, occurrence.period, occurrence])
        for (const key of Object.keys(part)) Reflect.set(part, key, 'changed');
    }
    for (const { reasons } of schedule) Reflect.set(reasons, 0, 'changed');
    assert.equal(JSON.stringify([...schedule]), untouched);
  });

  it('does not follow later changes of its terms', () => {
    const given = { anchor: london('2026-01-15'), frequency: 'monthly' as Frequency, duration: { months: 3 } };
    const schedule = createSchedule(given);
    given.anchor.date = '2030-01-01';
    given.duration.months = 99;
    given.frequency = 'weekly';
    assert.equal(schedule.count, 3);
    assert.equal(schedule.occurrence(1).date, '2026-02-15');
    assert.deepEqual(schedule.toJSON().duration, { months: 3 });
  });

  it('keeps the zone id as given', () => {
    const schedule = createSchedule({
      anchor: { ...london('2026-01-15'), timeZone: 'Asia/Calcutta' },
      frequency: 'weekly',
      duration: { weeks: 1 },
    });
    assert.equal(schedule.anchor.timeZone, 'Asia/Calcutta');
  });

  it('covers three centuries without listing them', () => {
    const schedule = make('1900-01-01', 'weekly', { until: '2200-12-31' });
    assert.equal(schedule.count, 15_706);
    assert.equal(schedule.occurrence(15_000).date, addDays('1900-01-01', 105_000));
    assert.equal(schedule.indexAt('2100-06-01T00:00:00Z'), Math.floor(daysBetween('1900-01-01', '2100-06-01') / 7));
    const january = schedule.between('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z').map(({ date }) => date);
    assert.deepEqual(january, ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26']);
  });

  it('reaches the last day of the years allowed and not past it', () => {
    assert.equal(make('2200-11-30', 'monthly', { until: '2200-12-31' }).count, 2);
    assert.throws(() => make('2200-12-01', 'monthly', { months: 1 }), RangeError, 'duration: ');
    assert.throws(
      () => make('2200-11-01', 'monthly', { months: 1 }, { paymentTermsDays: 31 }),
      RangeError,
      'paymentTermsDays: ',
    );
    assert.throws(() => make('2026-01-01', 'weekly', { days: 1e15 }), RangeError, 'duration: ');
  });

  it('has two occurrences at one instant only where the zone skips the whole day of the stub', () => {
    const anchor = { date: '2011-12-23', time: '10:00', timeZone: 'Pacific/Apia' };
    const schedule = createSchedule({ anchor, frequency: 'weekly', duration: { days: 8 } });
    assert.deepEqual(schedule.occurrence(1).period, ['2011-12-30', '2011-12-31']);
    assert.equal(schedule.occurrence(1).instant, schedule.end.instant);
    assert.equal(schedule.indexAt(schedule.end.instant), 2);
  });
});
