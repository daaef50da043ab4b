import { describe, it } from 'node:test';
import { assert } from 'chai';
import { priceOccurrence } from './index.ts';
import { basket, charge, everyKind, gbp, monthly, voucher } from '../testing/basket.ts';

describe('lines of a bill', () => {
  it('the first bill carries every charge in order, the deposit untaxed', () => {
    const bill = priceOccurrence(monthly, basket(everyKind), 0);
    assert.deepEqual(
      bill.lines.map(({ chargeId, gross }) => [chargeId, gross.amount]),
      [
        ['package', 48000],
        ['recurring', 3000],
        ['fixed', 3600],
        ['handover', 6000],
        ['deposit', 50000],
      ],
    );
    assert.deepEqual(bill.lines.at(-1), {
      chargeId: 'deposit',
      kind: 'deposit',
      price: gbp(50000),
      discount: gbp(0),
      net: gbp(50000),
      tax: gbp(0),
      gross: gbp(50000),
      reasons: [],
    });
    assert.deepEqual([bill.discount, bill.net, bill.tax, bill.gross], [0, 100500, 10100, 110600].map(gbp));
  });

  it('later bills carry the package and the recurring extras', () => {
    for (const index of [1, 11, 12]) {
      assert.deepEqual(
        priceOccurrence(monthly, basket(everyKind), index).lines.map(({ kind }) => kind),
        ['package', 'recurring'],
      );
    }
  });

  it('say how they were taxed', () => {
    const [net, gross] = priceOccurrence(
      monthly,
      basket([charge('package', 1), charge('recurring', 1, { basis: 'gross', taxRate: '0' })]),
      1,
    ).lines;
    assert.deepEqual(net?.reasons, [{ code: 'taxed', rate: '0.20', basis: 'net' }]);
    assert.deepEqual(gross?.reasons, [{ code: 'taxed', rate: '0', basis: 'gross' }]);
  });

  it('a bill without charges is zero', () => {
    const bill = priceOccurrence(monthly, basket([]), 0);
    assert.deepEqual(bill, { lines: [], discount: gbp(0), net: gbp(0), tax: gbp(0), gross: gbp(0) });
  });

  it('is frozen through and through', () => {
    const bill = priceOccurrence(monthly, basket(everyKind, voucher('TEN', { percent: '10' })), 0);
    for (const part of [
      bill,
      bill.lines,
      bill.net,
      bill.lines[0],
      bill.lines[0]?.net,
      bill.lines[0]?.reasons,
      bill.lines[0]?.reasons[0],
    ]) {
      assert.isFrozen(part);
    }
  });
});
