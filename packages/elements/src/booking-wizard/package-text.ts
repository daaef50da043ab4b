import type { AssetPackage } from '@keyturn/sdk';
import type { TextKey } from '../locales/translation.ts';
import type { WizardHost } from './wizard-host.ts';

/** What each unit beyond the allowance costs, in words: `then £0.12 a mile`; `undefined` where nothing is charged. */
export const excessText = (
  { excess, mileageAllowance }: AssetPackage,
  { words, formats }: Pick<WizardHost, 'words' | 'formats'>,
): unknown => {
  const key = `excess_${mileageAllowance.unit}`;
  // Just looked up.
  return excess && words.known(key, '') && words.rich(key as TextKey, { amount: formats.money(excess) });
};
