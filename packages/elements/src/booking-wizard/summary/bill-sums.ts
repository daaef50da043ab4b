import type { Money, Schedule } from '@keyturn/billing';
import { html, type TemplateResult } from 'lit';
import type { Quote } from '@keyturn/sdk';
import type { WizardHost } from '../wizard-host.ts';
import { summaryLine } from './bill-lines.ts';
import { laterBills, type LaterBills } from './bill-texts.ts';

/** The regular bill and the exceptions by name, in the order of their dates, and the whole term (billing.md 17). */
export function billSums(host: WizardHost, { summary, prices }: Quote, schedule: Schedule): TemplateResult {
  const { words, formats } = host;
  const { total, first } = summary;
  const sum = (label: string, about: unknown, amount: Money): TemplateResult =>
    summaryLine(html`<b>${label}</b> <br /><small>${about}</small>`, html`<b class="sum">${formats.money(amount)}</b>`);
  const billsFrom = ({ count, from }: LaterBills): string =>
    words.counted('billsFrom', count, { date: formats.shortDate(schedule.occurrence(from).date) });

  const nameOf = ({ reasons }: LaterBills): string => {
    if (!reasons) return words.plain('regularBill');
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
    ${laterBills(summary).map((each) => sum(nameOf(each), billsFrom(each), each.amounts.gross))}
    ${sum(words.plain('wholeTerm'), about.join(' · '), total.gross)}
  </dl>`;
}
