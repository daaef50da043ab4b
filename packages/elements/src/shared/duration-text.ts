import type { Duration } from '@keyturn/billing';
import type { Texts } from './texts.ts';

/** A term in words: `12 months`. */
export const durationText = (duration: Duration, words: Texts): string =>
  'months' in duration
    ? words.counted('months', duration.months)
    : words.counted('weeks', 'weeks' in duration ? duration.weeks : 0);
