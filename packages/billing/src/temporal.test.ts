import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { Temporal as platform } from 'temporal-polyfill';
import { Temporal as polyfill } from 'temporal-polyfill/implementation';
import { createSchedule, type LocalStart, resolveStart } from './index.ts';
import {
  fromPlainDate,
  fromZonedDateTime,
  occurrenceToZonedDateTime,
  toPlainDate,
  toZonedDateTime,
} from './temporal.ts';
import { anyDate, anyStart } from '../testing/arbitraries.ts';

const london = (date: string, time: string): LocalStart => ({ date, time, timeZone: 'Europe/London' });

const implementations = [
  ['the platform where it has Temporal', platform],
  ['the polyfill', polyfill],
] as const;

for (const [name, temporal] of implementations) {
  describe(`converters with ${name}`, () => {
    it('take dates there and back', () => {
      assert.equal(toPlainDate('2026-02-28', temporal).toString(), '2026-02-28');
      fc.assert(fc.property(anyDate, (date) => assert.equal(fromPlainDate(toPlainDate(date, temporal)), date)));
    });

    it('take starts there and back where they are on the clock and the first', () => {
      fc.assert(
        fc.property(anyStart, (start) => {
          const zoned = toZonedDateTime(start, temporal);
          assert.equal(zoned.toInstant().toString(), resolveStart(start).instant);
          if (!resolveStart(start).shifted) assert.deepEqual(fromZonedDateTime(zoned), start);
        }),
      );
    });

    it('move a skipped wall time forward', () => {
      assert.equal(
        toZonedDateTime(london('2026-03-29', '01:30'), temporal).toString(),
        '2026-03-29T02:30:00+01:00[Europe/London]',
      );
    });

    it('refuse the second of two equal wall times, which a start cannot name', () => {
      const first = toZonedDateTime(london('2026-10-25', '01:30'), temporal);
      assert.deepEqual(fromZonedDateTime(first), london('2026-10-25', '01:30'));
      assert.throws(
        () => fromZonedDateTime(first.add({ hours: 1 })),
        RangeError,
        'zonedDateTime: expected the first of two equal wall times',
      );
    });

    it('refuse seconds, zones that are offsets, and other years', () => {
      const zoned = toZonedDateTime(london('2026-06-01', '10:00'), temporal);
      assert.throws(
        () => fromZonedDateTime(zoned.add({ seconds: 1 })),
        RangeError,
        'zonedDateTime: expected a whole minute, got "10:00:01"',
      );
      assert.throws(
        () => fromZonedDateTime(zoned.add({ microseconds: 1 })),
        RangeError,
        'zonedDateTime: expected a whole minute',
      );
      assert.throws(
        () => fromZonedDateTime(zoned.withTimeZone('+01:00')),
        RangeError,
        'start.timeZone: expected an IANA time zone',
      );
      assert.throws(() => fromZonedDateTime(zoned.add({ years: 200 })), RangeError, 'start.date: ');
      assert.throws(() => fromPlainDate(temporal.PlainDate.from('1899-12-31')), RangeError, 'expected a date');
      assert.throws(() => toPlainDate('2026-02-29', temporal), RangeError, 'expected a date');
    });

    it('take values of another calendar by their ISO date', () => {
      assert.equal(fromPlainDate(temporal.PlainDate.from('2026-06-01[u-ca=gregory]')), '2026-06-01');
      assert.deepEqual(
        fromZonedDateTime(temporal.ZonedDateTime.from('2026-06-01T10:00[Europe/London][u-ca=gregory]')),
        london('2026-06-01', '10:00'),
      );
    });

    it('show an occurrence at its instant in the zone', () => {
      const schedule = createSchedule({
        anchor: london('2026-01-29', '01:30'),
        frequency: 'monthly',
        duration: { months: 3 },
      });
      const shown = [0, 2].map((i) =>
        occurrenceToZonedDateTime(schedule.occurrence(i), schedule.anchor.timeZone, temporal)
          .toPlainDateTime()
          .toString(),
      );
      assert.deepEqual(shown, ['2026-01-29T01:30:00', '2026-03-29T02:30:00']);
    });
  });
}
