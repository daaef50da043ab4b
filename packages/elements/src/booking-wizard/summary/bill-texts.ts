import type { Quote } from '@keyturn/sdk';
import { firstBillText } from '../../shared/first-bill-text.ts';
import type { WizardHost } from '../wizard-host.ts';

/** What comes after the first bill: `then 11 bills of £407.60`, `then 9 of 11 bills …` where some differ; empty where nothing does. */
export function laterText({ words, formats }: WizardHost, { summary: { regular, total } }: Quote): string {
  if (!regular) return '';
  const { count, amounts } = regular;
  const all = total.count - 1;
  const inserts = { amount: formats.money(amounts.gross) };
  return words.counted(
    'thenBills',
    all,
    count < all ? { ...inserts, count: words.plain('countOf', { count, all }) } : inserts,
  );
}

/** The amount of the first bill in words, with what comes after it. */
export const billsText = (host: WizardHost, quote: Quote): string =>
  `${host.words.plain('firstBill')} ${host.formats.money(quote.summary.first.amounts.gross)} ${laterText(host, quote)}`;

/** The date of the first bill, or what it waits for (domain.md §4). */
export const firstBillDate = ({ words, formats }: WizardHost, { firstBill }: Quote): string =>
  firstBill.issueDate ? formats.date(firstBill.issueDate) : firstBillText(firstBill, words);
