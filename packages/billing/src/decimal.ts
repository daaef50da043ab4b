import { readText } from './check.ts';

/** One, in units of the twelfth digit after the point. */
export const ONE = 10n ** 12n;

/** The exact value of a decimal string, in units of `ONE`. */
export const exact = (decimal: string): bigint => {
  const [whole = '', part = ''] = decimal.split('.');
  return BigInt(whole + part.padEnd(12, '0'));
};

/** amount × numerator ÷ denominator (positive), rounded half away from zero (billing.md 12). */
export const scale = (amount: bigint, numerator: bigint, denominator: bigint): bigint => {
  const twice = 2n * amount * numerator;
  return (twice + (twice < 0n ? -denominator : denominator)) / (2n * denominator);
};

/**
 * Reads a decimal string from 0 to `max` with up to twelve digits after the point, such as "0.20" or "7.5".
 * @throws RangeError for another string, TypeError for what is no string.
 */
export const readDecimal = (field: string, text: unknown, max: number): string =>
  readText(field, text, `a decimal string from "0" to "${max}"`, /^\d{1,3}(\.\d{1,12})?$/, ([decimal]) =>
    Number(decimal) <= max ? decimal : null,
  );
