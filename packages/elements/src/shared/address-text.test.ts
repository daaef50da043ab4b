import { describe, it } from 'node:test';
import { assert } from 'chai';
import { common as arabic } from '../locales/ar/common.ts';
import { common } from '../locales/en/common.ts';
import { addressText } from './address-text.ts';
import { createTexts } from './texts.ts';

const english = createTexts(common, 'en-GB');

describe('addressText', () => {
  it('names the country, and orders postcode and town as it does', () => {
    for (const [country, text] of [
      ['GB', '1 Road, Flat 2, Hove, X1, United Kingdom'],
      ['DE', '1 Road, Flat 2, X1 Hove, Germany'],
    ] as const)
      assert.equal(
        addressText({ line1: '1 Road', line2: 'Flat 2', city: 'Hove', postcode: 'X1', country }, 'en-GB', english),
        text,
      );
  });

  it('leaves out what is missing, and writes a country without a name by its code', () => {
    assert.equal(addressText({}, 'en-GB', english), '');
    assert.equal(addressText({ city: 'Hove', country: 'QQ' }, 'en-GB', english), 'Hove, QQ');
    assert.equal(addressText({ postcode: '10115', country: 'DE' }, 'en-GB', english), '10115, Germany');
  });

  it('separates its parts as the language does', () => {
    const text = addressText({ line1: '1 Road', city: 'Hove' }, 'ar-AE', createTexts(arabic, 'ar-AE'));
    assert.equal(text, '1 Road، Hove');
  });
});
