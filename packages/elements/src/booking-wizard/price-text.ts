import type { ChargeItem } from '@keyturn/sdk';
import type { WizardHost } from './wizard-host.ts';

/** A price, and that tax comes on top where it does; without a price, that nothing is charged. */
export const priceText = (
  charge: Pick<ChargeItem, 'price' | 'basis' | 'taxRate'> | null | undefined,
  { words, formats }: Pick<WizardHost, 'words' | 'formats'>,
): string => {
  if (!charge) return words.plain('free');
  const { price, basis, taxRate } = charge;
  return formats.money(price) + (basis === 'net' && Number(taxRate) ? words.plain('plusTax') : '');
};
