import type { AssetPackage } from '@keyturn/sdk';
import type { TextKey } from '../locales/translation.ts';
import { taxText } from './price-text.ts';
import type { WizardHost } from './wizard-host.ts';

/**
 * What each unit beyond the allowance costs, in words: `then £0.12 a mile`; `undefined` where nothing is charged. Its
 * price is net or gross as that of the package is.
 */
export const excessText = (
  { excess, mileageAllowance, ...charge }: AssetPackage,
  { words, formats }: Pick<WizardHost, 'words' | 'formats'>,
): unknown => {
  const key = `excess_${mileageAllowance.unit}`;
  if (!excess || !words.known(key, '')) return undefined;
  // Just looked up.
  return [words.rich(key as TextKey, { amount: formats.money(excess) }), taxText(charge, words)];
};
