import {
  type BillLine,
  createSchedule,
  type Money,
  type PriceBasis,
  type PriceTerms,
  priceOccurrence,
} from '../src/index.ts';

/** One line to price; with `days` (from 1) and `of` (7, or 28 to 31) it is a package price in a stub. */
export interface TestedLine {
  readonly price: Money;
  readonly basis: PriceBasis;
  readonly taxRate: string;
  readonly days?: number;
  readonly of?: number;
  readonly percentOff?: readonly string[];
  readonly fixedOff?: readonly Money[];
}

/** Starts whose second month has so many days, and the days of the first. */
const starts: Readonly<Record<number, readonly [date: string, firstDays: number]>> = {
  28: ['2026-01-01', 31],
  29: ['2028-01-01', 31],
  30: ['2026-03-01', 31],
  31: ['2026-04-01', 30],
};

/** Prices a line as the only one of the second bill, with a recurring voucher for each discount. */
export function priceLine(line: TestedLine): BillLine {
  const { price, basis, taxRate, days = 31, of = 31, percentOff = [], fixedOff = [] } = line;
  const [date, firstDays] = starts[of] ?? ['2026-01-01', 7];
  const schedule = createSchedule({
    anchor: { date, time: '10:00', timeZone: 'UTC' },
    frequency: of === 7 ? 'weekly' : 'monthly',
    duration: { days: firstDays + days },
  });
  const discounts = [...percentOff.map((percent) => ({ percent })), ...fixedOff.map((fixed) => ({ fixed }))];
  const prices: PriceTerms = {
    currency: price.currency,
    charges: [{ id: 'line', kind: 'package', price, basis, taxRate }],
    vouchers: discounts.map((discount) => ({ code: 'V', applies: 'recurring', discount, kinds: ['package'] })),
  };
  const [bill] = priceOccurrence(schedule, prices, 1).lines;
  if (!bill) throw new Error('the package price is on every bill');
  return bill;
}
