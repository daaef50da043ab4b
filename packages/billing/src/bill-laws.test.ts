import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { createSchedule, priceOccurrence } from './index.ts';
import { anyPrices, anyTerms } from '../testing/arbitraries.ts';
import { basket, gbp, voucher } from '../testing/basket.ts';

describe('laws of a bill', () => {
  const priced = fc.tuple(anyTerms, anyPrices, fc.nat(40)).map(([given, basketOf, i]) => {
    const schedule = createSchedule(given);
    return { schedule, basketOf, index: i % (schedule.count + 2) };
  });

  it('the sums are those of the lines, net and tax make gross, nothing is below zero', () => {
    fc.assert(
      fc.property(priced, ({ schedule, basketOf, index }) => {
        const bill = priceOccurrence(schedule, basketOf, index);
        for (const part of ['discount', 'net', 'tax', 'gross'] as const) {
          assert.equal(
            bill[part].amount,
            bill.lines.reduce((sum, line) => sum + line[part].amount, 0),
          );
        }
        for (const { price, discount, net, tax, gross } of bill.lines) {
          assert.equal(net.amount + tax.amount, gross.amount);
          assert.isAtLeast(Math.min(discount.amount, net.amount, tax.amount, price.amount - discount.amount), 0);
        }
      }),
    );
  });

  it('a fixed voucher takes all of its amount or all that remains', () => {
    fc.assert(
      fc.property(priced, fc.nat(50_000), ({ schedule, basketOf: { charges }, index }, off) => {
        const prices = basket(charges, voucher('F', { fixed: gbp(off) }));
        const bill = priceOccurrence(schedule, prices, index);
        const left = bill.lines.reduce(
          (sum, line) => sum + (['package', 'recurring'].includes(line.kind) ? line.price.amount : 0),
          0,
        );
        assert.equal(bill.discount.amount, Math.min(off, left));
      }),
    );
  });

  it('the stub and its remainder make a whole period to within a unit a line', () => {
    fc.assert(
      fc.property(anyTerms, anyPrices, (given, { charges }) => {
        const schedule = createSchedule({ ...given, stubPolicy: 'prorate' });
        const last = schedule.occurrence(schedule.count - 1);
        fc.pre(last.stub !== undefined && last.index > 0);
        const net = basket(charges);
        const [stub, rest, whole] = [last.index, last.index + 1, last.index + 2].map(
          (i) => priceOccurrence(schedule, net, i).lines,
        );
        whole?.forEach(({ price }, i) => {
          assert.isAtMost(Math.abs(stub![i]!.price.amount + rest![i]!.price.amount - price.amount), 1);
        });
      }),
    );
  });
});
