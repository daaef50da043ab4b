import { describe, it } from 'node:test';
import { assert } from 'chai';
import { priceOccurrence, type PriceTerms } from './index.ts';
import { basket, charge, gbp, monthly, voucher } from '../testing/basket.ts';

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
