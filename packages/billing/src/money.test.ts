import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as dinero from 'dinero.js/bigint';
import * as currencies from 'dinero.js/bigint/currencies';
import * as fc from 'fast-check';
import { addMoney, allocate, type Money, money, prorate, subtractMoney, sumMoney, toDecimal } from './index.ts';

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
    for (const value of [gbp(1), addMoney(gbp(1), gbp(1)), sumMoney('GBP', []), allocate(gbp(1), [1])[0]])
      assert.isFrozen(value);
  });

  it('has no minus zero', () => {
    const zeros = [
      money(-0, 'GBP'),
      subtractMoney(gbp(0), gbp(0)),
      prorate(gbp(-1), 0, 7),
      allocate(gbp(-1), [0, 1])[0],
    ];
    for (const zero of zeros) assert.isTrue(Object.is(zero?.amount, 0));
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
      assert.throws(() => allocate(whole, [1]), kind, `whole.${field}: `);
      assert.throws(() => prorate(whole, 1, 2), kind, `whole.${field}: `);
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
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [3, 7], [2, 3]], // 1.5 and 3.5: a tie goes to the first
    [10, [1, 2, 3], [2, 3, 5]], // 1.67, 3.33, 5
    [1, [0, 1, 1], [0, 1, 0]],
    [0, [5, 5], [0, 0]],
    [7, [2], [7]],
    [101, [50, 25, 25], [51, 25, 25]],
    [3, [1, 1, 1, 1, 1], [1, 1, 1, 0, 0]],
  ];
  for (const [whole, parts, expected] of table) {
    it(`${whole} by ${parts.join(' : ')} is ${expected.join(' + ')}`, () => {
      assert.deepEqual(
        allocate(gbp(whole), parts).map(({ amount }) => amount),
        expected,
      );
    });
  }

  it('never loses a unit, mirrors a credit, and stays within a unit of the exact share', () => {
    fc.assert(
      fc.property(amounts, weights, (whole, parts) => {
        const found = allocate(gbp(whole), parts).map(({ amount }) => BigInt(amount));
        assert.equal(
          found.reduce((sum, part) => sum + part, 0n),
          BigInt(whole),
        );
        const mirrored = allocate(gbp(-whole), parts).map(({ amount }) => BigInt(-amount));
        assert.deepEqual(mirrored.map(String), found.map(String));
        const total = parts.reduce((sum, part) => sum + BigInt(part), 0n);
        found.forEach((part, i) => {
          const error = part * total - BigInt(whole) * BigInt(parts[i]!);
          assert.isTrue((error < 0n ? -error : error) < total);
        });
      }),
    );
  });

  it('gives what dinero.js gives for equal weights', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 12 }), (whole, n) => {
        const equal = Array.from({ length: n }, () => 1);
        const theirs = dinero.allocate(
          dinero.dinero({ amount: BigInt(whole), currency: currencies.GBP }),
          equal.map(BigInt),
        );
        assert.deepEqual(
          allocate(gbp(whole), equal).map(({ amount }) => amount),
          theirs.map((part) => Number(dinero.toSnapshot(part).amount)),
        );
      }),
    );
  });

  const bad: readonly [weights: unknown, kind: typeof RangeError | typeof TypeError, message: string][] = [
    [[], RangeError, 'weights: '],
    [[0, 0], RangeError, 'weights: '],
    [[1, -1], RangeError, 'weights[1]: '],
    [[0.5], RangeError, 'weights[0]: '],
    [[Number.NaN], RangeError, 'weights[0]: '],
    [['1'], TypeError, 'weights[0]: '],
    [Array(1e9), TypeError, 'weights[0]: expected a whole number'],
    [{ length: 1, 0: 1 }, TypeError, 'weights: expected an array, got object'],
    ['11', TypeError, 'weights: expected an array, got "11"'],
  ];
  for (const [list, kind, message] of bad) {
    it(`by bad weights is refused: ${message} (${typeof list === 'object' ? Object.keys(list as object).length : 0})`, () => {
      assert.throws(() => allocate(gbp(1), list as number[]), kind, message);
    });
  }
});

describe('proration', () => {
  it('rounds half away from zero, as dinero.js does, and mirrors a credit', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 400 }), fc.nat(400), (whole, of, part) => {
        const days = Math.min(part, of);
        const { amount } = prorate(gbp(whole), days, of);
        // In hundredths of a unit first would round twice, so the exact quotient is cut far behind the point.
        const exact = dinero.dinero({
          amount: (BigInt(whole) * BigInt(days) * 10n ** 12n) / BigInt(of),
          currency: currencies.GBP,
          scale: 14n,
        });
        const theirs = dinero.transformScale(exact, 2n, dinero.halfAwayFromZero);
        assert.equal(BigInt(amount), dinero.toSnapshot(theirs).amount);
        assert.equal(BigInt(prorate(gbp(-whole), days, of).amount), BigInt(-amount));
      }),
    );
  });

  it('of a whole period is the whole, of none is nothing', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 400 }), (whole, of) => {
        assert.equal(prorate(gbp(whole), of, of).amount, whole + 0);
        assert.equal(prorate(gbp(whole), 0, of).amount, 0);
      }),
    );
  });

  it('refuses days outside the period', () => {
    assert.throws(() => prorate(gbp(1), 8, 7), RangeError, 'days: expected a whole number from 0 to 7, got 8');
    assert.throws(() => prorate(gbp(1), -1, 7), RangeError, 'days: ');
    assert.throws(() => prorate(gbp(1), 0, 0), RangeError, 'of: ');
    assert.throws(() => prorate(gbp(1), 0.5, 7), RangeError, 'days: ');
    assert.throws(() => prorate(gbp(1), undefined as unknown as number, 7), TypeError, 'days: ');
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
