import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import {
  type Charge,
  createSchedule,
  money,
  type PriceTerms,
  priceOccurrence,
  type ScheduleTerms,
  type StubPolicy,
  type VoucherTerms,
} from './index.ts';
import { anyPrices, anyTerms } from '../testing/arbitraries.ts';

const gbp = (amount: number) => money(amount, 'GBP');

const charge = (kind: Charge['kind'], amount: number, rest: Partial<Charge> = {}): Charge => ({
  id: kind,
  kind,
  price: gbp(amount),
  basis: 'net',
  taxRate: '0.20',
  ...rest,
});

const all = [
  charge('package', 40000),
  charge('recurring', 2500),
  charge('fixed', 3000),
  charge('handover', 5000),
  charge('deposit', 50000),
];

const voucher = (code: string, discount: VoucherTerms['discount'], rest: Partial<VoucherTerms> = {}): VoucherTerms => ({
  code,
  applies: 'recurring',
  discount,
  kinds: ['package', 'recurring'],
  ...rest,
});

const basket = (charges: readonly Charge[], ...vouchers: VoucherTerms[]): PriceTerms => ({
  currency: 'GBP',
  charges,
  vouchers,
});

const anchor = { date: '2026-01-15', time: '10:00', timeZone: 'Europe/London' };
const monthly = createSchedule({ anchor, frequency: 'monthly', duration: { months: 12 } });
/** 15 January, 15 February, and 21 of 31 days from 15 March. */
const cut = (stubPolicy: StubPolicy) =>
  createSchedule({ anchor, frequency: 'monthly', duration: { days: 80 }, stubPolicy });

/** The discount of each line of a bill. */
const discounts = (basketOf: PriceTerms, index: number) =>
  priceOccurrence(monthly, basketOf, index).lines.map(({ discount }) => discount.amount);

describe('lines of a bill', () => {
  it('the first bill carries every charge in order, the deposit untaxed', () => {
    const bill = priceOccurrence(monthly, basket(all), 0);
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
        priceOccurrence(monthly, basket(all), index).lines.map(({ kind }) => kind),
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
    const bill = priceOccurrence(monthly, basket(all, voucher('TEN', { percent: '10' })), 0);
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

/** The first reason of the package line. */
const reasons = (policy: StubPolicy, index: number) =>
  priceOccurrence(cut(policy), basket(all), index).lines[0]?.reasons[0];

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
        priceOccurrence(cut(policy), basket(all), index).lines.map((line) => line.net.amount);
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
    const bill = priceOccurrence(short, basket(all), 0);
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
    assert.deepEqual(discounts(basket(all, everything), 0), [4000, 250, 300, 500, 0]);
    assert.deepEqual(
      discounts(basket(all, voucher('P', { percent: '10' }, { kinds: ['package'] })), 0),
      [4000, 0, 0, 0, 0],
    );
    assert.deepEqual(discounts(basket(all, voucher('NONE', { percent: '10' }, { kinds: [] })), 0), [0, 0, 0, 0, 0]);
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

describe('bad prices', () => {
  const good = basket([charge('package', 100)], voucher('V', { percent: '10' }));
  const withCharge = (rest: object) => ({ ...good, charges: [{ ...charge('package', 100), ...rest }] });
  const withVoucher = (rest: object) => ({ ...good, vouchers: [{ ...voucher('V', { percent: '10' }), ...rest }] });
  const euro = { amount: 1, currency: 'EUR' };
  const table: readonly [prices: unknown, kind: typeof RangeError | typeof TypeError, message: string][] = [
    [null, TypeError, 'expected an object, got null'],
    [{ ...good, currency: 'ZZZ' }, RangeError, 'currency: expected an ISO 4217 code'],
    [{ ...good, charges: {} }, TypeError, 'charges: expected an array'],
    [{ ...good, charges: [null] }, TypeError, 'charges[0]: expected an object, got null'],
    [{ ...good, vouchers: undefined }, TypeError, 'vouchers: expected an array'],
    [withCharge({ id: '' }), RangeError, 'charges[0].id: '],
    [withCharge({ id: 7 }), TypeError, 'charges[0].id: '],
    [withCharge({ kind: 'extra' }), RangeError, 'charges[0].kind: expected package or recurring or fixed'],
    [withCharge({ kind: '__proto__' }), RangeError, 'charges[0].kind: '],
    [withCharge({ price: euro }), RangeError, 'charges[0].price.currency: expected GBP, got "EUR"'],
    [withCharge({ price: { amount: -1, currency: 'GBP' } }), RangeError, 'charges[0].price.amount: '],
    [withCharge({ price: 100 }), TypeError, 'charges[0].price: expected an object, got 100'],
    [withCharge({ basis: 'both' }), RangeError, 'charges[0].basis: '],
    [withCharge({ taxRate: '20' }), RangeError, 'charges[0].taxRate: '],
    [withCharge({ taxRate: 0.2 }), TypeError, 'charges[0].taxRate: '],
    [withVoucher({ code: '' }), RangeError, 'vouchers[0].code: '],
    [withVoucher({ applies: 'always' }), RangeError, 'vouchers[0].applies: '],
    [withVoucher({ discount: {} }), RangeError, 'vouchers[0].discount: expected percent or fixed'],
    [withVoucher({ discount: { percent: '1', fixed: gbp(1) } }), RangeError, 'vouchers[0].discount: '],
    [withVoucher({ discount: { percent: '101' } }), RangeError, 'vouchers[0].discount.percent: '],
    [withVoucher({ discount: { percent: 10 } }), TypeError, 'vouchers[0].discount.percent: '],
    [withVoucher({ discount: { fixed: euro } }), RangeError, 'vouchers[0].discount.fixed.currency: '],
    [
      withVoucher({ discount: { fixed: { amount: -1, currency: 'GBP' } } }),
      RangeError,
      'vouchers[0].discount.fixed.amount: ',
    ],
    [withVoucher({ kinds: 'package' }), TypeError, 'vouchers[0].kinds: expected an array'],
    [withVoucher({ kinds: ['package', 'all'] }), RangeError, 'vouchers[0].kinds[1]: '],
    [withVoucher({ maxCycles: 0 }), RangeError, 'vouchers[0].maxCycles: '],
    [withVoucher({ maxCycles: 1.5 }), RangeError, 'vouchers[0].maxCycles: '],
    [withVoucher({ maxCycles: null }), TypeError, 'vouchers[0].maxCycles: '],
    [withVoucher({ skipsFirstBill: 'false' }), RangeError, 'vouchers[0].skipsFirstBill: '],
  ];
  for (const [prices, kind, message] of table) {
    it(`are refused: ${message}`, () => {
      assert.throws(() => priceOccurrence(monthly, prices as PriceTerms, 0), kind, message);
    });
  }

  it('a sum beyond safe integers is refused', () => {
    const huge = charge('package', Number.MAX_SAFE_INTEGER, { taxRate: '0' });
    assert.throws(() => priceOccurrence(monthly, basket([huge, charge('recurring', 1)]), 1), RangeError, 'amount: ');
  });

  it('an impossible index is refused', () => {
    for (const index of [-1, 0.5, Number.NaN, 1e9]) {
      assert.throws(() => priceOccurrence(monthly, good, index), RangeError, 'index: ');
    }
  });
});
