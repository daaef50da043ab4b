import type { MileageAllowance } from '@keyturn/sdk';
import type { Formats } from './formats.ts';
import type { Texts } from './texts.ts';

/** A mileage allowance in words: `1,000 miles a month`. */
export function mileageText({ distance, unit, per }: MileageAllowance, words: Texts, formats: Formats): string {
  if (distance === null) return words.plain('unlimited');
  const length = words.known(`distance_${unit}_other`, '')
    ? words.counted(`distance_${unit}` as 'distance_mi', distance) // just looked up
    : `${formats.number(distance)} ${unit}`;
  return words.known(`per_${per}`, `${length} / ${per}`, { distance: length });
}
