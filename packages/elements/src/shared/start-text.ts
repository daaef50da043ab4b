import { localAt, resolveStart, type LocalStart } from '@keyturn/billing';
import type { Formats } from './formats.ts';
import type { Texts } from './texts.ts';

/**
 * Whether the clock of a zone shows the same at a start as the clock there: names cannot tell, as zones have aliases. A
 * zone that is unknown here has no clock to compare.
 */
export function sameClock(start: LocalStart, timeZone: string): boolean {
  if (start.timeZone === timeZone) return true;
  try {
    const { instant } = resolveStart(start);
    return JSON.stringify(localAt(instant, start.timeZone)) === JSON.stringify(localAt(instant, timeZone));
  } catch {
    return false;
  }
}

/** A start, with its city where the clock of whoever looks, in `timeZone`, shows something else (elements.md 13). */
export function startText(start: LocalStart, timeZone: string, words: Texts, formats: Formats): string {
  const text = formats.start(start);
  return sameClock(start, timeZone)
    ? text
    : words.plain('startIn', { start: text, city: formats.city(start.timeZone) });
}
