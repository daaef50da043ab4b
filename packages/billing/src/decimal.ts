import { text } from './check.ts';

/** One, in units of the twelfth digit after the point. */
export const ONE = 10 ** 12;

/** The exact value of a decimal string that is known to be right, in units of `ONE`: what rounding takes off is noise. */
export const exact = (decimal: string): number => Math.round(Number(decimal) * ONE);

/** amount × numerator ÷ denominator (positive), rounded half away from zero (billing.md 12). */
export const scale = (amount: bigint, numerator: number, denominator: number): bigint => {
  const whole = BigInt(denominator);
  const twice = 2n * amount * BigInt(numerator);
  return (twice + (twice < 0n ? -whole : whole)) / (2n * whole);
};

/**
 * A reader of a decimal string from 0 to `max` with up to twelve digits after the point, such as "0.20" or "7.5".
 * @throws RangeError for another string, TypeError for what is no string.
 */
export const decimalTo = (max: number) =>
  text(
    `a decimal string from 0 to ${max}`,
    (decimal) => /^\d{1,3}(\.\d{1,12})?$/.test(decimal) && Number(decimal) <= max,
  );
