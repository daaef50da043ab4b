import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.ts';
import { sameClock } from '../shared/start-text.ts';
import { statusGlyph } from '../shared/status-glyph.ts';
import { actionBar } from './action-bar.ts';
import type { PageView } from './page-view.ts';
import { readText } from './read-text.ts';

/** Which booking, in which status, what can be done with it now, and why the rest cannot. */
export const header = (page: PageView): TemplateResult => {
  const { words, booking } = page;
  const { reference, account, asset, vehicle } = booking;
  return html`<div class="booking-head" part="heading">
    <div class="row title">
      <slot name="heading"><h2 id="booking-heading" tabindex="-1"><bdi class="num">${reference}</bdi></h2></slot>
      ${statusGlyph(booking.status, words)}
      <span class="grow"></span>
      <small class="num">${words.rich('updated', { time: readText(page) })}</small>
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
