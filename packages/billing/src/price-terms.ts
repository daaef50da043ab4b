import { each, fields, oneField, oneOf, optional, text, whole } from './check.ts';
import { currencyCode } from './currency.ts';
import { decimalTo } from './decimal.ts';
import { type Money, unitsIn } from './money.ts';

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
export const priceBasis = oneOf('net', 'gross');

/** A reader of a tax rate from "0" to "1". */
export const taxRate = decimalTo(1);

/** A reader of a percentage from "0" to "100". */
export const percentage = decimalTo(100);

const chargeKind = oneOf('package', 'recurring', 'fixed', 'handover', 'deposit');
const name = text('a name', (given) => given);

/** Price terms that are known to be right. */
export type KnownPrices = ReturnType<typeof readPrices>;

/**
 * Checks price terms; every amount must be in their currency (billing.md 11, 16, 18). Percent vouchers come before fixed
 * ones, each in order of entry (billing.md 13).
 * @throws RangeError or TypeError naming the field, such as `charges[0].taxRate`.
 */
export const readPrices = (path: string, value: unknown) => {
  const { currency } = fields({ currency: currencyCode })(path, value);
  const amount = unitsIn(currency, 0);
  const { charges, vouchers } = fields({
    charges: each(fields({ id: name, kind: chargeKind, price: amount, basis: priceBasis, taxRate })),
    vouchers: each(
      fields({
        code: name,
        applies: oneOf('first_payment', 'recurring'),
        discount: oneField({ percent: percentage, fixed: amount }),
        kinds: each(chargeKind),
        maxCycles: optional(whole(1), Infinity),
        skipsFirstBill: optional(oneOf(true, false), false),
      }),
    ),
  })(path, value);
  const fixed = ({ discount }: (typeof vouchers)[number]) => Number('fixed' in discount);
  return { currency, charges, vouchers: vouchers.toSorted((a, b) => fixed(a) - fixed(b)) };
};

/** The same of prices that may be left out. */
export const optionalPrices = optional(readPrices, undefined);
