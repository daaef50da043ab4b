import { assert } from 'chai';
import { describe, it } from 'node:test';
import { createFormats } from '../shared/formats.ts';
import { dueText } from './due-text.ts';

describe('when a bill will be due', () => {
  it('is its date, and a dash where that is not known yet', () => {
    const formats = createFormats('en-GB');
    assert.equal(dueText('2026-06-24', formats), '24 Jun 2026');
    assert.equal(dueText(null, formats), '–');
  });
});
