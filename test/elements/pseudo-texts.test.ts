import { assert } from 'chai';
import { describe, it } from 'node:test';
import { pseudoText } from './pseudo-texts.ts';

describe('pseudo-locale', () => {
  it('accents a text, makes it 35 % longer and keeps its placeholders', () => {
    assert.equal(pseudoText('The list could not be loaded'), '[Ţĥé ļîšţ çöûļđ ñöţ bé ļöåđéđ ļöñĝéŕ ţé]');
    assert.equal(pseudoText('{from}–{to} of {total}'), '[{from}–{to} öf {total} ļ]');
  });

  it('makes the longest text longer too', () => {
    const text = 'word '.repeat(40);
    assert.lengthOf(pseudoText(text), 200 + 70 + 2);
  });
});
