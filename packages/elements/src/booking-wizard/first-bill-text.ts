import type { FirstBillTrigger } from '@keyturn/sdk';
import type { Texts } from '../shared/texts.ts';

/** When the first bill comes, in words: `when the booking is approved`; empty for a trigger of a newer backend. */
export function firstBillText({ trigger, days = 0 }: FirstBillTrigger, words: Texts): string {
  if (trigger === 'days_before_start') return words.counted('firstBill_days_before_start', days);
  const key = `firstBill_${trigger}`;
  return words.has(key) ? words.plain(key) : '';
}
