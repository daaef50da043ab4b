import { type Charge, createSchedule, money, type PriceTerms, type VoucherTerms } from '../src/index.ts';

/** Pounds, in pence. */
export const gbp = (amount: number) => money(amount, 'GBP');

/** A charge at a net price and a fifth of tax, with its kind as its id. */
export const charge = (kind: Charge['kind'], amount: number, rest: Partial<Charge> = {}): Charge => ({
  id: kind,
  kind,
  price: gbp(amount),
  basis: 'net',
  taxRate: '0.20',
  ...rest,
});

/** A charge of each kind. */
export const everyKind = [
  charge('package', 40000),
  charge('recurring', 2500),
  charge('fixed', 3000),
  charge('handover', 5000),
  charge('deposit', 50000),
];

/** A voucher that recurs, on the package and the recurring extras. */
export const voucher = (
  code: string,
  discount: VoucherTerms['discount'],
  rest: Partial<VoucherTerms> = {},
): VoucherTerms => ({ code, applies: 'recurring', discount, kinds: ['package', 'recurring'], ...rest });

/** Prices in GBP. */
export const basket = (charges: readonly Charge[], ...vouchers: VoucherTerms[]): PriceTerms => ({
  currency: 'GBP',
  charges,
  vouchers,
});

/** 15 January 2026 in London. */
export const anchor = { date: '2026-01-15', time: '10:00', timeZone: 'Europe/London' };

/** A year from then, billed by the month. */
export const monthly = createSchedule({ anchor, frequency: 'monthly', duration: { months: 12 } });
