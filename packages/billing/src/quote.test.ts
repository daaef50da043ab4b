import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import {
  type BillAmounts,
  type Charge,
  createQuote,
  createSchedule,
  type Duration,
  type Frequency,
  money,
  type PriceTerms,
  priceOccurrence,
  sumMoney,
  type VoucherTerms,
} from './index.ts';
import { anyPrices, anyTerms } from '../testing/arbitraries.ts';

const gbp = (amount: number) => money(amount, 'GBP');
const anchor = { date: '2026-01-15', time: '10:00', timeZone: 'Europe/London' };
const schedule = (frequency: Frequency, duration: Duration) =>
  createSchedule({ anchor, frequency, duration, paymentTermsDays: 14 });

const charge = (kind: Charge['kind'], amount: number): Charge => ({
  id: kind,
  kind,
  price: gbp(amount),
  basis: 'gross',
  taxRate: '0.20',
});
const voucher = (code: string, rest: Partial<VoucherTerms> = {}): VoucherTerms => ({
  code,
  applies: 'recurring',
  discount: { percent: '10' },
  kinds: ['package'],
  ...rest,
});
const basket = (...vouchers: VoucherTerms[]): PriceTerms => ({
  currency: 'GBP',
  charges: [charge('package', 40000), charge('fixed', 5000)],
  vouchers,
});

/** The shape of a quote: gross amounts, and the exceptions with their reasons. */
const outline = (quote: ReturnType<typeof createQuote>) => ({
  first: quote.first.amounts.gross.amount,
  regular: quote.regular && [quote.regular.from, quote.regular.count, quote.regular.amounts.gross.amount],
  exceptions: quote.exceptions.map(({ from, to, count, reasons, amounts }) => ({
    from,
    to,
    count,
    reasons,
    gross: amounts.gross.amount,
  })),
  total: [quote.total.count, quote.total.gross.amount],
});

/** Amounts without the reasons, whose cycle numbers differ from bill to bill. */
const plain = (amounts: BillAmounts) => ({
  ...amounts,
  lines: amounts.lines.map((line) => ({ ...line, reasons: [] })),
});

