import { localAt } from '@keyturn/billing';
import { instantText } from '../shared/refusal-text.ts';
import { sameClock } from '../shared/start-text.ts';
import type { PageView } from './page-view.ts';

/** When the booking was read, by its own clock as every other time of the page; with the date where that is not today. */
export function readText(page: PageView): string {
  const { words, formats, data, timeZone, viewerZone, today } = page;
  const { at } = data.booking;
  if (!at) return '';
  const local = { ...localAt(at, timeZone), timeZone };
  if (local.date !== today) return instantText(at, page);
  const start = formats.time(local.time);
  return sameClock(local, viewerZone) ? start : words.plain('startIn', { start, city: formats.city(timeZone) });
}
