import { money } from '@keyturn/billing';
import type { VoucherTerms } from '@keyturn/sdk';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { wizard } from '../locales/en/wizard.ts';
import { createFormats } from '../shared/formats.ts';
import { createTexts } from '../shared/texts.ts';
import { voucherText } from './voucher-text.ts';

const host = { formats: createFormats('en-GB'), words: createTexts(wizard, 'en-GB') };
const voucher = (terms: Partial<VoucherTerms>): VoucherTerms => ({
  code: 'CODE',
  name: 'A code',
  applies: 'recurring',
  discount: { percent: '10' },
  kinds: ['package', 'recurring'],
  ...terms,
});

const table: readonly (readonly [Partial<VoucherTerms>, string])[] = [
  [{}, '10% off every bill'],
  [{ maxCycles: 3 }, '10% off first 3 bills'],
  [{ skipsFirstBill: true }, '10% off every bill but the first'],
  [{ discount: { fixed: money(5_000, 'GBP') }, applies: 'first_payment' }, '£50.00 off first bill'],
  [{ kinds: ['package'], maxCycles: 3 }, '10% off the package, first 3 bills'],
  [{ kinds: ['handover'], discount: { percent: '100' }, applies: 'first_payment' }, '100% off the handover'],
  [{ kinds: ['handover'] }, '10% off the handover'],
];

describe('what a voucher takes off, in words', () => {
  for (const [terms, text] of table)
    it(`says no more than is true: ${text}`, () => {
      assert.equal(voucherText(voucher(terms), host), text);
    });
});
