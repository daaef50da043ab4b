import { name, oneOf, onlyKey, read, readEach, type Reader, wholeNumber } from './check.ts';
import { digitsOf } from './currency.ts';
import { readDecimal } from './decimal.ts';
import { type Money, readAmount } from './money.ts';

/** Package price, recurring extra, fixed extra, price of the handover, deposit (billing.md 15). */
export type ChargeKind = 'package' | 'recurring' | 'fixed' | 'handover' | 'deposit';

/** Whether a price is declared without tax or with it (billing.md 13). */
export type PriceBasis = 'net' | 'gross';

/** A priced line of the basket: not negative, per whole period where it recurs; `taxRate` is a decimal string, "0.20" for 20 %. */
export interface Charge {
  readonly id: string;
  readonly kind: ChargeKind;
  readonly price: Money;
  readonly basis: PriceBasis;
  readonly taxRate: string;
}

/**
 * What a voucher takes off: a percentage (decimal string, "15" for 15 %) or a fixed amount per bill, from the lines of
 * the given kinds, never from a deposit. `first_payment` touches occurrence 0 only; `recurring` at most `maxCycles`
 * occurrences (default all of them), counted from occurrence 0, or from 1 with `skipsFirstBill` (billing.md 16).
 */
export interface VoucherTerms {
  readonly code: string;
  readonly applies: 'first_payment' | 'recurring';
  readonly discount: { readonly percent: string } | { readonly fixed: Money };
  readonly kinds: readonly ChargeKind[];
  readonly maxCycles?: number;
  readonly skipsFirstBill?: boolean;
}

/** Everything that fixes the amounts of a schedule's bills: one currency, charges and vouchers in order of entry (billing.md 18). */
export interface PriceTerms {
  readonly currency: string;
  readonly charges: readonly Charge[];
  readonly vouchers: readonly VoucherTerms[];
}

/** A reader of a basis. */
export const readBasis: Reader<PriceBasis> = (field, value) => oneOf(field, value, ['net', 'gross']);

/** A reader of a tax rate from "0" to "1". */
export const readRate: Reader<string> = (field, value) => readDecimal(field, value, 1);

/** What is taken off: a percentage of what remains of each line (text), or an amount spread over all of them (bigint). */
export type Discount = string | bigint;

/** A reader of a percentage from "0" to "100". */
export const readPercent: Reader<string> = (field, value) => readDecimal(field, value, 100);

const readKind: Reader<ChargeKind> = (field, value) =>
  oneOf(field, value, ['package', 'recurring', 'fixed', 'handover', 'deposit']);

/** Price terms that are known to be right: rates and percentages exact, amounts in minor units. */
export type KnownPrices = ReturnType<typeof readPrices>;

/** A voucher that is known to be right. */
export type KnownVoucher = KnownPrices['vouchers'][number];

/**
 * Checks price terms; every amount must be in their currency (billing.md 11, 16, 18). Percent vouchers come before fixed
 * ones, each in order of entry (billing.md 13).
 * @throws RangeError or TypeError naming the field, such as `charges[0].taxRate`.
 */
export const readPrices = (value: PriceTerms) => {
  read('', value, { currency: digitsOf });
  const { currency } = value;
  const known = read('', value, {
    charges: (field, charges) =>
      readEach(field, charges, (path, charge) =>
        read(path, charge, {
          id: name,
          kind: readKind,
          price: (key, price) => readAmount(key, price, currency, 0),
          basis: readBasis,
          taxRate: readRate,
        }),
      ),
    vouchers: (field, vouchers) =>
      readEach(field, vouchers, (each, voucher) =>
        read(each, voucher, {
          code: name,
          applies: (key, applies) => oneOf(key, applies, ['first_payment', 'recurring']),
          discount: (key, discount): Discount => {
            const [unit, off] = onlyKey(key, discount, ['percent', 'fixed']);
            const path = `${key}.${unit}`;
            return unit === 'percent' ? readPercent(path, off) : readAmount(path, off, currency, 0);
          },
          kinds: (key, kinds) => readEach(key, kinds, readKind),
          maxCycles: (key, cycles = Number.MAX_SAFE_INTEGER) => wholeNumber(key, cycles, 1),
          skipsFirstBill: (key, skips = false) => oneOf(key, skips, [true, false]),
        }),
      ),
  });
  const rank = ({ discount }: (typeof known.vouchers)[number]) => Number(typeof discount === 'bigint');
  return { currency, charges: known.charges, vouchers: known.vouchers.toSorted((a, b) => rank(a) - rank(b)) };
};
