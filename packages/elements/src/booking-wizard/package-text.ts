import type { Duration } from '@keyturn/billing';
import type { MileageAllowance } from '@keyturn/sdk';
import type { Formats } from '../shared/formats.ts';
import type { Texts } from '../shared/texts.ts';

/** A term in words: `12 months`. */
export const durationText = (duration: Duration, words: Texts): string =>
  'months' in duration
    ? words.counted('months', duration.months)
    : words.counted('weeks', 'weeks' in duration ? duration.weeks : 0);

/** A mileage allowance in words: `1,000 miles a month`. */
export function mileageText({ distance, unit, per }: MileageAllowance, words: Texts, formats: Formats): string {
  if (distance === null) return words.plain('unlimited');
  const unitKey = `distance_${unit}`;
  const perKey = `per_${per}`;
  const count = formats.number(distance);
  const length = words.has(unitKey) ? words.plain(unitKey, { count }) : `${count} ${unit}`;
  return words.has(perKey) ? words.plain(perKey, { distance: length }) : `${length} / ${per}`;
}
