import { money } from '@keyturn/billing';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { reasons } from '../locales/en/reasons.ts';
import { createFormats } from './formats.ts';
import { reasonText, type Reason } from './reason-text.ts';
import { createTexts } from './texts.ts';

const host = { formats: createFormats('en-GB'), words: createTexts(reasons, 'en-GB') };

const table: readonly (readonly [Reason & Record<string, unknown>, string])[] = [
  [{ code: 'clamped', wanted: 31, last: 28 }, 'The month has no day 31: its last one.'],
  [
    { code: 'shifted', minutes: 60, from: '2026-03-29T01:30', to: '2026-03-29T02:30' },
    'The clocks change: 02:30 in place of 01:30.',
  ],
  [{ code: 'repeated' }, 'The clocks change: the first of two.'],
  [{ code: 'stub', days: 3, of: 7 }, 'Last bill: 3 of 7 days.'],
  [{ code: 'overrun' }, 'The vehicle was kept past the end.'],
  [{ code: 'catchUp' }, 'Raised later than planned.'],
  [{ code: 'prorated', days: 3, of: 7 }, '3 of 7 days'],
  [{ code: 'discounted', voucher: 'SPRING', cycle: 1, amount: money(1_050, 'GBP') }, 'SPRING: £10.50 off'],
  [{ code: 'taxed', rate: '0.20', basis: 'net' }, 'plus 20% tax'],
  [{ code: 'taxed', rate: '0.055', basis: 'gross' }, 'with 5.5% tax'],
];

describe('reasonText', () => {
  for (const [reason, text] of table)
    it(`${reason.code}: ${text}`, () => {
      assert.equal(reasonText(reason, host), text);
    });

  it('is the code where it is not known, or lacks a fact that the text inserts', () => {
    assert.equal(reasonText({ code: 'meteorite' }, host), 'meteorite');
    assert.equal(reasonText({ code: 'stub' }, host), 'stub');
    const newer: Reason & { basis: string } = { code: 'taxed', basis: 'reverse_charge' };
    assert.equal(reasonText(newer, host), 'taxed');
  });
});
