import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as dinero from 'dinero.js/currencies';
import { minorDigits } from './currency.ts';

// The published list, three letters each; dinero.js names the same codes.
const codes: readonly string[] = Object.values(dinero).map(({ code }) => code);
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const others: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

describe('minor digits', () => {
  it('are known for the codes of ISO 4217 and for no code one letter away from them', () => {
    assert.lengthOf(codes, 166);
    for (const code of codes) {
      for (const letter of letters) {
        for (const other of [code.slice(0, 2) + letter, letter + code.slice(1)]) {
          if (codes.includes(other)) assert.isAtLeast(minorDigits(other), 0);
          else assert.throws(() => minorDigits(other), RangeError);
        }
      }
    }
  });

  it('are those of ISO 4217, not of locale data or of dinero.js', () => {
    for (const code of codes) {
      const digits = Object.keys(others).find((key) => others[Number(key)]?.includes(code)) ?? '2';
      assert.equal(minorDigits(code), Number(digits), code);
    }
    assert.equal(minorDigits('HUF'), 2);
    assert.equal(minorDigits('MGA'), 2);
  });

  for (const code of [
    'gbp',
    'GBPX',
    'GB',
    '',
    'XXX',
    'XAU',
    'ED ',
    ' AE',
    'A.D',
    '(..',
    'ABC',
    '\\w\\',
    '__proto__',
    '2',
  ]) {
    it(`${JSON.stringify(code)} is refused`, () => {
      assert.throws(() => minorDigits(code), RangeError, 'currency: expected an ISO 4217 code');
    });
  }

  it('what is no string is refused', () => {
    for (const code of [undefined, null, 826, ['GBP'], { code: 'GBP' }]) {
      assert.throws(() => minorDigits(code as unknown as string), TypeError, 'currency: ');
    }
  });
});
