import { toDecimal, type Money } from '@keyturn/billing';

/** An amount as `£692.60`; digits from ISO, so the decimal text is formatted, not a division. */
export const writeMoney = (money: Money, locale: string): string => {
  const decimal = toDecimal(money);
  const digits = decimal.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Number(decimal));
};
