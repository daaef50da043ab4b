import type { Money, Schedule } from '@keyturn/billing';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Quote } from '@keyturn/sdk';
import type { WizardHost } from '../wizard-host.ts';
import { billsText, firstBillDate } from './bill-texts.ts';

/** The most bars that can still be told apart; of more bills every n-th is drawn. */
const most = 60;
const [width, height] = [312, 44];

/** The amount of the bill of an index. */
const amountOf = ({ first, regular, exceptions }: Quote['summary'], index: number): Money => {
  if (index === 0) return first.amounts.gross;
  const exception = exceptions.find(({ from, to }) => from <= index && index <= to);
  return (exception ?? regular ?? first).amounts.gross;
};

/** One bar per bill, as tall as its amount, the first one apart. */
function bars({ summary }: Quote): TemplateResult[] {
  const { count } = summary.total;
  const shown = Math.min(count, most);
  const amounts = Array.from(
    { length: shown },
    (_, n) => amountOf(summary, Math.round((n * (count - 1)) / Math.max(shown - 1, 1))).amount,
  );
  const unit = height / (Math.max(...amounts) || 1);
  const step = width / shown;
  const bar = Math.min(step * 0.85, 48);
  const path = amounts.map((amount, n) => `M${n * step} ${height}v-${Math.max(amount * unit, 1)}h${bar}V${height}z`);
  return [svg`<path class="bar-first" d=${path[0]} />`, svg`<path class="bar-later" d=${path.slice(1).join('')} />`];
}

/** When the bills come: a picture of all, the first three with their amounts, the last one. */
export function billDates(host: WizardHost, quote: Quote, schedule: Schedule): TemplateResult {
  const { words, formats } = host;
  const { summary, terms } = quote;
  const { count, end } = schedule;
  const dates = Array.from({ length: Math.min(count, 3) }, (_, n) => schedule.occurrence(n).date);
  return html`<div class="dates">
    <svg
      class="flip"
      viewBox="0 0 ${width} ${height}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${`${words.counted('bills', count)}. ${billsText(host, quote)}`}
    >
      ${bars(quote)}
    </svg>
    <div class="row">
      <small class="grow"><bdi>${formats.shortDate(terms.anchor.date)}</bdi></small>
      <small>${words.rich('ends', { date: formats.shortDate(end.date) })}</small>
    </div>
    <ol class="marks">
      ${dates.map(
        (date, n) => html`<li class="row">
          <span class="grow">${n ? formats.date(date) : firstBillDate(host, quote)}</span>
          <span class="num">${formats.money(amountOf(summary, n))}</span>
        </li>`,
      )}
    </ol>
    ${count > 3 ? html`<small>${words.rich(`then_${terms.frequency}`, { date: formats.date(schedule.occurrence(count - 1).date) })}</small>` : nothing}
  </div>`;
}
