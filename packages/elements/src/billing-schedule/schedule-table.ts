import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { mark, markWord } from '../shared/axis/marks.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule, ScheduleRow } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';
import { shortWhy } from './why.ts';

/** Id of the pop-up that explains a row. */
export const whyId = 'schedule-why';

/** What the table needs beside the schedule. */
export interface TableOptions {
  /** How many rows are made by now; the others follow with the next frames. */
  readonly made: number;
  /** Is told whose row is asked about, just before the pop-up opens. */
  readonly ask: (index: number) => void;
}

/** Every bill in a row, with the whole term below; rows that did not change are not drawn anew. */
export function scheduleTable(
  described: DescribedSchedule,
  data: ScheduleData,
  host: Pick<ViewHost, 'words' | 'formats'>,
  { made, ask }: TableOptions,
): TemplateResult {
  const { words, formats } = host;
  const { rows, schedule, summary } = described;
  const bills = words.counted('billCount', rows.length);
  const columns = [
    'colNumber',
    'colDate',
    'colWhy',
    'colPeriod',
    'colDue',
    'colAmount',
    'colState',
    'colBill',
  ] as const;
  return html`<div class="box scroll" part="table">
    <table>
      <caption class="vh">${words.plain('scheduleCaption')}</caption>
      <thead>
        <tr>
          ${columns.map((name) => html`<th scope="col" class=${name}>${words.plain(name)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows
          .slice(0, made)
          .map((row) => guard([row, words, formats, data.terms.anchor.date], () => tableRow(row, data, host, ask)))}
      </tbody>
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

function tableRow(
  row: ScheduleRow,
  { terms }: ScheduleData,
  host: Pick<ViewHost, 'words' | 'formats'>,
  ask: TableOptions['ask'],
): TemplateResult {
  const { words, formats } = host;
  const { occurrence, bill, state, amounts, dueDate } = row;
  const { index, date, period } = occurrence;
  const [from, to] = period.map((each) => formats.dayMonth(each));
  const money = amounts && formats.money(amounts.gross);
  const press = (): void => ask(index);
  return html`<tr id="bill-${index}">
    <td class="colNumber num">${formats.number(index + 1)}</td>
    <th scope="row" class="num">${formats.date(date)}</th>
    <td>
      <button type="button" class="why" popovertarget=${whyId} aria-label="${words.plain('whyDate', { date: formats.shortDate(date) })} ${shortWhy(occurrence, terms, host)}" @click=${press}>${shortWhy(occurrence, terms, host)}</button>
    </td>
    <td class="num muted">${words.rich('periodFromTo', { from, to })}</td>
    <td class="num">${formats.weekdayDate(dueDate)}</td>
    <td class="colAmount num">
      ${money ? html`<button type="button" class="why" popovertarget=${whyId} aria-label=${words.plain('whyAmount', { amount: money })} @click=${press}><bdi>${money}</bdi></button>` : nothing}
    </td>
    <td><span class="state">${mark(state)} ${markWord(state, words)} ${stateMore(row, host)}</span></td>
    <td class="num muted"><bdi>${bill?.number}</bdi></td>
  </tr>`;
}

/** For how long it is overdue, or that nothing was raised though its day has come. */
export const stateMore = ({ overdueDays, late }: ScheduleRow, { words }: Pick<ViewHost, 'words'>): unknown =>
  overdueDays
    ? html`<span class="danger-text">${words.counted('dayCount', overdueDays)}</span>`
    : late
      ? html`<small class="warning-text">${words.plain('billNotRaised')}</small>`
      : nothing;
