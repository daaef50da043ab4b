import type { ChargeItem } from '@keyturn/sdk';
import type { WizardHost } from './wizard-host.ts';

/** A price, and that tax comes on top where it does; without a price, that nothing is charged. */
export const priceText = (
  charge: Pick<ChargeItem, 'price' | 'basis' | 'taxRate'> | null | undefined,
  { words, formats }: Pick<WizardHost, 'words' | 'formats'>,
): string => {
  if (!charge) return words.plain('free');
  return formats.money(charge.price) + taxText(charge, words);
};

/** That tax comes on top, where it does. */
export const taxText = (
  { basis, taxRate }: Pick<ChargeItem, 'basis' | 'taxRate'>,
  words: Pick<WizardHost['words'], 'plain'>,
): string => (basis === 'net' && Number(taxRate) ? words.plain('plusTax') : '');
