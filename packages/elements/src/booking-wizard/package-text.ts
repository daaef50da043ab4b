import type { Duration } from '@keyturn/billing';
import type { AssetPackage, MileageAllowance } from '@keyturn/sdk';
import type { TextKey } from '../locales/translation.ts';
import type { Formats } from '../shared/formats.ts';
import type { Texts } from '../shared/texts.ts';
import type { WizardHost } from './wizard-host.ts';

/** A term in words: `12 months`. */
export const durationText = (duration: Duration, words: Texts): string =>
  'months' in duration
    ? words.counted('months', duration.months)
    : words.counted('weeks', 'weeks' in duration ? duration.weeks : 0);

/** A mileage allowance in words: `1,000 miles a month`. */
export function mileageText({ distance, unit, per }: MileageAllowance, words: Texts, formats: Formats): string {
  if (distance === null) return words.plain('unlimited');
  const length = words.known(`distance_${unit}_other`, '')
    ? words.counted(`distance_${unit}` as 'distance_mi', distance) // just looked up
    : `${formats.number(distance)} ${unit}`;
  return words.known(`per_${per}`, `${length} / ${per}`, { distance: length });
}

/** What each unit beyond the allowance costs, in words: `then £0.12 a mile`; `undefined` where nothing is charged. */
export const excessText = (
  { excess, mileageAllowance }: AssetPackage,
  { words, formats }: Pick<WizardHost, 'words' | 'formats'>,
): unknown => {
  const key = `excess_${mileageAllowance.unit}`;
  // Just looked up.
  return excess && words.known(key, '') && words.rich(key as TextKey, { amount: formats.money(excess) });
};
