import { daysBetween } from '@keyturn/billing';
import { html, type TemplateResult } from 'lit';
import type { BookingView } from '../confirmation/confirmation-dialog.ts';
import { sameClock } from '../shared/start-text.ts';

/** The start that stands, and how far away it is. */
export function currentStart({ host, booking, today, writer }: BookingView): TemplateResult {
  const { words, formats } = host;
  const { start } = booking;
  const days = daysBetween(today, start.date);
  const away = days === 0 ? words.plain('startsToday') : words.counted(days > 0 ? 'inDays' : 'daysAgo', Math.abs(days));
  const city = sameClock(start, writer.viewerZone ?? start.timeZone) ? '' : formats.city(start.timeZone);
  return html`<dl class="current field">
    <dt>${words.plain('currentStart')}</dt>
    <dd class="read num">${city ? words.rich('startIn', { start: formats.start(start), city }) : formats.start(start)}</dd>
    <dd><small class=${days < 0 ? 'late' : ''}>${away}</small></dd>
  </dl>`;
}
