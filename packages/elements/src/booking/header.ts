import { html, nothing, type TemplateResult } from 'lit';
import { localAt } from '@keyturn/billing';
import type { BookingAction } from '@keyturn/sdk';
import { icon } from '../shared/icons.ts';
import { refusalText } from '../shared/refusal-text.ts';
import { sameClock } from '../shared/start-text.ts';
import { statusGlyph } from '../shared/status-glyph.ts';
import { commands, isCommand } from './commands.ts';
import type { PageView } from './page-view.ts';

/** The actions that may be the one primary button, the first that is allowed. */
const leading = ['approve', 'raiseFirstBill', 'reapprove'];

/** Which booking, in which status, what can be done with it now, and why the rest cannot. */
export const header = (page: PageView): TemplateResult => {
  const { words, formats, booking, data, viewerZone } = page;
  const { reference, account, asset, vehicle } = booking;
  const read = data.booking.at && formats.time(localAt(data.booking.at, viewerZone).time);
  return html`<div class="booking-head" part="heading">
    <div class="row title">
      <slot name="heading"><h2 id="booking-heading" tabindex="-1"><bdi class="num">${reference}</bdi></h2></slot>
      ${statusGlyph(booking.status, words)}
      <span class="grow"></span>
      <small class="num">${words.rich('updated', { time: read })}</small>
      <button type="button" class="quiet icon-only" part="refresh" aria-label=${words.plain('refresh')} @click=${page.refresh}>
        ${icon('refresh')}
      </button>
    </div>
    <p class="about">
      <bdi>${account.name}</bdi><span aria-hidden="true">·</span><span><bdi>${asset.name}</bdi> ${
        vehicle ? html`<bdi class="num muted">${vehicle.registration}</bdi>` : nothing
      }</span><span aria-hidden="true">·</span><span>${startLine(page)}</span>
    </p>
    ${actionBar(page)}
  </div>`;
};

/** The start, and whose clock it is where that of whoever looks shows something else (elements.md 13). */
const startLine = ({ words, formats, booking: { start }, viewerZone }: PageView): unknown => {
  const text = html`<b class="num">${formats.start(start)}</b>`;
  return words.rich(
    'startsAt',
    sameClock(start, viewerZone)
      ? { start: text }
      : { start: html`${words.rich('startIn', { start: text, city: formats.city(start.timeZone) })}` },
  );
};

const actionBar = (page: PageView): unknown => {
  const { words, booking } = page;
  const known = booking.actions.filter(
    ({ event, refusal }) => words.known(`event_${event}`, '') && refusal?.code !== 'WRONG_STATUS',
  );
  if (!known.length) return nothing;
  const primary = leading.find((event) => known.some((each) => each.event === event && each.allowed));
  const order = (event: string): number => (event === primary ? -1 : leading.includes(event) ? 0 : 1);
  const sorted = known.toSorted((a, b) => order(a.event) - order(b.event));
  const reasons = Map.groupBy(
    sorted.filter(({ allowed }) => !allowed),
    (action) => reasonOf(action, page),
  );
  const idOf = (action: BookingAction): string =>
    action.allowed ? '' : `why-${[...reasons.keys()].indexOf(reasonOf(action, page))}`;
  return html`<div class="row actions" part="actions">
      ${sorted.map(
        (action) => html`<button
          type="button"
          part="action ${action.event === primary ? 'primary' : ''}"
          class=${action.event === primary ? 'primary' : isCommand(action.event) && commands[action.event].ends ? 'quiet ends-quiet' : ''}
          aria-disabled=${action.allowed ? nothing : 'true'}
          aria-describedby=${idOf(action) || nothing}
          @click=${() => action.allowed && page.act(action.event)}
        >
          ${words.plain(`event_${action.event}` as 'event_approve')}
        </button>`,
      )}
    </div>
    ${[...reasons].map(
      ([reason, actions], n) => html`<p class="small muted row why-not" id="why-${n}">
        ${icon('info')}<span
          >${words.rich('whyNot', {
            actions: page.formats.list(actions.map(({ event }) => words.known(`event_${event}`, event))),
            reason,
          })}</span
        >
      </p>`,
    )}`;
};

const reasonOf = ({ refusal }: BookingAction, page: PageView): string =>
  refusalText(refusal ?? { code: '?', facts: {} }, page);
