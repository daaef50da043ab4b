import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as dinero from 'dinero.js/bigint';
import { GBP } from 'dinero.js/bigint/currencies';
import * as fc from 'fast-check';
import { type BillAmounts, createQuote, createSchedule, priceOccurrence } from './index.ts';
import { anyPrices, anyTerms } from '../testing/arbitraries.ts';
import { linesByTheRules, type OracleLine } from '../testing/bill-oracle.ts';

const PARTS = ['discount', 'net', 'tax', 'gross'] as const;

/** The lines of a bill in minor units. */
const linesOf = ({ lines }: BillAmounts): OracleLine[] =>
  lines.map(({ chargeId, price, discount, net, tax, gross }) => ({
    chargeId,
    price: BigInt(price.amount),
    discount: BigInt(discount.amount),
    net: BigInt(net.amount),
    tax: BigInt(tax.amount),
    gross: BigInt(gross.amount),
  }));

/** The sum of a part of all lines, by dinero.js. */
const sumOf = (lines: readonly OracleLine[], part: (typeof PARTS)[number]) => {
  const nothing = dinero.dinero({ amount: 0n, currency: GBP });
  const amounts = lines.map((line) => dinero.dinero({ amount: line[part], currency: GBP }));
  return Number(dinero.toSnapshot(amounts.reduce(dinero.add, nothing)).amount);
};

describe('the bills of any basket', () => {
  it('are those that the rules make step by step, with the rounding of dinero.js, also after the end', () => {
    fc.assert(
      fc.property(anyTerms, anyPrices, (terms, prices) => {
        const schedule = createSchedule(terms);
        const indices = [0, 1, 2, 3, schedule.count - 1, schedule.count, schedule.count + 1];
        for (const index of indices) {
          const bill = priceOccurrence(schedule, prices, index);
          const expected = linesByTheRules(schedule, prices, schedule.occurrence(index, { overrun: true }));
          assert.deepEqual(linesOf(bill), expected);
          for (const part of PARTS) assert.equal(bill[part].amount, sumOf(expected, part));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('make the total of the quote to the minor unit, summed by dinero.js', () => {
    fc.assert(
      fc.property(anyTerms, anyPrices, (terms, prices) => {
        const schedule = createSchedule(terms);
        const lines = [...schedule].flatMap((occurrence) => linesByTheRules(schedule, prices, occurrence));
        const { total } = createQuote(schedule, prices);
        for (const part of PARTS) assert.deepEqual(total[part], { amount: sumOf(lines, part), currency: 'GBP' });
      }),
      { numRuns: 100 },
    );
  });
});
