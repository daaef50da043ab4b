import { describe, it } from 'node:test';
import { assert } from 'chai';
import { priceOccurrence, type PriceTerms, type VoucherTerms } from './index.ts';
import { basket, charge, everyKind, gbp, monthly, voucher } from '../testing/basket.ts';

/** The discount of each line of a bill. */
const discounts = (basketOf: PriceTerms, index: number) =>
  priceOccurrence(monthly, basketOf, index).lines.map(({ discount }) => discount.amount);

/** Which cycle a voucher is in at the indices 0, 1, 2, …; 0 where it does not apply. */
const cycles = (rest: Partial<VoucherTerms>, indices: readonly number[]) =>
  indices.map((index) => {
    const [line] = priceOccurrence(
      monthly,
      basket([charge('package', 100)], voucher('V', { percent: '10' }, rest)),
      index,
    ).lines;
    const reason = line?.reasons.find((candidate) => candidate.code === 'discounted');
    return reason?.code === 'discounted' ? reason.cycle : 0;
  });

describe('vouchers', () => {
  it('reduce the kinds they list, never a deposit', () => {
    const everything = voucher(
      'ALL',
      { percent: '10' },
      { kinds: ['package', 'recurring', 'fixed', 'handover', 'deposit'] },
    );
    assert.deepEqual(discounts(basket(everyKind, everything), 0), [4000, 250, 300, 500, 0]);
    assert.deepEqual(
      discounts(basket(everyKind, voucher('P', { percent: '10' }, { kinds: ['package'] })), 0),
      [4000, 0, 0, 0, 0],
    );
    assert.deepEqual(
      discounts(basket(everyKind, voucher('NONE', { percent: '10' }, { kinds: [] })), 0),
      [0, 0, 0, 0, 0],
    );
  });

  it('percentages come first in order of entry, then fixed amounts', () => {
    const line = priceOccurrence(
      monthly,
      basket(
        [charge('package', 10000)],
        voucher('F', { fixed: gbp(1000) }),
        voucher('A', { percent: '10' }),
        voucher('B', { percent: '50' }),
      ),
      0,
    ).lines[0];
    assert.deepEqual(
      line?.reasons.filter(({ code }) => code === 'discounted'),
      [
        { code: 'discounted', voucher: 'A', cycle: 1, amount: gbp(1000) },
        { code: 'discounted', voucher: 'B', cycle: 1, amount: gbp(4500) },
        { code: 'discounted', voucher: 'F', cycle: 1, amount: gbp(1000) },
      ],
    );
    assert.deepEqual(line?.net, gbp(3500));
  });

  it('a fixed amount is spread over its lines by what remains, the largest remainder first, ties in order', () => {
    const three = [
      charge('package', 100),
      charge('recurring', 100, { id: 'a' }),
      charge('recurring', 100, { id: 'b' }),
    ];
    assert.deepEqual(discounts(basket(three, voucher('F', { fixed: gbp(100) })), 1), [34, 33, 33]);
    const uneven = [charge('package', 40000), charge('recurring', 2500)];
    assert.deepEqual(discounts(basket(uneven, voucher('F', { fixed: gbp(1001) })), 1), [942, 59]);
    const halved = basket(
      uneven,
      voucher('HALF', { percent: '50' }, { kinds: ['package'] }),
      voucher('F', { fixed: gbp(900) }),
    );
    assert.deepEqual(discounts(halved, 1), [20800, 100]);
  });

  it('never go below zero, and nothing is carried over', () => {
    const small = basket(
      [charge('package', 800), charge('recurring', 100)],
      voucher('F', { fixed: gbp(1000) }),
      voucher('G', { fixed: gbp(5) }),
    );
    for (const index of [0, 1, 2]) {
      const bill = priceOccurrence(monthly, small, index);
      assert.deepEqual([bill.discount, bill.gross], [900, 0].map(gbp));
    }
  });

  it('on a zero price do nothing and are no reason', () => {
    const bill = priceOccurrence(
      monthly,
      basket([charge('package', 0)], voucher('F', { fixed: gbp(5) }), voucher('P', { percent: '5' })),
      1,
    );
    assert.deepEqual(bill.gross, gbp(0));
    assert.deepEqual(
      bill.lines[0]?.reasons.map(({ code }) => code),
      ['taxed'],
    );
  });

  it('of the first payment touch the first bill only', () => {
    assert.deepEqual(cycles({ applies: 'first_payment' }, [0, 1, 2]), [1, 0, 0]);
    assert.deepEqual(cycles({ applies: 'first_payment', skipsFirstBill: true, maxCycles: 3 }, [0, 1, 2]), [1, 0, 0]);
  });

  it('that recur go on, also after the end', () => {
    assert.deepEqual(cycles({}, [0, 1, 11, 12, 20]), [1, 2, 12, 13, 21]);
  });

  it('stop after their cycles', () => {
    assert.deepEqual(cycles({ maxCycles: 3 }, [0, 1, 2, 3, 4]), [1, 2, 3, 0, 0]);
    assert.deepEqual(cycles({ maxCycles: 1 }, [0, 1]), [1, 0]);
  });

  it('that skip the first bill count from the second', () => {
    assert.deepEqual(cycles({ skipsFirstBill: true, maxCycles: 2 }, [0, 1, 2, 3]), [0, 1, 2, 0]);
  });
});
