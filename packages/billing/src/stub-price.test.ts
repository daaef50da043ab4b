import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createSchedule, priceOccurrence, type ScheduleTerms, type StubPolicy } from './index.ts';
import { anchor, basket, charge, everyKind, gbp, voucher } from '../testing/basket.ts';

/** 15 January, 15 February, and 21 of 31 days from 15 March. */
const cut = (stubPolicy: StubPolicy) =>
  createSchedule({ anchor, frequency: 'monthly', duration: { days: 80 }, stubPolicy });

/** The first reason of the package line. */
const reasons = (policy: StubPolicy, index: number) =>
  priceOccurrence(cut(policy), basket(everyKind), index).lines[0]?.reasons[0];

describe('a cut period', () => {
  /** Package and recurring net amounts of the stub, and of the remainder after the end. */
  const expected: Readonly<Record<StubPolicy, [stub: number[], remainder: number[]]>> = {
    prorate: [
      [27097, 1694],
      [12903, 806],
    ], // 21 and 10 of 31 days
    full: [
      [40000, 2500],
      [0, 0],
    ],
    free: [
      [0, 0],
      [12903, 806],
    ],
  };
  for (const policy of ['prorate', 'full', 'free'] as const) {
    it(`${policy}: the stub and what remains of it`, () => {
      const net = (index: number) =>
        priceOccurrence(cut(policy), basket(everyKind), index).lines.map((line) => line.net.amount);
      assert.deepEqual([net(2), net(3)], expected[policy]);
      assert.deepEqual(net(1), [40000, 2500]);
      assert.deepEqual(net(4), [40000, 2500]);
    });
  }

  it('explains what was prorated, and nothing where the whole price is taken', () => {
    assert.deepEqual(reasons('prorate', 2), { code: 'prorated', days: 21, of: 31 });
    assert.deepEqual(reasons('free', 2), { code: 'prorated', days: 0, of: 31 });
    assert.deepEqual(reasons('full', 3), { code: 'prorated', days: 0, of: 31 });
    assert.equal(reasons('full', 2)?.code, 'taxed');
  });

  it('prorates package and recurring extras only, also on the first bill', () => {
    const short = createSchedule({ anchor, frequency: 'monthly', duration: { days: 10 } });
    const bill = priceOccurrence(short, basket(everyKind), 0);
    assert.deepEqual(
      bill.lines.map(({ price }) => price.amount),
      [12903, 806, 3000, 5000, 50000],
    );
  });

  it('prorates before it discounts', () => {
    const terms: ScheduleTerms = { anchor, frequency: 'weekly', duration: { days: 10 } };
    const prices = basket(
      [charge('package', 12000)],
      voucher('P', { percent: '15' }),
      voucher('F', { fixed: gbp(500) }),
    );
    const line = priceOccurrence(createSchedule(terms), prices, 1).lines[0];
    assert.deepEqual(
      [line?.price, line?.discount, line?.net, line?.tax, line?.gross],
      [5143, 1271, 3872, 774, 4646].map(gbp),
    );
  });
});
