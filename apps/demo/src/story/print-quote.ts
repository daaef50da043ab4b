import { createQuote, createSchedule, subtractMoney, type Money } from '@keyturn/billing';
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

/** What the promo codes save over the whole term, tax included: the same term without them, less what is to pay. */
function savingOf(terms: Quote['terms'], prices: Quote['prices'], toPay: Money): Money {
  const full = createQuote(createSchedule(terms), { ...prices, vouchers: [] });
  return subtractMoney(full.total.gross, toPay);
}

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
  const runs = [
    ...(regular
      ? [{ from: regular.from, to: regular.from + regular.count - 1, why: 'regular bill', bill: regular }]
      : []),
    ...exceptions.map((bill) => ({ ...bill, why: bill.reasons.map(whyException).join('; '), bill })),
  ];
  const later = runs
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to, why, bill }) => [
      from === to ? `Bill ${from + 1}` : `Bills ${from + 1}–${to + 1}`,
      why,
      amount(bill.amounts.gross),
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
        [
          'Whole term',
          `${counted(total.count, 'bill')}, VAT ${amount(total.tax)}, saved ${amount(savingOf(terms, prices, total.gross))}`,
          amount(total.gross),
        ],
      ],
    ),
  ].join('\n');
}
