import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/implementation';
import { localAt, type ResolvedStart, resolveStart } from './index.ts';
import { anyStart } from '../testing/arbitraries.ts';

const at = (date: string, time: string, timeZone: string) => resolveStart({ date, time, timeZone });

/** What Temporal's `compatible` makes of the same wall time. */
const byTemporal = (date: string, time: string, timeZone: string) => {
  const plain = Temporal.PlainDateTime.from(`${date}T${time}`);
  const zoned = plain.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  return {
    instant: zoned.toInstant().toString(),
    wallTime: zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    repeated: zoned.toPlainDateTime().equals(plain) && !zoned.equals(later),
  };
};

describe('local starts', () => {
  const table: readonly [title: string, date: string, time: string, zone: string, expected: ResolvedStart][] = [
    ['an ordinary time', '2026-06-01', '10:00', 'Europe/London', { instant: '2026-06-01T09:00:00Z' }],
    [
      'a skipped hour moves forward by the gap',
      '2026-03-29',
      '01:30',
      'Europe/London',
      { instant: '2026-03-29T01:30:00Z', shifted: { minutes: 60, wallTime: '2026-03-29T02:30' } },
    ],
    ['the first minute after a gap', '2026-03-29', '02:00', 'Europe/London', { instant: '2026-03-29T01:00:00Z' }],
    ['the last minute before a gap', '2026-03-29', '00:59', 'Europe/London', { instant: '2026-03-29T00:59:00Z' }],
    [
      'a repeated hour means the first',
      '2026-10-25',
      '01:30',
      'Europe/London',
      { instant: '2026-10-25T00:30:00Z', repeated: true },
    ],
    [
      'a gap of half an hour',
      '2026-10-04',
      '02:15',
      'Australia/Lord_Howe',
      { instant: '2026-10-03T15:45:00Z', shifted: { minutes: 30, wallTime: '2026-10-04T02:45' } },
    ],
    [
      'a gap over midnight',
      '2026-03-28',
      '23:30',
      'America/Nuuk',
      { instant: '2026-03-29T01:30:00Z', shifted: { minutes: 60, wallTime: '2026-03-29T00:30' } },
    ],
    [
      'a gap of a whole day',
      '2011-12-30',
      '10:00',
      'Pacific/Apia',
      { instant: '2011-12-30T20:00:00Z', shifted: { minutes: 1440, wallTime: '2011-12-31T10:00' } },
    ],
    [
      'the other gap of a whole day',
      '1993-08-21',
      '23:59',
      'Pacific/Kwajalein',
      { instant: '1993-08-22T11:59:00Z', shifted: { minutes: 1440, wallTime: '1993-08-22T23:59' } },
    ],
    ['an offset with seconds', '1970-06-01', '12:00', 'Africa/Monrovia', { instant: '1970-06-01T12:44:30Z' }],
    ['the first day', '1900-01-01', '00:00', 'UTC', { instant: '1900-01-01T00:00:00Z' }],
    ['a UTC day before the first day', '1900-01-01', '00:00', 'Asia/Shanghai', { instant: '1899-12-31T15:54:17Z' }],
    ['a UTC day after the last day', '2200-12-31', '23:59', 'America/Los_Angeles', { instant: '2201-01-01T07:59:00Z' }],
  ];
  for (const [title, date, time, zone, expected] of table) {
    it(`${title}: ${date} ${time} ${zone}`, () => {
      assert.deepEqual(at(date, time, zone), expected);
    });
  }

  it('agree with Temporal about every half hour around clock changes', () => {
    const changes: readonly [zone: string, first: string, days: number][] = [
      ['Europe/London', '2026-03-28', 3],
      ['Europe/London', '2026-10-24', 3],
      ['America/New_York', '2026-11-01', 1],
      ['America/Nuuk', '2023-03-24', 4],
      ['Africa/Cairo', '2024-04-25', 3],
      ['America/Sao_Paulo', '2018-11-03', 3],
      ['Australia/Lord_Howe', '2026-04-04', 3],
      ['Antarctica/Troll', '2026-03-28', 3],
      ['Pacific/Apia', '2011-12-28', 5],
      ['Pacific/Kwajalein', '1969-09-28', 5],
      ['Asia/Pyongyang', '2018-05-03', 3],
      ['America/Caracas', '2007-12-08', 3],
      ['Africa/Casablanca', '2026-02-14', 3],
      ['Europe/Dublin', '1971-10-30', 3],
    ];
    for (const [zone, first, days] of changes) {
      for (let half = 0; half < days * 48; half++) {
        const plain = Temporal.PlainDateTime.from(first).add({ minutes: half * 30 + 15 });
        const [date, time] = [plain.toPlainDate().toString(), plain.toPlainTime().toString({ smallestUnit: 'minute' })];
        const found = at(date, time, zone);
        const { instant, wallTime, repeated } = byTemporal(date, time, zone);
        if (found.instant !== instant) assert.fail(`${date}T${time} ${zone}: ${found.instant} is not ${instant}`);
        if ((found.shifted?.wallTime ?? `${date}T${time}`) !== wallTime)
          assert.fail(`${date}T${time} ${zone}: ${wallTime}`);
        if (!!found.repeated !== repeated) assert.fail(`${date}T${time} ${zone}: repeated ${repeated}`);
      }
    }
  });

  it('agree with Temporal about any start', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        assert.equal(resolveStart(start).instant, byTemporal(start.date, start.time, start.timeZone).instant);
      }),
    );
  });

  it('come back from their instant unless a gap moved them', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        const { instant, shifted } = resolveStart(start);
        const { date, time } = localAt(instant, start.timeZone);
        assert.equal(`${date}T${time}`, shifted?.wallTime ?? `${start.date}T${start.time}`);
      }),
    );
  });

  it('local time of an instant cuts seconds and fractions off', () => {
    assert.deepEqual(localAt('2026-08-31T23:30:59.999Z', 'Europe/London'), { date: '2026-09-01', time: '00:30' });
    assert.deepEqual(localAt('1970-01-01T00:00:00Z', 'America/New_York'), { date: '1969-12-31', time: '19:00' });
  });

  it('zone ids are taken in any letter case', () => {
    assert.deepEqual(at('2026-06-01', '10:00', 'europe/LONDON'), { instant: '2026-06-01T09:00:00Z' });
  });
});
