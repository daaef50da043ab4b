import { html, nothing, type TemplateResult } from 'lit';
import type { ViewHost } from '../shared/view-host.ts';
import type { BillSum, ScheduleSums } from './schedule-sums.ts';

/** What is paid, overdue, unpaid, being paid and still to bill, side by side. */
export function sumsStrip(sums: ScheduleSums, { words, formats }: Pick<ViewHost, 'words' | 'formats'>): TemplateResult {
  const { paid, overdue, unpaid, processing, toBill } = sums;
  const bills = ({ count }: BillSum): string => words.counted('billCount', count);
  const box = (label: string, { amount }: BillSum, more: unknown, tone = ''): TemplateResult =>
    html`<div>
      <dt class="small muted">${label}</dt>
      <dd><b class="sum num ${tone}"><bdi>${formats.money(amount)}</bdi></b> <small>${more}</small></dd>
    </div>`;
  return html`<dl class="box sums" part="sums">
    ${box(words.plain('sumPaid'), paid, bills(paid))}
    ${
      overdue.count
        ? box(
            words.plain('sumOverdue'),
            overdue,
            [bills(overdue), ', ', words.counted('dayCount', overdue.days)],
            'danger-text',
          )
        : nothing
    }
    ${box(
      words.plain('sumUnpaid'),
      unpaid,
      unpaid.due ? words.rich('sumDue', { date: formats.weekdayDate(unpaid.due) }) : bills(unpaid),
    )}
    ${processing.count ? box(words.plain('sumProcessing'), processing, bills(processing)) : nothing}
    ${box(words.plain('sumToBill'), toBill, bills(toBill))}
  </dl>`;
}
