import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import { dayByKey, firstWeekday, inMonths, monthDays } from './month-days.ts';
import type { StartPickerHost } from './start-picker.ts';

/** What the grid of a month needs; every date is local. */
export interface MonthGrid {
  readonly host: StartPickerHost;
  /** The day in the tab order; its month is shown. */
  readonly focused: string;
  readonly chosen: string;
  readonly today: string;
  /** Why a day cannot be chosen. */
  readonly refusal: (date: string) => 'dayClosed' | 'dayEarly' | undefined;
  /** A day was pressed, also one that cannot be chosen. */
  readonly choose: (date: string) => void;
  /** Shows another day; `focus` where it takes the focus too. */
  readonly show: (date: string, focus?: boolean) => void;
}

/** The days of a month, always six weeks, one day in the tab order; keys as in the grid pattern of ARIA. */
export function monthGrid({ host, focused, chosen, today, refusal, choose, show }: MonthGrid): TemplateResult {
  const { words, formats, context } = host;
  const first = firstWeekday(context.locale);
  const days = monthDays(focused, first);
  const month = focused.slice(0, 7);

  const click = ({ target }: Event): void => {
    const { date } = (target as HTMLElement).dataset; // the listener sits on a table
    if (date) choose(date);
  };
  const press = (event: KeyboardEvent): void => {
    const rtl = (event.target as Element).matches(':dir(rtl)'); // the listener sits on a table
    const to = dayByKey(focused, event, { first, rtl });
    if (to) show(to, true);
    else if (event.key === 'Enter' || event.key === ' ') click(event);
    else return;
    event.preventDefault();
  };
  const turn = (to: 'previous' | 'next', stays?: boolean): TemplateResult => html`<button
    type="button"
    class="quiet icon-only"
    aria-label=${words.plain(`month_${to}`)}
    aria-disabled=${stays ? 'true' : nothing}
    @click=${() => stays || show(inMonths(focused, to === 'next' ? 1 : -1))}
  >
    ${icon(to)}
  </button>`;
  const cell = (date: string): TemplateResult => {
    const why = refusal(date);
    const name = formats.fullDate(date);
    return html`<td
      part="day"
      class=${date.startsWith(month) ? '' : 'muted'}
      data-date=${date}
      tabindex=${date === focused ? 0 : -1}
      aria-selected=${date === chosen ? 'true' : 'false'}
      aria-current=${date === today ? 'date' : nothing}
      aria-disabled=${why ? 'true' : nothing}
      aria-label=${why ? words.plain(why, { date: name }) : name}
    >
      ${formats.number(+date.slice(8))}
    </td>`;
  };

  return html`<div class="month">
    <div class="row">
      <h3 class="grow" id="start-month" aria-live="polite">${formats.month(focused)}</h3>
      ${turn('previous', today.startsWith(month))}${turn('next')}
    </div>
    <table role="grid" aria-labelledby="start-month" @click=${click} @keydown=${press}>
      <tr>
        ${days.slice(0, 7).map((date) => html`<th aria-label=${formats.weekday(date)}>${formats.weekdayInitial(date)}</th>`)}
      </tr>
      ${[0, 7, 14, 21, 28, 35].map((from) => html`<tr>${days.slice(from, from + 7).map(cell)}</tr>`)}
    </table>
  </div>`;
}
