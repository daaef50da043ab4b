import { describe, it } from 'node:test';
import { ChronoUnit, LocalDate, LocalTime, ZonedDateTime, ZoneId } from '@js-joda/core';
import '@js-joda/timezone';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/implementation';
import { createSchedule, type ScheduleTerms } from './index.ts';
import { anyTerms } from '../testing/arbitraries.ts';

/** Dates and instants of a schedule, made by js-joda. */
const byJoda = ({ anchor, frequency }: ScheduleTerms, end: string) => {
  const first = LocalDate.parse(anchor.date);
  const rows: { date: string; instant: string }[] = [];
  for (let i = 0; ; i++) {
    const date = frequency === 'monthly' ? first.plusMonths(i) : first.plusWeeks(i);
    if (!date.isBefore(LocalDate.parse(end))) return rows;
    const zoned = ZonedDateTime.of(date.atTime(LocalTime.parse(anchor.time)), ZoneId.of(anchor.timeZone));
    rows.push({ date: date.toString(), instant: zoned.toInstant().toString() });
  }
};

/** The same, and the end, made by Temporal. */
const byTemporal = ({ anchor, frequency, duration }: ScheduleTerms) => {
  const first = Temporal.PlainDate.from(anchor.date);
  const end = 'until' in duration ? Temporal.PlainDate.from(duration.until) : first.add(duration);
  const rows: { date: string; instant: string }[] = [];
  for (let i = 0; ; i++) {
    const date = first.add(frequency === 'monthly' ? { months: i } : { weeks: i });
    if (Temporal.PlainDate.compare(date, end) >= 0) return { rows, end: end.toString() };
    const zoned = date.toZonedDateTime({ plainTime: anchor.time, timeZone: anchor.timeZone });
    rows.push({ date: date.toString(), instant: zoned.toInstant().toString() });
  }
};

describe('a schedule against other calendars', () => {
  it('has the occurrences and the end that Temporal makes', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const schedule = createSchedule(given);
        const { rows, end } = byTemporal(given);
        assert.deepEqual(
          [...schedule].map(({ date, instant }) => ({ date, instant })),
          rows,
        );
        assert.equal(schedule.end.date, end);
      }),
      { numRuns: 60 },
    );
  });

  it('has the occurrences that js-joda makes', () => {
    // js-joda brings its own zone data, which differs from the host's where rules changed lately.
    const settled = anyTerms.filter(({ anchor }) => anchor.date < '2018' && anchor.timeZone !== 'America/Nuuk');
    fc.assert(
      fc.property(settled, (given) => {
        const schedule = createSchedule(given);
        const rows = byJoda(given, schedule.end.date);
        assert.deepEqual(
          [...schedule].map(({ date, instant }) => ({ date, instant })),
          rows,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('has stubs of the days that js-joda counts', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const schedule = createSchedule(given);
        const { stub, period, index } = schedule.occurrence(schedule.count - 1);
        const unit = given.frequency === 'monthly' ? ChronoUnit.MONTHS : ChronoUnit.WEEKS;
        const start = LocalDate.parse(period[0]);
        const whole = start.until(LocalDate.parse(given.anchor.date).plus(index + 1, unit), ChronoUnit.DAYS);
        const days = start.until(LocalDate.parse(period[1]), ChronoUnit.DAYS);
        assert.deepEqual(stub, days < whole ? { days, of: whole } : undefined);
      }),
    );
  });

  it('differs from chained months, so the comparison can fail', () => {
    const anchor = { date: '2026-01-31', time: '10:00', timeZone: 'Europe/London' };
    const third = createSchedule({ anchor, frequency: 'monthly', duration: { months: 3 } }).occurrence(2);
    assert.notEqual(third.date, LocalDate.parse(anchor.date).plusMonths(1).plusMonths(1).toString());
  });
});
