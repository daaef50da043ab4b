import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as dinero from 'dinero.js/bigint';
import { GBP } from 'dinero.js/bigint/currencies';
import * as fc from 'fast-check';
import { money, type PriceBasis } from './index.ts';
import { priceLine, type TestedLine } from '../testing/price-line.ts';

const gbp = (amount: number) => money(amount, 'GBP');
const MAX = Number.MAX_SAFE_INTEGER;

const decimals = (max: number, digits: number) =>
  fc.nat(max * 10 ** digits).map((n) => (n / 10 ** digits).toFixed(digits));

const lines = fc
  .record({
    price: fc.nat(1_000_000),
    basis: fc.constantFrom<PriceBasis>('net', 'gross'),
    taxRate: decimals(1, 3),
    part: fc.option(fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 28, max: 31 }))),
    percentOff: fc.array(decimals(100, 2), { maxLength: 3 }),
    fixedOff: fc.array(fc.nat(50_000), { maxLength: 3 }),
  })
  .map(({ price, part, fixedOff, ...rest }) => ({
    ...rest,
    price: gbp(price),
    fixedOff: fixedOff.map(gbp),
    ...(part && { days: Math.min(...part), of: part[1] }),
  }));

/** amount × a decimal string × 10^-shift, rounded by dinero.js. */
const times = (amount: number, decimal: string, shift = 0): number => {
  const [whole = '', part = ''] = decimal.split('.');
  const factor = { amount: BigInt(whole + part), scale: BigInt(part.length + shift) };
  const product = dinero.multiply(dinero.dinero({ amount: BigInt(amount), currency: GBP }), factor);
  return Number(dinero.toSnapshot(dinero.transformScale(product, 2n, dinero.halfAwayFromZero)).amount);
};

/** The rule once more, step by step, with dinero.js for the products. */
const byTheRule = ({ price, basis, taxRate, days, of, percentOff = [], fixedOff = [] }: TestedLine) => {
  let left = price.amount;
  if (days !== undefined && of !== undefined) left = Math.floor((2 * left * days + of) / (2 * of));
  const prorated = left;
  for (const percent of percentOff) left -= times(left, percent, 2);
  for (const off of fixedOff) left -= Math.min(off.amount, left);
  if (basis === 'net') return { prorated, discount: prorated - left, net: left, tax: times(left, taxRate) };
  const rate = Math.round(Number(taxRate) * 1000);
  const tax = Math.floor((2 * left * rate + 1000 + rate) / (2 * (1000 + rate)));
  return { prorated, discount: prorated - left, net: left - tax, tax };
};

describe('a line', () => {
  it('follows the rule step by step', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { price, discount, net, tax, gross } = priceLine(line);
        const expected = byTheRule(line);
        assert.equal(price.amount, expected.prorated);
        assert.deepEqual(
          [discount, net, tax, gross],
          [expected.discount, expected.net, expected.tax, expected.net + expected.tax].map(gbp),
        );
      }),
    );
  });

  const table: readonly [
    title: string,
    input: Partial<TestedLine>,
    amounts: [discount: number, net: number, tax: number, gross: number],
  ][] = [
    ['percentages each on what remains', { percentOff: ['50', '50'] }, [7500, 2500, 500, 3000]],
    ['a hundred percent leaves nothing', { percentOff: ['100', '10'] }, [10000, 0, 0, 0]],
    ['percent before fixed', { percentOff: ['10'], fixedOff: [gbp(100)] }, [1100, 8900, 1780, 10680]],
    ['several fixed ones stop at zero', { fixedOff: [gbp(9000), gbp(9000)] }, [10000, 0, 0, 0]],
    ['a zero rate', { taxRate: '0' }, [0, 10000, 0, 10000]],
    ['a rate of one, taken out', { taxRate: '1', basis: 'gross' }, [0, 5000, 5000, 10000]],
    ['a percentage with a fraction', { percentOff: ['12.345'] }, [1235, 8765, 1753, 10518]],
    ['half a unit of tax goes away from zero', { price: gbp(5), taxRate: '0.1' }, [0, 5, 1, 6]],
    ['a rate that binary fractions miss', { price: gbp(100), taxRate: '0.145' }, [0, 100, 15, 115]],
    ['an amount at the limit', { price: gbp(MAX), taxRate: '0' }, [0, MAX, 0, MAX]],
    [
      'tax out of an amount at the limit',
      { price: gbp(MAX), basis: 'gross' },
      [0, 7505999378950826, 1501199875790165, MAX],
    ],
  ];
  for (const [title, input, amounts] of table) {
    it(title, () => {
      const { discount, net, tax, gross } = priceLine({ price: gbp(10000), basis: 'net', taxRate: '0.20', ...input });
      assert.deepEqual([discount, net, tax, gross], amounts.map(gbp));
    });
  }

  it('is frozen', () => {
    const line = priceLine({ price: gbp(1), basis: 'net', taxRate: '0', days: 1, of: 7 });
    assert.isFrozen(line);
    assert.isFrozen(line.price);
  });

  const bad: readonly [input: object, kind: typeof RangeError | typeof TypeError, message: string][] = [
    [{ taxRate: 0.2 }, TypeError, 'taxRate: expected a decimal string from 0 to 1, got 0.2'],
    [{ taxRate: '20' }, RangeError, 'taxRate: '],
    [{ taxRate: '1.000000000001' }, RangeError, 'taxRate: '],
    [{ taxRate: '-0.2' }, RangeError, 'taxRate: '],
    [{ taxRate: '.2' }, RangeError, 'taxRate: '],
    [{ taxRate: '0.' }, RangeError, 'taxRate: '],
    [{ taxRate: '1e-1' }, RangeError, 'taxRate: '],
    [{ taxRate: '0,2' }, RangeError, 'taxRate: '],
    [{ taxRate: '' }, RangeError, 'taxRate: '],
    [{ taxRate: `0.${'1'.repeat(100_000)}` }, RangeError, 'taxRate: '],
    [{ percentOff: ['100.01'] }, RangeError, 'vouchers[0].discount.percent: expected a decimal string from 0 to 100'],
    [{ percentOff: ['1', 'x'] }, RangeError, 'vouchers[1].discount.percent: '],
    [{ fixedOff: [{ amount: -1, currency: 'GBP' }] }, RangeError, 'vouchers[0].discount.fixed.amount: '],
    [
      { fixedOff: [{ amount: 1, currency: 'EUR' }] },
      RangeError,
      'vouchers[0].discount.fixed.currency: expected GBP, got "EUR"',
    ],
    [{ basis: 'tax' }, RangeError, 'basis: expected net or gross'],
    [{ price: { amount: 1, currency: 'XXX' } }, RangeError, 'currency: '],
    [{ price: { amount: MAX, currency: 'GBP' } }, RangeError, 'amount: '],
  ];
  for (const [input, kind, message] of bad) {
    it(`refuses ${message}`, () => {
      assert.throws(() => priceLine({ price: gbp(10000), basis: 'net', taxRate: '0.20', ...input }), kind, message);
    });
  }
});
