import { createSchedule } from '@keyturn/billing';
import type { Preview } from '@keyturn/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { sidesOf } from '../confirmation/change-rows.ts';
import { dueText } from '../confirmation/due-text.ts';
import { reasonLines } from '../confirmation/reason-lines.ts';
import type { BookingView } from '../confirmation/confirmation-dialog.ts';

/** How many bills are shown at first. */
const few = 6;

/** Shows the schedule that approval makes; `all` of it or its first bills. */
export function scheduleTable(
  { host }: BookingView,
  preview: Preview,
  all: boolean,
  showAll: () => void,
): TemplateResult {
  const { words, formats } = host;
  const { after, prices, firstBill, summary } = preview;
  const schedule = createSchedule(after);
  const sides = sidesOf(after, prices);
  const shown = all || schedule.count <= few + 1 ? schedule.count : few;
  const occurrences = Array.from({ length: shown }, (_, index) => schedule.occurrence(index));
  return html`<div class="box table" part="dates">
    <table>
      <caption class="vh">${words.plain('scheduleMade')}</caption>
      <thead>
        <tr>
          <th scope="col" class="n end">${words.plain('number')}</th>
          <th scope="col" class="new">${words.plain('billDate')}</th>
          <th scope="col" class="period">${words.plain('billPeriod')}</th>
          <th scope="col" class="due">${words.plain('due')}</th>
          <th scope="col" class="will end">${words.plain('amount')}</th>
        </tr>
      </thead>
      <tbody>
        ${occurrences.map(
          ({ index, date, dueDate, period: [from, to], reasons }) => html`<tr>
            <td class="n end num">${formats.number(index + 1)}</td>
            <td class="new"><span class="num">${formats.date(date)}</span>${reasonLines({ reasons }, host)}</td>
            <td class="period num">
              ${words.rich('periodText', { from: formats.dayMonth(from), to: formats.dayMonth(to) })}
            </td>
            <td class="due">
              <small class="narrow">${words.plain('due')} </small
              ><span class="num">${dueText(index ? dueDate : firstBill.dueDate, formats)}</span>
            </td>
            <td class="will end num">${sides[index] && formats.money(sides[index].amount)}</td>
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <td class="n"></td>
          <td class="new"><b>${words.rich('endsOn', { date: formats.shortDate(schedule.end.date) })}</b></td>
          <td class="period" colspan="2">
            ${
              shown < schedule.count
                ? html`<button type="button" class="link" @click=${showAll}>
                    ${words.plain('showAll', { count: schedule.count })}
                  </button>`
                : nothing
            }
          </td>
          <td class="will end num"><b>${formats.money(summary.total.gross)}</b></td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}
