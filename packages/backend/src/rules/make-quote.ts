import { createQuote, type Schedule } from '@keyturn/billing';
import type { Basket, BookingSchedule, FirstBillTrigger, Quote } from '@keyturn/sdk';
import { fingerprint } from './fingerprint.ts';
import { datesOfTrigger } from './first-bill-dates.ts';
import { writable } from './writable.ts';

/**
 * The quote of a priced basket: first bill, regular bill, exceptions, whole term (billing.md 17). Its fingerprint
 * covers basket, terms, prices, amounts and the first bill's trigger, and nothing of the time of asking (wire.md).
 */
export function makeQuote(
  basket: Basket,
  { terms, prices }: Pick<BookingSchedule, 'terms' | 'prices'>,
  schedule: Schedule,
  trigger: FirstBillTrigger,
): Quote {
  const dates = datesOfTrigger(trigger, terms.anchor.date, terms.paymentTermsDays);
  const content = {
    basket,
    terms,
    prices,
    summary: writable(createQuote(schedule, prices)),
    firstBill: { ...trigger, ...dates },
  };
  return { fingerprint: fingerprint(content), ...content };
}
