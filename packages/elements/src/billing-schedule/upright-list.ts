import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { mark, markWord } from '../shared/axis/marks.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule, ScheduleRow } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';
import { stateMore } from './schedule-table.ts';
import { shortWhy, whyRow } from './why.ts';

/** How many bills to come are shown at first. */
const soon = 3;

/** Which of the folds are open. */
export interface OpenFolds {
  readonly past: boolean;
  readonly future: boolean;
}

/** The first row that is not settled, and the first of those that are far off; between them everything is shown. */
export function foldsOf(rows: readonly ScheduleRow[]): { readonly past: number; readonly future: number } {
  const unsettled = rows.findIndex(({ state }) => state !== 'paid' && state !== 'credited');
  const past = unsettled === -1 ? Math.max(rows.length - 1, 0) : unsettled;
  const last = rows.findLastIndex(({ state }) => state !== 'scheduled');
  const future = Math.max(last + 1, past) + soon;
  // A fold that would hide one row only takes as much room as the row.
  return { past: past > 1 ? past : 0, future: future < rows.length - 1 ? future : rows.length };
}

/** The schedule as a list on a line, for narrow places: what is settled and what is far off are folded (LOOK.md). */
export function uprightList(
  described: DescribedSchedule,
  data: ScheduleData,
  host: Pick<ViewHost, 'words' | 'formats'>,
  { open, fold }: { readonly open: OpenFolds; readonly fold: (change: Partial<OpenFolds>) => void },
): TemplateResult {
  const { words, formats } = host;
  const { rows, schedule } = described;
  const { today } = data;
  const { past, future } = foldsOf(rows);
  const last = rows.at(-1);
  const from = open.past ? 0 : past;
  const to = open.future ? rows.length : future;
  const foldButton = (isOpen: boolean, change: Partial<OpenFolds>, text: string): TemplateResult =>
    html`<li class="fold"><button type="button" class="link" aria-expanded=${isOpen} @click=${() => fold(change)}>${text}</button></li>`;
  const shown = rows.slice(from, to);
  const afterToday = today ? shown.findIndex(({ occurrence }) => occurrence.date > today) : -1;
  const item = (row: ScheduleRow): TemplateResult => {
    const { occurrence, bill, state, amounts, dueDate } = row;
    const { date, period } = occurrence;
    const [start, end] = period.map((each) => formats.dayMonth(each));
    return html`<li class="bill-item">
      ${mark(state)}
      <details>
        <summary>
          <span class="grow">
            <b class="num">${formats.date(date)}</b> ${occurrence.reasons.length ? html`<small>${shortWhy(occurrence, data.terms, host)}</small>` : nothing}
            <span class="block small">${markWord(state, words)} ${stateMore(row, host)}</span>
          </span>
          <span class="num"><bdi>${amounts && formats.money(amounts.gross)}</bdi></span>${icon('down')}
        </summary>
        <p class="small">
          ${words.plain('colPeriod')}: ${words.rich('periodFromTo', { from: start, to: end })}<br />
          ${words.plain('colDue')}: <bdi>${formats.weekdayDate(dueDate)}</bdi>
          ${bill?.number ? html`<br />${words.plain('colBill')}: <bdi>${bill.number}</bdi>` : nothing}
        </p>
        ${whyRow(row, described, data, host)}
      </details>
    </li>`;
  };
  const pill = today
    ? html`<li class="today-pill"><span class="pill">${words.plain('todayIs', { date: formats.weekdayDate(today) })}</span></li>`
    : nothing;
  return html`<ol class="box upright" part="table" aria-label=${words.plain('scheduleCaption')}>
    ${past ? foldButton(open.past, { past: !open.past }, open.past ? words.plain('paidLess') : words.counted('paidBefore', past)) : nothing}
    ${shown.map((row, n) => [n === afterToday ? pill : nothing, item(row)])}
    ${
      future < rows.length && last
        ? foldButton(
            open.future,
            { future: !open.future },
            open.future
              ? words.plain('moreLess')
              : words.counted('moreTo', rows.length - future, { date: formats.dayMonth(last.occurrence.date) }),
          )
        : nothing
    }
    <li class="end-item"><b>${words.plain('endsAt', { date: formats.date(schedule.end.date) })}</b> <small>${words.plain('nothingOnEnd')}</small></li>
  </ol>`;
}
