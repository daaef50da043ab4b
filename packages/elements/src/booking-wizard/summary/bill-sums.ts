import type { Money, Schedule } from '@keyturn/billing';
import { html, nothing, type TemplateResult } from 'lit';
import type { Quote } from '@keyturn/sdk';
import type { WizardHost } from '../wizard-host.ts';
import { summaryLine } from './bill-lines.ts';

/** The regular bill, the exceptions by name, and the whole term (billing.md 17). */
export function billSums(host: WizardHost, { summary, prices }: Quote, schedule: Schedule): TemplateResult {
  const { words, formats } = host;
  const { regular, exceptions, total, first } = summary;
  const sum = (label: string, about: unknown, amount: Money): TemplateResult =>
    summaryLine(html`<b>${label}</b> <br /><small>${about}</small>`, html`<b class="sum">${formats.money(amount)}</b>`);
  const billsFrom = (count: number, from: number): string =>
    words.counted('billsFrom', count, { date: formats.shortDate(schedule.occurrence(from).date) });

  const nameOf = ({ reasons }: (typeof exceptions)[number]): string => {
    const known = reasons.map((reason) => words.known(`bills_${reason.code}`, '', reason));
    return known.filter(Boolean).join(', ') || words.plain('bills_differing');
  };
  const deposit = first.amounts.lines.find(({ kind }) => kind === 'deposit');
  const depositName = prices.charges.find(({ kind }) => kind === 'deposit')?.name;
  const about = [
    words.counted('bills', total.count),
    total.tax.amount && words.plain('taxWithin', { amount: formats.money(total.tax) }),
    deposit && `${depositName} ${formats.money(deposit.gross)}`,
    total.discount.amount && words.plain('discounts', { amount: formats.money(total.discount) }),
  ].filter(Boolean);
  return html`<dl>
    ${regular ? sum(words.plain('regularBill'), billsFrom(regular.count, regular.from), regular.amounts.gross) : nothing}
    ${exceptions.map((each) => sum(nameOf(each), billsFrom(each.count, each.from), each.amounts.gross))}
    ${sum(words.plain('wholeTerm'), about.join(' · '), total.gross)}
  </dl>`;
}
