import { createSchedule, type Duration, type PriceTerms, type Schedule, type ScheduleTerms } from '@keyturn/billing';

/** The zone of every example. */
export const timeZone = 'Europe/London';

/** A schedule from 10:00 in London, monthly unless told otherwise. */
export function exampleSchedule(date: string, duration: Duration, rest: Partial<ScheduleTerms> = {}): Schedule {
  return createSchedule({ anchor: { date, time: '10:00', timeZone }, frequency: 'monthly', duration, ...rest });
}

/** Prices of nothing but a package, in pence, without tax. */
export function packagePrice(amount: number): PriceTerms {
  const price = { amount, currency: 'GBP' };
  return {
    currency: 'GBP',
    charges: [{ id: 'package', kind: 'package', price, basis: 'gross', taxRate: '0' }],
    vouchers: [],
  };
}
