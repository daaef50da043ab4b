import type { FirstBillTrigger } from '@keyturn/sdk';
import type { Texts } from './texts.ts';

/** When the first bill comes, in words: `when the booking is approved`; empty for a trigger of a newer backend. */
export const firstBillText = ({ trigger, days = 0 }: FirstBillTrigger, words: Texts): string =>
  trigger === 'days_before_start'
    ? words.counted('firstBill_days_before_start', days)
    : words.known(`firstBill_${trigger}`, '');
