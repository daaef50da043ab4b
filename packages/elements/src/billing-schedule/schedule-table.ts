import { html, nothing, type TemplateResult } from 'lit';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule } from './describe-schedule.ts';

const columns = ['colNumber', 'colDate', 'colWhy', 'colPeriod', 'colDue', 'colAmount', 'colState', 'colBill'] as const;

/** Every bill in a row of `body`, with the whole term below. */
export function scheduleTable(
  { rows, schedule, summary }: DescribedSchedule,
  { words, formats }: Pick<ViewHost, 'words' | 'formats'>,
  body: HTMLTableSectionElement,
): TemplateResult {
  const bills = words.counted('billCount', rows.length);
  return html`<div class="box" part="table">
    <table>
      <caption class="vh">${words.plain('scheduleCaption')}</caption>
      <thead>
        <tr>
          ${columns.map((name) => html`<th scope="col" class=${name}>${words.plain(name)}</th>`)}
        </tr>
      </thead>
      ${body}
      <tfoot>
        <tr>
          <td></td>
          <th scope="row" colspan="4" class="num">
            ${words.rich('endsOnDate', { bills, end: formats.date(schedule.end.date) })}
            <small>${words.plain('nothingOnEnd')}</small>
          </th>
          <td class="colAmount num"><b><bdi>${summary ? formats.money(summary.total.gross) : nothing}</bdi></b></td>
          <td colspan="2"></td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}