describe('a quote', () => {
  it('is a first bill and regular ones', () => {
    const quote = createQuote(schedule('monthly', { months: 12 }), basket());
    assert.deepInclude(quote.first, { index: 0, date: '2026-01-15', dueDate: '2026-01-29' });
    assert.deepEqual(outline(quote), { first: 45000, regular: [1, 11, 40000], exceptions: [], total: [12, 485000] });
    assert.deepEqual(quote.total, {
      count: 12,
      discount: gbp(0),
      net: gbp(404163),
      tax: gbp(80837),
      gross: gbp(485000),
    });
  });

  it('names the bills before a voucher ends', () => {
    const quote = createQuote(schedule('monthly', { months: 12 }), basket(voucher('TEN', { maxCycles: 3 })));
    assert.deepEqual(outline(quote), {
      first: 41000,
      regular: [3, 9, 40000],
      exceptions: [{ from: 1, to: 2, count: 2, reasons: [{ code: 'voucher', voucher: 'TEN' }], gross: 36000 }],
      total: [12, 41000 + 2 * 36000 + 9 * 40000],
    });
  });

  it('names the bills after a voucher ended', () => {
    const quote = createQuote(schedule('monthly', { months: 12 }), basket(voucher('TEN', { maxCycles: 10 })));
    assert.deepEqual(outline(quote), {
      first: 41000,
      regular: [1, 9, 36000],
      exceptions: [{ from: 10, to: 11, count: 2, reasons: [{ code: 'voucherEnded', voucher: 'TEN' }], gross: 40000 }],
      total: [12, 41000 + 9 * 36000 + 2 * 40000],
    });
  });

  it('names a stub', () => {
    const quote = createQuote(schedule('weekly', { months: 1 }), basket());
    assert.deepEqual(outline(quote), {
      first: 45000,
      regular: [1, 3, 40000],
      exceptions: [{ from: 4, to: 4, count: 1, reasons: [{ code: 'stub', days: 3, of: 7 }], gross: 17143 }],
      total: [5, 45000 + 3 * 40000 + 17143],
    });
  });

  it('names a stub at the full price too', () => {
    const full = createSchedule({ anchor, frequency: 'weekly', duration: { months: 1 }, stubPolicy: 'full' });
    const { regular, exceptions } = outline(createQuote(full, basket()));
    assert.deepEqual(regular, [1, 3, 40000]);
    assert.deepEqual(exceptions, [
      { from: 4, to: 4, count: 1, reasons: [{ code: 'stub', days: 3, of: 7 }], gross: 40000 },
    ]);
  });

  it('names both reasons of one bill', () => {
    const quote = createQuote(schedule('weekly', { months: 1 }), basket(voucher('TEN', { maxCycles: 4 })));
    assert.deepEqual(
      quote.exceptions.map(({ reasons }) => reasons),
      [
        [
          { code: 'voucherEnded', voucher: 'TEN' },
          { code: 'stub', days: 3, of: 7 },
        ],
      ],
    );
  });

  it('takes the later of two equally frequent amounts as the regular one', () => {
    const quote = createQuote(schedule('monthly', { months: 5 }), basket(voucher('TEN', { maxCycles: 3 })));
    assert.deepEqual(outline(quote).regular, [3, 2, 40000]);
    assert.deepEqual(
      quote.exceptions.map(({ from, to }) => [from, to]),
      [[1, 2]],
    );
  });

  it('does not name a voucher that only the first bill has', () => {
    const quote = createQuote(
      schedule('monthly', { months: 3 }),
      basket(voucher('FIRST', { applies: 'first_payment' })),
    );
    assert.deepEqual(outline(quote), { first: 41000, regular: [1, 2, 40000], exceptions: [], total: [3, 121000] });
  });

  it('does not split where a voucher ends without effect', () => {
    const ending = [
      voucher('ALL', { discount: { percent: '100' } }),
      voucher('MORE', { maxCycles: 2 }),
      voucher('KIND', { kinds: ['fixed'], maxCycles: 3 }),
    ];
    assert.deepEqual(outline(createQuote(schedule('monthly', { months: 6 }), basket(...ending))), {
      first: 4500,
      regular: [1, 5, 0],
      exceptions: [],
      total: [6, 4500],
    });
  });

  it('of one bill has no regular one', () => {
    const quote = createQuote(schedule('monthly', { months: 1 }), basket());
    assert.deepEqual(outline(quote), { first: 45000, regular: null, exceptions: [], total: [1, 45000] });
  });

  it('of one stub bills it as the first', () => {
    const quote = createQuote(schedule('monthly', { days: 10 }), basket());
    assert.deepEqual(outline(quote), { first: 12903 + 5000, regular: null, exceptions: [], total: [1, 17903] });
  });

  it('of a first bill and a stub has no regular one', () => {
    const quote = createQuote(schedule('weekly', { days: 10 }), basket(voucher('TEN', { maxCycles: 1 })));
    assert.deepEqual(outline(quote), {
      first: 41000,
      regular: null,
      exceptions: [
        {
          from: 1,
          to: 1,
          count: 1,
          reasons: [
            { code: 'voucherEnded', voucher: 'TEN' },
            { code: 'stub', days: 3, of: 7 },
          ],
          gross: 17143,
        },
      ],
      total: [2, 58143],
    });
  });

  it('of nothing to pay still has its bills', () => {
    const quote = createQuote(schedule('monthly', { months: 3 }), { currency: 'JPY', charges: [], vouchers: [] });
    const nothing = money(0, 'JPY');
    assert.deepEqual(quote.total, { count: 3, discount: nothing, net: nothing, tax: nothing, gross: nothing });
    assert.equal(quote.regular?.count, 2);
  });

  it('beyond safe integers is refused', () => {
    const huge = { ...basket(), charges: [charge('package', Number.MAX_SAFE_INTEGER)] };
    assert.throws(() => createQuote(schedule('monthly', { months: 2 }), huge), RangeError, 'amount: ');
  });

  it('is frozen and JSON-safe', () => {
    const quote = createQuote(schedule('weekly', { months: 1 }), basket(voucher('TEN', { maxCycles: 2 })));
    for (const part of [
      quote,
      quote.first,
      quote.regular,
      quote.exceptions,
      quote.exceptions[0]?.reasons[0],
      quote.total.gross,
    ])
      assert.isFrozen(part);
    assert.deepEqual<unknown>(JSON.parse(JSON.stringify(quote)), quote);
  });
});

describe('laws of a quote', () => {
  it('the sum of all bills equals the total, and each bill is the one that the quote shows for it', () => {
    fc.assert(
      fc.property(anyTerms, anyPrices, (given, basketOf) => {
        const priced = createSchedule(given);
        const quote = createQuote(priced, basketOf);
        const bills = Array.from(priced, ({ index }) => priceOccurrence(priced, basketOf, index));
        assert.equal(quote.total.count, bills.length);
        for (const part of ['discount', 'net', 'tax', 'gross'] as const) {
          assert.deepEqual(
            quote.total[part],
            sumMoney(
              'GBP',
              bills.map((bill) => bill[part]),
            ),
          );
        }
        const shown = (index: number) =>
          index === 0
            ? quote.first.amounts
            : (quote.exceptions.find(({ from, to }) => from <= index && index <= to) ?? quote.regular)?.amounts;
        bills.forEach((bill, index) => assert.deepEqual(plain(shown(index)!), plain(bill)));
        const counted = 1 + (quote.regular?.count ?? 0) + quote.exceptions.reduce((sum, { count }) => sum + count, 0);
        assert.equal(counted, bills.length);
      }),
      { numRuns: 80 },
    );
  });

  it('every exception has a reason, and no amount is more frequent than the regular one', () => {
    fc.assert(
      fc.property(anyTerms, anyPrices, (given, basketOf) => {
        const { exceptions, regular } = createQuote(createSchedule(given), basketOf);
        for (const { reasons, count, from, to } of exceptions) {
          assert.isNotEmpty(reasons);
          assert.equal(to - from + 1, count);
          if (!reasons.some(({ code }) => code === 'stub')) assert.isAtMost(count, regular?.count ?? 0);
        }
      }),
      { numRuns: 80 },
    );
  });
});
