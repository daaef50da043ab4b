import type { VoucherTerms } from '@keyturn/sdk';
import type { WizardHost } from './wizard-host.ts';

/** What a voucher takes off, in words: `10% off the first 3 bills`. */
export function voucherText(voucher: VoucherTerms, { words, formats }: Pick<WizardHost, 'words' | 'formats'>): string {
  const { discount, applies, kinds, maxCycles, skipsFirstBill } = voucher;
  const amount = 'percent' in discount ? formats.percent(discount.percent, 100) : formats.money(discount.fixed);
  const alone = kinds.every((kind) => kind === kinds[0]) && kinds[0];
  // A handover is charged once.
  if (alone === 'handover') return words.plain('offHandover', { amount });
  const off = words.plain(alone === 'package' ? 'offPackage' : 'off', { amount });
  if (applies === 'first_payment') return words.plain('onFirstBill', { off });
  const from = skipsFirstBill ? 'fromSecondBill' : 'onBills';
  return maxCycles === undefined ? words.plain(from, { off }) : words.counted(from, maxCycles, { off });
}
