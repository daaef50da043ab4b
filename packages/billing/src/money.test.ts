import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as dinero from 'dinero.js/bigint';
import * as currencies from 'dinero.js/bigint/currencies';
import * as fc from 'fast-check';
import { scale } from './decimal.ts';
import { addMoney, type Money, money, subtractMoney, sumMoney, toDecimal } from './index.ts';
import { shares } from './money.ts';

const gbp = (amount: number) => money(amount, 'GBP');
const MAX = Number.MAX_SAFE_INTEGER;

const amounts = fc.oneof(fc.integer({ min: -100_000, max: 100_000 }), fc.maxSafeInteger());
const weights = fc
  .array(fc.oneof(fc.nat(10), fc.nat(100_000), fc.constant(0), fc.maxSafeNat()), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0));

describe('money', () => {
  it('adds, subtracts and sums in one currency', () => {
    assert.deepEqual(addMoney(gbp(100), gbp(-30)), { amount: 70, currency: 'GBP' });
    assert.deepEqual(subtractMoney(gbp(100), gbp(130)), { amount: -30, currency: 'GBP' });
    assert.deepEqual(sumMoney('GBP', [gbp(1), gbp(2), gbp(3)]), { amount: 6, currency: 'GBP' });
    assert.deepEqual(sumMoney('JPY', []), { amount: 0, currency: 'JPY' });
  });

  it('is frozen', () => {
    for (const value of [gbp(1), addMoney(gbp(1), gbp(1)), sumMoney('GBP', [])]) assert.isFrozen(value);
  });

  it('has no minus zero', () => {
    const zeros = [money(-0, 'GBP'), subtractMoney(gbp(0), gbp(0))];
    for (const zero of zeros) assert.isTrue(Object.is(zero.amount, 0));
  });

  it('of different currencies never mixes', () => {
    const euros: Money = money(1, 'EUR');
    const pounds: Money = gbp(1);
    assert.throws(() => addMoney(pounds, euros), RangeError, 'b.currency: expected GBP, got "EUR"');
    assert.throws(() => subtractMoney(pounds, euros), RangeError, 'b.currency: expected GBP, got "EUR"');
    assert.throws(() => sumMoney<string>('GBP', [pounds, euros]), RangeError, 'expected GBP, got "EUR"');
    // @ts-expect-error -- a type error as well as a run-time error
    assert.throws(() => addMoney(gbp(1), money(1, 'EUR')), RangeError);
  });

  it('beyond safe integers is refused', () => {
    assert.equal(money(MAX, 'GBP').amount, MAX);
    assert.throws(() => money(MAX + 1, 'GBP'), RangeError, 'amount: ');
    assert.throws(() => addMoney(gbp(MAX), gbp(1)), RangeError, 'amount: ');
    assert.throws(() => subtractMoney(gbp(-MAX), gbp(1)), RangeError, 'amount: ');
    assert.throws(() => sumMoney('GBP', [gbp(MAX), gbp(MAX)]), RangeError, 'amount: ');
  });

  const bad: readonly [
    amount: unknown,
    currency: unknown,
    kind: typeof RangeError | typeof TypeError,
    field: string,
  ][] = [
    [0.5, 'GBP', RangeError, 'amount'],
    [Number.NaN, 'GBP', RangeError, 'amount'],
    [Infinity, 'GBP', RangeError, 'amount'],
    ['1', 'GBP', TypeError, 'amount'],
    [1n, 'GBP', TypeError, 'amount'],
    [1, 'ZZZ', RangeError, 'currency'],
    [1, undefined, TypeError, 'currency'],
  ];
  for (const [amount, currency, kind, field] of bad) {
    it(`of ${String(amount)} ${String(currency)} is refused by ${field}`, () => {
      assert.throws(() => money(amount as number, currency as string), kind, `${field}: `);
      const whole = { amount, currency } as Money;
      assert.throws(() => addMoney(whole, gbp(1)), kind, `a.${field}: `);
      assert.throws(() => toDecimal(whole), kind, `${field}: `);
    });
  }

  it('that is no object is refused', () => {
    assert.throws(() => addMoney(null as unknown as Money, gbp(1)), TypeError, 'a: expected an object, got null');
    assert.throws(() => sumMoney('GBP', [5 as unknown as Money<'GBP'>]), TypeError, 'expected an object, got 5');
  });
});

