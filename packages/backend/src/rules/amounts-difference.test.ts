import { createSchedule, priceOccurrence, subtractMoney, type PriceTerms } from '@keyturn/billing';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { amountsDifference } from './amounts-difference.ts';

const prices: PriceTerms = {
  currency: 'GBP',
  charges: [
    { id: 'package', kind: 'package', price: { amount: 62000, currency: 'GBP' }, basis: 'net', taxRate: '0.20' },
    { id: 'tyres', kind: 'recurring', price: { amount: 999, currency: 'GBP' }, basis: 'gross', taxRate: '0.20' },
    { id: 'fee', kind: 'fixed', price: { amount: 4500, currency: 'GBP' }, basis: 'net', taxRate: '0' },
  ],
  vouchers: [{ code: 'TEN', applies: 'recurring', discount: { percent: '10' }, kinds: ['package'] }],
};
const firstBill = (date: string, of = prices) =>
  priceOccurrence(
    createSchedule({
      anchor: { date, time: '10:00', timeZone: 'Europe/London' },
      frequency: 'monthly',
      duration: { weeks: 2 },
    }),
    of,
    0,
  );

describe('what one bill adds to another', () => {
  const [before, after] = [firstBill('2026-01-12'), firstBill('2026-02-02')];
  const difference = amountsDifference(before, after);

  it('is told line by line, without the lines that are equal', () => {
    assert.deepEqual(
      difference.lines.map((line) => line.chargeId),
      ['package', 'tyres'],
    );
    const [line] = difference.lines;
    assert.deepEqual(
      [line?.price.amount, line?.discount.amount, line?.net.amount, line?.tax.amount, line?.gross.amount],
      [3000, 300, 2700, 540, 3240],
    );
  });

  it('adds up, in every column, to the difference of the totals', () => {
    for (const column of ['discount', 'net', 'tax', 'gross'] as const)
      assert.deepEqual(difference[column], subtractMoney(after[column], before[column]), column);
    for (const { net, tax, gross } of difference.lines) assert.equal(net.amount + tax.amount, gross.amount);
  });

  it('keeps the reasons of the later bill, less its discounts', () => {
    assert.deepEqual(
      difference.lines[0]?.reasons.map((reason) => reason.code),
      ['prorated', 'taxed'],
    );
  });

  it('tells lines of one id and different kinds apart', () => {
    const named: PriceTerms = {
      currency: 'GBP',
      charges: [
        { id: 'deposit', kind: 'package', price: { amount: 62000, currency: 'GBP' }, basis: 'net', taxRate: '0.20' },
        { id: 'deposit', kind: 'deposit', price: { amount: 25000, currency: 'GBP' }, basis: 'gross', taxRate: '0' },
      ],
      vouchers: [],
    };
    const { lines } = amountsDifference(firstBill('2026-01-12', named), firstBill('2026-02-02', named));
    assert.deepEqual(
      lines.map(({ kind, net }) => [kind, net.amount]),
      [['package', 3000]],
    );
  });

  it('of a bill and itself is nothing', () => {
    const none = amountsDifference(after, after);
    assert.deepEqual([none.lines, none.gross], [[], { amount: 0, currency: 'GBP' }]);
  });
});
