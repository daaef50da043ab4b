import { assert } from 'chai';
import { describe, it } from 'node:test';
import { createTexts } from './texts.ts';

const words = createTexts(
  { range: '{from}–{to} of {total}', months_one: '{count} month', months_other: '{count} months' },
  'de',
);

describe('texts', () => {
  it('write inserted numbers as the locale does', () => {
    assert.equal(words.plain('range', { from: 1, to: 15, total: 12_345 }), '1–15 of 12.345');
    assert.equal(words.counted('months', 1_200), '1.200 months');
    assert.equal(words.counted('months', 1), '1 month');
  });

  it('never say that an insert is missing', () => {
    assert.equal(words.plain('range', { from: 1, to: null }), '1– of ');
    assert.equal(words.known('range', 'none', { from: 1 }), 'none');
    assert.equal(words.known('range', 'none', { from: 1, to: 2, total: 2 }), '1–2 of 2');
  });
});
