import type { Quote } from '@keyturn/sdk';
import { firstBillText } from '../../shared/first-bill-text.ts';
import type { WizardHost } from '../wizard-host.ts';

type Summary = Quote['summary'];

/** Bills of one amount in a row; the regular ones have no reasons. */
export type LaterBills = NonNullable<Summary['regular']> & Partial<Pick<Summary['exceptions'][number], 'reasons'>>;

/** The bills after the first one in the order of their dates, those of one amount in a row together. */
export const laterBills = ({ regular, exceptions }: Summary): readonly LaterBills[] =>
  [...(regular ? [regular] : []), ...exceptions].toSorted((a, b) => a.from - b.from);

/** What comes after the first bill: `then 5 bills of £411.60, then 6 bills of £438.60`; empty where nothing does. */
export const laterText = ({ words, formats }: WizardHost, { summary }: Quote): string =>
  laterBills(summary)
    .map(({ count, amounts }) => words.counted('thenBills', count, { amount: formats.money(amounts.gross) }))
    .reduce((bills, more) => (bills ? words.plain('billsThenMore', { bills, more }) : more), '');

/** The amount of the first bill in words, with what comes after it. */
export const billsText = (host: WizardHost, quote: Quote): string =>
  `${host.words.plain('firstBill')} ${host.formats.money(quote.summary.first.amounts.gross)} ${laterText(host, quote)}`;

/** The date of the first bill, or what it waits for (domain.md §4). */
export const firstBillDate = ({ words, formats }: WizardHost, { firstBill }: Quote): string =>
  firstBill.issueDate ? formats.date(firstBill.issueDate) : firstBillText(firstBill, words);
