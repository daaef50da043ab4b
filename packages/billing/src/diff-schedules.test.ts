import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import {
  createSchedule,
  diffSchedules,
  money,
  type PriceTerms,
  priceOccurrence,
  type Schedule,
  type ScheduleTerms,
  subtractMoney,
  sumMoney,
} from './index.ts';
import { anyPrices, anyTerms } from '../testing/arbitraries.ts';

const base: ScheduleTerms = {
  anchor: { date: '2026-06-10', time: '09:00', timeZone: 'Europe/London' },
  frequency: 'monthly',
  duration: { months: 3 },
};
const schedule = (rest: Partial<ScheduleTerms> = {}) => createSchedule({ ...base, ...rest });
const from = (date: string, time = '09:00') => schedule({ anchor: { date, time, timeZone: 'Europe/London' } });

const weekly120: PriceTerms = {
  currency: 'GBP',
  charges: [{ id: 'p', kind: 'package', price: money(12000, 'GBP'), basis: 'gross', taxRate: '0.20' }],
  vouchers: [],
};

const grossOf = (priced: Schedule, basket: PriceTerms) =>
  sumMoney(
    'GBP',
    Array.from(
      priced,
      ({ index }) => priceOccurrence(priced, basket, index).gross as { amount: number; currency: 'GBP' },
    ),
  );

describe('the difference of two schedules', () => {
  it('of 10 June moved to 15 June is five days everywhere', () => {
    const diff = diffSchedules(from('2026-06-10'), from('2026-06-15'));
    assert.isTrue(diff.changed);
    assert.deepEqual(
      diff.occurrences.map(({ index, movedDays, dueMovedDays }) => [index, movedDays, dueMovedDays]),
      [
        [0, 5, 5],
        [1, 5, 5],
        [2, 5, 5],
      ],
    );
    assert.deepEqual(diff.occurrences[1], {
      index: 1,
      before: {
        date: '2026-07-10',
        dueDate: '2026-07-10',
        instant: '2026-07-10T08:00:00Z',
        period: ['2026-07-10', '2026-08-10'],
      },
      after: {
        date: '2026-07-15',
        dueDate: '2026-07-15',
        instant: '2026-07-15T08:00:00Z',
        period: ['2026-07-15', '2026-08-15'],
      },
      movedDays: 5,
      dueMovedDays: 5,
    });
    assert.deepEqual(diff.end, { before: '2026-09-10', after: '2026-09-15', movedDays: 5 });
    assert.deepEqual(diff.count, { before: 3, after: 3 });
    assert.notProperty(diff, 'total');
  });

  it('moves by other days where a month is short', () => {
    const diff = diffSchedules(from('2026-01-28'), from('2026-01-31'));
    assert.deepEqual(
      diff.occurrences.map(({ movedDays }) => movedDays),
      [3, 0, 3],
    );
  });

  it('is negative towards the past', () => {
    assert.deepEqual(diffSchedules(from('2026-06-15'), from('2026-06-10')).end.movedDays, -5);
  });

  it('of a later time alone moves instants and no days', () => {
    const diff = diffSchedules(from('2026-06-10'), from('2026-06-10', '11:00'));
    assert.deepEqual(
      diff.occurrences.map(({ movedDays, after }) => [movedDays, after?.instant.slice(11)]),
      [
        [0, '10:00:00Z'],
        [0, '10:00:00Z'],
        [0, '10:00:00Z'],
      ],
    );
  });

  it('lists what only one side has', () => {
    const diff = diffSchedules(schedule({ duration: { months: 2 } }), schedule({ duration: { months: 4 } }), weekly120);
    assert.deepEqual(
      diff.occurrences.map(({ index, before, after, movedDays, dueMovedDays }) => [
        index,
        before,
        after?.date,
        movedDays,
        dueMovedDays,
      ]),
      [
        [2, null, '2026-08-10', null, null],
        [3, null, '2026-09-10', null, null],
      ],
    );
    assert.deepEqual(diff.count, { before: 2, after: 4 });
    assert.deepEqual(diff.total, {
      before: money(24000, 'GBP'),
      after: money(48000, 'GBP'),
      difference: money(24000, 'GBP'),
    });
    const back = diffSchedules(schedule({ duration: { months: 4 } }), schedule({ duration: { months: 2 } }), weekly120);
    assert.deepEqual(back.occurrences[0]?.after, null);
    assert.deepEqual(back.total?.difference, money(-24000, 'GBP'));
  });

  it('of payment terms moves due dates only', () => {
    const diff = diffSchedules(schedule(), schedule({ paymentTermsDays: 14 }));
    assert.deepEqual(
      diff.occurrences.map(({ movedDays, dueMovedDays }) => [movedDays, dueMovedDays]),
      [
        [0, 14],
        [0, 14],
        [0, 14],
      ],
    );
  });

  it('of a longer term shows the stub that became whole', () => {
    const diff = diffSchedules(schedule({ duration: { days: 75 } }), schedule({ duration: { months: 3 } }), weekly120);
    assert.deepEqual(
      diff.occurrences.map(({ index, before, after }) => [
        index,
        before?.period[1],
        before?.amount?.amount,
        after?.period[1],
        after?.amount?.amount,
      ]),
      [
        [2, '2026-08-24', 5419, '2026-09-10', 12000], // 14 of 31 days
      ],
    );
  });

  it('of stub policies is seen only with prices', () => {
    const [one, other] = [
      schedule({ duration: { days: 75 } }),
      schedule({ duration: { days: 75 }, stubPolicy: 'free' }),
    ];
    assert.isFalse(diffSchedules(one, other).changed);
    assert.deepEqual(
      diffSchedules(one, other, weekly120).occurrences.map(({ index, after }) => [index, after?.amount?.amount]),
      [[2, 0]],
    );
  });

  it('is frozen and JSON-safe', () => {
    const diff = diffSchedules(from('2026-06-10'), from('2026-06-15'), weekly120);
    for (const part of [diff, diff.occurrences, diff.occurrences[0]?.before, diff.end, diff.count, diff.total?.before])
      assert.isFrozen(part);
    assert.deepEqual<unknown>(JSON.parse(JSON.stringify(diff)), diff);
  });

  it('of a schedule to itself is empty', () => {
    fc.assert(
      fc.property(anyTerms, fc.option(anyPrices), (given, basket) => {
        const diff = diffSchedules(createSchedule(given), createSchedule(given), basket ?? undefined);
        assert.isFalse(diff.changed);
        assert.isEmpty(diff.occurrences);
        assert.equal(diff.end.movedDays, 0);
        assert.equal(diff.total?.difference.amount ?? 0, 0);
      }),
      { numRuns: 30 },
    );
  });

  it('is the mirror of the way back, and its totals are those of the bills', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, anyPrices, (one, other, basket) => {
        const [before, after] = [createSchedule(one), createSchedule(other)];
        const diff = diffSchedules(before, after, basket);
        const back = diffSchedules(after, before, basket);
        assert.deepEqual(
          diff.occurrences.map(({ index, movedDays }) => [index, movedDays === null ? null : movedDays + 0]),
          back.occurrences.map(({ index, movedDays }) => [index, movedDays === null ? null : 0 - movedDays]),
        );
        assert.deepEqual(diff.total, {
          before: grossOf(before, basket),
          after: grossOf(after, basket),
          difference: subtractMoney(grossOf(after, basket), grossOf(before, basket)),
        });
      }),
      { numRuns: 20 },
    );
  });
});
