import type { Quote } from '@keyturn/sdk';
import { amount, counted, day, heading, moment } from './format.ts';
import { whyException } from './sentences.ts';
import { table } from './table.ts';

const kindWords: Readonly<Record<string, string>> = {
  package: 'every bill',
  recurring: 'every bill',
  fixed: 'once',
  handover: 'once',
  deposit: 'once, returned',
};

/** The billing summary in full: first bill with its lines, regular bill, exceptions by name, whole term. */
export function printQuote({ terms, prices, summary, firstBill }: Quote): string {
  const names = new Map(prices.charges.map((charge) => [charge.id, charge.name]));
  const { first, regular, exceptions, total } = summary;
  const lines = first.amounts.lines.map((line) => [
    names.get(line.chargeId) ?? line.chargeId,
    kindWords[line.kind] ?? line.kind,
    amount(line.price),
    line.discount.amount === 0 ? '' : `−${amount(line.discount)}`,
    amount(line.tax),
    amount(line.gross),
  ]);
  const later = regular ? [['Each later bill', counted(regular.count, 'bill'), amount(regular.amounts.gross)]] : [];
  const named = exceptions.map((exception) => [
    exception.from === exception.to ? `Bill ${exception.from + 1}` : `Bills ${exception.from + 1}–${exception.to + 1}`,
    exception.reasons.map(whyException).join('; '),
    amount(exception.amounts.gross),
  ]);
  const due = firstBill.issueDate ? `on ${day(firstBill.issueDate)}` : 'when approved';
  return [
    heading('Billing summary'),
    `  From ${moment(terms.anchor)}, billed ${terms.frequency}`,
    ...prices.vouchers.map((voucher) => `  Promo code ${voucher.code}: ${voucher.name}`),
    '',
    table(
      [
        { title: 'First bill' },
        { title: 'Charged' },
        { title: 'Price', align: 'end' },
        { title: 'Off', align: 'end' },
        { title: 'VAT', align: 'end' },
        { title: 'To pay', align: 'end' },
      ],
      lines,
    ),
    '',
    table(
      [{ title: 'Bills' }, { title: '' }, { title: 'To pay', align: 'end' }],
      [
        ['First bill', due, amount(first.amounts.gross)],
        ...later,
        ...named,
        [
          'Whole term',
          `${counted(total.count, 'bill')}, VAT ${amount(total.tax)}, saved ${amount(total.discount)}`,
          amount(total.gross),
        ],
      ],
    ),
  ].join('\n');
}
