import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createSchedule, localAt, resolveStart, type ScheduleTerms } from './index.ts';

const good = {
  anchor: { date: '2026-01-31', time: '10:00', timeZone: 'Europe/London' },
  frequency: 'monthly',
  duration: { months: 12 },
};

/** Wrong values on purpose, so the types have to be set aside. */
const create = (terms: unknown) => createSchedule(terms as ScheduleTerms);
const withAnchor = (anchor: object) => ({ ...good, anchor: { ...good.anchor, ...anchor } });
const withDuration = (duration: unknown) => ({ ...good, duration });

describe('bad terms', () => {
  const table: readonly [terms: unknown, kind: typeof RangeError | typeof TypeError, message: string][] = [
    [undefined, TypeError, 'input: expected an object, got undefined'],
    [null, TypeError, 'input: expected an object, got null'],
    ['terms', TypeError, 'input: expected an object, got "terms"'],
    [{}, TypeError, 'anchor: expected an object, got undefined'],
    [
      withAnchor({ date: '2026-02-30' }),
      RangeError,
      'anchor.date: expected a date YYYY-MM-DD from 1900 to 2200, got "2026-02-30"',
    ],
    [withAnchor({ date: '1899-12-31' }), RangeError, 'anchor.date: '],
    [withAnchor({ date: '2201-01-01' }), RangeError, 'anchor.date: '],
    [
      withAnchor({ date: new Date(0) }),
      TypeError,
      'anchor.date: expected a date YYYY-MM-DD from 1900 to 2200, got object',
    ],
    [withAnchor({ date: 20260131 }), TypeError, 'anchor.date: '],
    [withAnchor({ time: '24:00' }), RangeError, 'anchor.time: expected a time HH:MM, got "24:00"'],
    [withAnchor({ time: '9:00' }), RangeError, 'anchor.time: '],
    [withAnchor({ time: '10:00:00' }), RangeError, 'anchor.time: '],
    [withAnchor({ time: '10:00\n' }), RangeError, 'anchor.time: '],
    [withAnchor({ time: 600 }), TypeError, 'anchor.time: '],
    [
      withAnchor({ timeZone: 'Europe/Lundun' }),
      RangeError,
      'anchor.timeZone: expected an IANA time zone, got "Europe/Lundun"',
    ],
    [withAnchor({ timeZone: '+01:00' }), RangeError, 'anchor.timeZone: '],
    [withAnchor({ timeZone: '' }), RangeError, 'anchor.timeZone: '],
    [withAnchor({ timeZone: undefined }), TypeError, 'anchor.timeZone: expected an IANA time zone, got undefined'],
    [withAnchor({ timeZone: 'Asia/\u212Aolkata' }), RangeError, 'anchor.timeZone: '],
    [{ ...good, frequency: 'daily' }, RangeError, 'frequency: expected weekly or monthly, got "daily"'],
    [{ ...good, frequency: '__proto__' }, RangeError, 'frequency: '],
    [{ ...good, frequency: undefined }, TypeError, 'frequency: '],
    [withDuration({ months: 0 }), RangeError, 'duration.months: expected a safe integer from 1'],
    [withDuration({ months: -1 }), RangeError, 'duration.months: '],
    [withDuration({ months: 1.5 }), RangeError, 'duration.months: '],
    [withDuration({ months: Number.NaN }), RangeError, 'duration.months: '],
    [withDuration({ months: Infinity }), RangeError, 'duration.months: '],
    [withDuration({ months: 1e300 }), RangeError, 'duration.months: '],
    [withDuration({ months: '12' }), TypeError, 'duration.months: '],
    [withDuration({ months: 12n }), TypeError, 'duration.months: '],
    [withDuration({ weeks: 0 }), RangeError, 'duration.weeks: '],
    [withDuration({ days: 0 }), RangeError, 'duration.days: '],
    [
      withDuration({ until: '2026-01-31' }),
      RangeError,
      'duration: expected a date from 2026-02-01 on, got "2026-01-31"',
    ],
    [withDuration({ until: '2025-01-31' }), RangeError, 'duration: '],
    [withDuration({ until: 'soon' }), RangeError, 'duration.until: '],
    [withDuration({}), RangeError, 'duration: expected months or weeks or days or until, got ""'],
    [
      withDuration({ months: 1, weeks: 1 }),
      RangeError,
      'duration: expected months or weeks or days or until, got "months,weeks"',
    ],
    [withDuration({ years: 1 }), RangeError, 'duration: '],
    [withDuration(JSON.parse('{"__proto__":{"months":1}}')), RangeError, 'duration: '],
    [withDuration({ constructor: 1 }), RangeError, 'duration: '],
    [withDuration(null), TypeError, 'duration: expected an object, got null'],
    [withDuration('months'), TypeError, 'duration: expected an object, got "months"'],
    [{ ...good, paymentTermsDays: -1 }, RangeError, 'paymentTermsDays: '],
    [{ ...good, paymentTermsDays: 0.5 }, RangeError, 'paymentTermsDays: '],
    [{ ...good, paymentTermsDays: null }, TypeError, 'paymentTermsDays: '],
    [{ ...good, paymentTermsDays: 1e9 }, RangeError, 'paymentTermsDays: '],
    [{ ...good, stubPolicy: 'half' }, RangeError, 'stubPolicy: expected prorate or full or free, got "half"'],
    [{ ...good, stubPolicy: Symbol('full') }, TypeError, 'stubPolicy: '],
    [
      { ...good, stubPolicy: Object.create(null) },
      TypeError,
      'stubPolicy: expected prorate or full or free, got object',
    ],
  ];
  for (const [terms, kind, message] of table) {
    it(`are refused: ${message}`, () => {
      assert.throws(() => create(terms), kind, message);
    });
  }

  it('long values are cut in the message', () => {
    const error = (() => {
      try {
        return create(withAnchor({ date: 'x'.repeat(1e6) }));
      } catch (caught) {
        return caught;
      }
    })();
    assert.instanceOf(error, RangeError);
    assert.isBelow(error.message.length, 150);
  });

  it('payment terms of minus zero are zero', () => {
    assert.isTrue(Object.is(create({ ...good, paymentTermsDays: -0 }).paymentTermsDays, 0));
  });

  it('null-prototype objects and inherited fields are good terms', () => {
    const bare: unknown = Object.assign(Object.create(null), {
      ...good,
      duration: Object.assign(Object.create(null), { months: 2 }),
    });
    assert.equal(create(bare).count, 2);
    assert.equal(create(Object.create(good)).count, 12);
  });
});

