import { createSchedule, type OccurrenceChange } from '@keyturn/billing';
import type { Preview } from '@keyturn/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { TextKey } from '../locales/translation.ts';
import { mark, markWord } from '../shared/axis/marks.ts';
import { changeRows } from '../confirmation/change-rows.ts';
import { firstBillStates } from '../confirmation/confirmed-term.ts';
import { dueText } from '../confirmation/due-text.ts';
import type { BookingView } from '../confirmation/confirmation-dialog.ts';
import { reasonLines } from '../confirmation/reason-lines.ts';
import { movedText, movedWords } from './consequence.ts';

const heads: readonly (readonly [name: string, text: TextKey])[] = [
  ['n', 'number'],
  ['old', 'currentDate'],
  ['new', 'newDate'],
  ['moved', 'moves'],
  ['due', 'newDue'],
  ['was', 'before'],
  ['same', 'sameAmount'],
  ['will', 'after'],
];

/** How many bills are shown at first where there are more than a year of months has. */
const few = 6;
const year = 12;

/**
 * Every bill before and after, `all` of them or the first: date, due date and amount, then the end and the total
 * (billing.md 20).
 */
export function changeTable(
  { host, today }: BookingView,
  preview: Preview,
  all: boolean,
  showAll: () => void,
): TemplateResult {
  const { words, formats } = host;
  const { diff, firstBill, after: terms } = preview;
  const schedule = createSchedule(terms);
  const states = firstBillStates(preview, today);
  const rows = changeRows(preview);
  const shown = all || rows.length <= year + 1 ? rows : rows.slice(0, few);
  const moved = (days: number | null): unknown =>
    days === null || days === 0
      ? ''
      : html`<b class="num" aria-hidden="true">${movedText(days, host)}</b> <span class="vh">${movedWords(days, host)}</span>`;
  const amounts = (before: string | undefined, after: string | undefined): unknown => {
    const same = before === after;
    return html`<td class="was end num ${same ? 'equal' : ''}">${same ? before : html`<del>${before ?? '–'}</del>`}</td>
      <td class="same" aria-hidden="true">${same ? '=' : '→'}</td>
      <td class="will end num">
        ${after ?? words.plain('noBill')}${same ? html`<small class="narrow">${words.plain('sameAmount')}</small>` : nothing}
      </td>`;
  };
  const due = ({ index, after }: OccurrenceChange): unknown => {
    if (!after) return '';
    const [, state] = states;
    const date = dueText(index ? after.dueDate : firstBill.dueDate, formats);
    return index === 0 && state !== 'scheduled'
      ? html`<span class="row">${mark(state)}<span>${markWord(state, words)} ${firstBill.outcome === 'difference_billed' ? nothing : html`<small class="num">${date}</small>`}</span></span>`
      : html`<span class="num">${date}</span>`;
  };
  const money = (side: OccurrenceChange['before']): string | undefined => side?.amount && formats.money(side.amount);
  const row = (each: OccurrenceChange): TemplateResult => {
    const { index, before, after, movedDays } = each;
    return html`<tr>
      <td class="n end num">${formats.number(index + 1)}</td>
      <td class="old">${before ? html`<del class="num">${formats.shortDate(before.date)}</del>` : nothing}</td>
      <td class="new">
        ${after ? html`<span class="num">${formats.date(after.date)}</span>${reasonLines(schedule.occurrence(index), host)}` : words.plain('noBill')}
      </td>
      <td class="moved">${moved(movedDays)}</td>
      <td class="due"><small class="narrow">${words.plain('due')} </small>${due(each)}</td>
      ${amounts(money(before), money(after))}
    </tr>`;
  };
  return html`<div class="box table" part="dates">
    <table>
      <caption class="vh">${words.plain('datesBeforeAfter')}</caption>
      <thead>
        <tr>
          ${heads.map(([name, text]) =>
            name === 'same'
              ? html`<td class="same"></td>`
              : html`<th scope="col" class=${`${name} ${/n|was|will/.test(name) && name !== 'new' ? 'end' : ''}`}>${words.plain(text)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${shown.map(row)}
      </tbody>
      ${
        diff
          ? html`<tfoot>
              <tr>
                <td class="n"></td>
                <td class="old"><del>${words.rich('endsOn', { date: formats.shortDate(diff.end.before) })}</del></td>
                <td class="new"><b>${words.rich('endsOn', { date: formats.shortDate(diff.end.after) })}</b></td>
                <td class="moved">${moved(diff.end.movedDays)}</td>
                <td class="due">
                  ${
                    shown.length < rows.length
                      ? html`<button type="button" class="link" @click=${showAll}>
                          ${words.plain('showAll', { count: rows.length })}
                        </button>`
                      : nothing
                  }
                </td>
                ${diff.total ? amounts(formats.money(diff.total.before), formats.money(diff.total.after)) : nothing}
              </tr>
            </tfoot>`
          : nothing
      }
    </table>
  </div>`;
}