describe('allocation', () => {
  const table: readonly [whole: number, weights: number[], expected: number[]][] = [
    [100, [90, 90, 90], [34, 33, 33]],
    [5, [3, 7], [2, 3]], // 1.5 and 3.5: a tie goes to the first
    [10, [100, 200, 300], [2, 3, 5]], // 1.67, 3.33, 5
    [1, [0, 1, 1], [0, 1, 0]],
    [0, [5, 5], [0, 0]],
    [7, [20], [7]],
    [101, [100, 50, 50], [51, 25, 25]],
    [3, [1, 1, 1, 1, 1], [1, 1, 1, 0, 0]],
    [9, [3, 4], [3, 4]], // never more than there is
    [5, [0, 0], [0, 0]],
  ];
  for (const [whole, parts, expected] of table) {
    it(`${whole} by ${parts.join(' : ')} is ${expected.join(' + ')}`, () => {
      assert.deepEqual(
        shares(
          BigInt(whole),
          parts.map((part) => BigInt(part)),
        ).map(Number),
        expected,
      );
    });
  }

  it('never loses a unit, and stays within a unit of the exact share', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), weights, (given, parts) => {
        const total = parts.reduce((sum, part) => sum + BigInt(part), 0n);
        const whole = BigInt(given) % (total + 1n);
        const found = shares(whole, parts.map(BigInt));
        assert.equal(
          found.reduce((sum, part) => sum + part, 0n),
          whole,
        );
        found.forEach((part, i) => {
          const error = part * total - whole * BigInt(parts[i]!);
          assert.isTrue((error < 0n ? -error : error) < total);
        });
      }),
    );
  });

  it('gives what dinero.js gives for equal weights', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 12 }), (whole, n) => {
        const equal = Array.from({ length: n }, () => 1_000_000n);
        const theirs = dinero.allocate(dinero.dinero({ amount: BigInt(whole), currency: currencies.GBP }), equal);
        assert.deepEqual(
          shares(BigInt(whole), equal),
          theirs.map((part) => dinero.toSnapshot(part).amount),
        );
      }),
    );
  });
});

describe('proration', () => {
  it('rounds half away from zero, as dinero.js does, and mirrors a credit', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 400 }), fc.nat(400), (whole, of, part) => {
        const days = Math.min(part, of);
        const amount = scale(BigInt(whole), days, of);
        // In hundredths of a unit first would round twice, so the exact quotient is cut far behind the point.
        const exact = dinero.dinero({
          amount: (BigInt(whole) * BigInt(days) * 10n ** 12n) / BigInt(of),
          currency: currencies.GBP,
          scale: 14n,
        });
        const theirs = dinero.transformScale(exact, 2n, dinero.halfAwayFromZero);
        assert.equal(amount, dinero.toSnapshot(theirs).amount);
        assert.equal(scale(BigInt(-whole), days, of), -amount);
      }),
    );
  });

  it('of a whole period is the whole, of none is nothing', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 400 }), (whole, of) => {
        assert.equal(scale(BigInt(whole), of, of), BigInt(whole));
        assert.equal(scale(BigInt(whole), 0, of), 0n);
      }),
    );
  });
});

describe('decimal strings', () => {
  const table: readonly [amount: number, currency: string, expected: string][] = [
    [12345, 'GBP', '123.45'],
    [-5, 'GBP', '-0.05'],
    [0, 'GBP', '0.00'],
    [100, 'GBP', '1.00'],
    [5, 'JPY', '5'],
    [-5, 'JPY', '-5'],
    [1, 'KWD', '0.001'],
    [-123456, 'KWD', '-123.456'],
    [1, 'CLF', '0.0001'],
    [12345, 'HUF', '123.45'],
    [MAX, 'GBP', '90071992547409.91'],
    [-MAX, 'UYW', '-900719925474.0991'],
  ];
  for (const [amount, currency, expected] of table) {
    it(`${amount} ${currency} is ${expected}`, () => {
      assert.equal(toDecimal(money(amount, currency)), expected);
    });
  }
});

function* endless(): Generator<Money> {
  for (;;) yield { amount: 1.5, currency: 'GBP' };
}

describe('sums of many parts', () => {
  it('end at the first bad part, also of parts without end', () => {
    assert.throws(() => sumMoney('GBP', endless()), RangeError, 'parts[0].amount: ');
  });
});