describe('bad instants and starts', () => {
  const schedule = create(good);
  const instants: readonly [instant: unknown, kind: typeof RangeError | typeof TypeError][] = [
    ['2026-01-31', RangeError],
    ['2026-01-31T10:00:00', RangeError],
    ['2026-01-31T10:00Z', RangeError],
    ['2026-01-31T10:00:00+00:00', RangeError],
    ['2026-02-30T10:00:00Z', RangeError],
    ['2026-01-31T24:00:00Z', RangeError],
    ['2026-01-31T23:59:60Z', RangeError],
    ['2026-01-31T10:00:00.Z', RangeError],
    ['2026-01-31T10:00:00.1234567890Z', RangeError],
    ['1800-01-01T00:00:00Z', RangeError],
    ['2300-01-01T00:00:00Z', RangeError],
    ['\n026-01-31T10:00:00Z', RangeError],
    [0, TypeError],
    [new Date(0), TypeError],
    [undefined, TypeError],
  ];
  for (const [instant, kind] of instants) {
    it(`${JSON.stringify(instant)} is no instant`, () => {
      assert.throws(() => schedule.indexAt(instant as string), kind, 'instant: ');
      assert.throws(() => schedule.between(instant as string, '2026-01-31T10:00:00Z'), kind, 'from: ');
      assert.throws(() => schedule.between('2026-01-31T10:00:00Z', instant as string), kind, 'to: ');
      assert.throws(() => localAt(instant as string, 'UTC'), kind, 'instant: ');
    });
  }

  it('name what is wrong with a start', () => {
    assert.throws(() => resolveStart({ ...good.anchor, date: '' }), RangeError, 'start.date: ');
    assert.throws(() => resolveStart({ ...good.anchor, time: '' }), RangeError, 'start.time: ');
    assert.throws(() => resolveStart({ ...good.anchor, timeZone: '' }), RangeError, 'start.timeZone: ');
    assert.throws(() => localAt('2026-01-31T10:00:00Z', 'Mars/Base'), RangeError, 'timeZone: ');
  });
});
