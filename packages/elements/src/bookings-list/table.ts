import { html, nothing, type TemplateResult } from 'lit';
import type { BookingSummary } from '@keyturn/sdk';
import { repeat } from 'lit/directives/repeat.js';
import { attentionOf, attentionText } from '../shared/attention.ts';
import { icon } from '../shared/icons.ts';
import { sameClock } from '../shared/start-text.ts';
import { statusGlyph } from '../shared/status-glyph.ts';
import type { TextKey } from '../locales/translation.ts';
import type { ListView } from './list-view.ts';

/** Every column: the class of its cells, its heading, and what it sorts by. */
const columns: readonly (readonly [name: string, text: TextKey, sort?: 'reference' | 'start'])[] = [
  ['ref', 'reference', 'reference'],
  ['who', 'customer'],
  ['car', 'vehicle'],
  ['when end', 'start', 'start'],
  ['bill end', 'regularBill'],
  ['state', 'status'],
  ['alert', 'attention'],
  ['acts end', 'actions'],
];

/**
 * The bookings as a table, in a narrow place as cards. Roles are written out: the layout of cards would take them
 * from the table's elements.
 */
export const table = (view: ListView): TemplateResult => html`<div class="box" part="table">
  <table role="table" aria-label=${view.words.plain('bookings')} aria-busy=${view.busy} class=${view.trouble ? 'stale' : ''}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => heading(view, ...column))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${
        view.shown
          ? repeat(
              view.shown.page.items,
              ({ id }) => id,
              (booking) => row(view, booking),
            )
          : placeholders(view)
      }
    </tbody>
  </table>
</div>`;

const heading = ({ words, query, choose }: ListView, name: string, text: TextKey, by?: string): TemplateResult => {
  const sorted = query.sort.replace('-', '') === by;
  const down = query.sort.startsWith('-');
  const label = words.plain(text);
  return html`<th role="columnheader" scope="col" class=${name} aria-sort=${sorted ? (down ? 'descending' : 'ascending') : nothing}>
    ${
      by
        ? html`<button type="button" class="quiet" @click=${() => choose({ sort: sorted && !down ? `-${by}` : by })}>
            ${label}${sorted ? icon('down') : nothing}
          </button>`
        : name === 'acts end'
          ? html`<span class="vh">${label}</span>`
          : label
    }
  </th>`;
};

const placeholders = ({ query }: ListView): TemplateResult[] =>
  Array.from(
    { length: Math.min(query.limit, 15) },
    () => html`<tr role="row" aria-hidden="true">
      ${columns.map(([name]) => html`<td role="cell" class=${name}><span class="skeleton"></span></td>`)}
    </tr>`,
  );

const row = (view: ListView, booking: BookingSummary): TemplateResult => {
  const { words, formats, timeZone, now, warnHours, highlight } = view;
  const { id, reference, start, vehicle, regularBill } = booking;
  const fresh = highlight === id || highlight === reference;
  const attention = attentionOf(booking, now, { warnHours });
  const [tone, told] = fresh
    ? (['success', words.plain('justCreated')] as const)
    : attention
      ? ([attention.tone, attentionText(attention, words)] as const)
      : [];
  const zone = sameClock(start, timeZone) ? '' : formats.city(start.timeZone);
  return html`<tr role="row" class=${fresh ? 'fresh' : ''} part="row ${fresh ? 'highlighted' : ''}">
    <td role="cell" class="ref num">
      <button type="button" class="link" @click=${() => view.ask('kt-booking-opened', { id })}><bdi>${reference}</bdi></button>
    </td>
    <td role="cell" class="who"><bdi>${booking.account.name}</bdi></td>
    <td role="cell" class="car">
      <bdi>${booking.asset.name}</bdi> ${vehicle ? html`<small class="num"><bdi>${vehicle.registration}</bdi></small>` : nothing}
    </td>
    <td role="cell" class="when end num">
      <bdi>${formats.shortDate(start.date)}</bdi>
      <span class="muted"><bdi>${formats.time(start.time)}</bdi> <bdi>${zone}</bdi></span>
    </td>
    <td role="cell" class="bill end num">
      ${regularBill ? html`<bdi>${formats.money(regularBill)}</bdi>` : html`<span class="muted">–</span>`}
    </td>
    <td role="cell" class="state">${statusGlyph(booking.status, words)}</td>
    <td role="cell" class="alert">
      ${tone ? html`<span class="chip ${tone}">${icon(icons[tone])}${told}</span>` : nothing}
    </td>
    <td role="cell" class="acts end">
      <button
        type="button"
        id=${id}
        class="quiet icon-only"
        popovertarget="menu"
        aria-haspopup="menu"
        aria-label=${words.plain('actionsOf', { reference })}
        @click=${() => view.openMenu(id)}
      >
        ${icon('more')}
      </button>
    </td>
  </tr>`;
};

const icons = { success: 'check', warning: 'warning', danger: 'stop' } as const;
