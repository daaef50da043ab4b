import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../shared/icons.ts';
import { mark, markWord } from '../shared/axis/marks.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { DescribedSchedule, ScheduleRow } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';
import { issuedText } from './issued-text.ts';
import { stateMore } from './state-more.ts';
import { dueTerms, shortWhy, whyRow } from './why.ts';

/** How many bills to come are shown at first. */
const soon = 3;

/** The first row that is not settled, and the first of those that are far off; between them everything is shown. */
export function foldsOf(rows: readonly ScheduleRow[]): { readonly past: number; readonly future: number } {
  const unsettled = rows.findIndex(({ state }) => state !== 'paid' && state !== 'credited');
  const past = unsettled === -1 ? Math.max(rows.length - 1, 0) : unsettled;
  const last = rows.findLastIndex(({ state }) => state !== 'scheduled');
  const future = Math.max(last + 1, past) + soon;
  // A fold that would hide but a row or two saves nobody anything.
  return { past: past > 1 ? past : 0, future: future < rows.length - 2 ? future : rows.length };
}

type Fold = 'past' | 'future';

/** Makes the schedule as a list on a line, for narrow places: what is settled and what is far off are folded (LOOK.md). */
export function createUprightList(
  host: Pick<ViewHost, 'words' | 'formats' | 'requestUpdate'>,
): (described: DescribedSchedule, data: ScheduleData) => TemplateResult {
  const open = { past: false, future: false };
  const fold = (name: Fold, text: string): TemplateResult => {
    const press = (): void => {
      open[name] = !open[name];
      host.requestUpdate();
    };
    return html`<li class="fold"><button type="button" class="link" aria-expanded=${open[name]} @click=${press}>${text}</button></li>`;
  };
  return (described, data) => {
    const { words, formats } = host;
    const { rows, schedule, summary } = described;
    const { today } = data;
    const { past, future } = foldsOf(rows);
    const last = rows.at(-1);
    const shown = rows.slice(open.past ? 0 : past, open.future ? rows.length : future);
    const isNext = (row: ScheduleRow | undefined): boolean =>
      row === shown.find(({ occurrence }) => today !== undefined && occurrence.date > today);
    const pill = today
      ? html`<li class="today-pill"><span class="pill">${words.plain('todayIs', { date: formats.weekdayDate(today) })}</span></li>`
      : nothing;
    const bills = words.counted('billCount', rows.length);
    const more = { date: last ? formats.dayMonth(last.occurrence.date) : '' };
    return html`<ol class="box upright" part="table" aria-label=${words.plain('scheduleCaption')}>
        ${past ? fold('past', open.past ? words.plain('paidLess') : words.counted('paidBefore', past)) : nothing}
        ${repeat(
          shown,
          ({ occurrence }) => occurrence.index,
          (row) => [
            isNext(row) ? pill : nothing,
            guard([row, words, formats, data.requested], () => item(row, described, data, host)),
          ],
        )}
        ${future < rows.length ? fold('future', open.future ? words.plain('moreLess') : words.counted('moreTo', rows.length - future, more)) : nothing}
        ${isNext(undefined) ? pill : nothing}
        <li class="end-item"><b>${words.plain('endsAt', { date: formats.date(schedule.end.date) })}</b> <small>${words.plain('nothingOnEnd')}</small></li>
      </ol>
      <p class="row small">
        <b class="grow">${bills}</b>${summary ? html`<b class="num"><bdi>${formats.money(summary.total.gross)}</bdi></b>` : nothing}
      </p>`;
  };
}

function item(
  row: ScheduleRow,
  described: DescribedSchedule,
  data: ScheduleData,
  host: Pick<ViewHost, 'words' | 'formats'>,
): TemplateResult {
  const { words, formats } = host;
  const { occurrence, bill, state, amounts, dueDate } = row;
  const [from, to] = occurrence.period.map((each) => formats.dayMonth(each));
  const { text, kind } = stateMore(row, host);
  return html`<li class="bill-item">
    ${mark(state)}
    <details>
      <summary>
        <span class="grow">
          <b class="num">${formats.date(occurrence.date)}</b> ${occurrence.reasons.length ? html`<small>${shortWhy(occurrence, described.schedule, host)}</small>` : nothing}
          <span class="block small">${markWord(state, words)} <span class=${kind}>${text}</span></span>
        </span>
        <span class="num"><bdi>${amounts && formats.money(amounts.gross)}</bdi></span>${icon('down')}
      </summary>
      <dl class="facts small">
        <dt>${words.plain('colPeriod')}</dt>
        <dd>${words.rich('periodFromTo', { from, to })}</dd>
        <dt>${words.plain('colDue')}</dt>
        <dd><bdi>${dueDate ? formats.weekdayDate(dueDate) : dueTerms(described.schedule, host)}</bdi></dd>
        ${
          bill?.number
            ? html`<dt>${words.plain('colBill')}</dt>
                <dd><bdi>${bill.number}</bdi> ${issuedText(row, host)}</dd>`
            : nothing
        }
      </dl>
      ${whyRow(row, described, data, host)}
    </details>
  </li>`;
}
