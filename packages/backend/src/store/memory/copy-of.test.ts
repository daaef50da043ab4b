import { describe, it } from 'node:test';
import { assert } from 'chai';
import { copyOf } from './copy-of.ts';

describe('a copy', () => {
  it('is equal and shares no part', () => {
    const value = { text: 'a', list: [1, { deep: [null, true] }], empty: {}, gone: undefined };
    const copy = copyOf(value);
    assert.deepEqual(copy, value);
    assert.notEqual(copy.list, value.list);
    assert.notEqual(copy.list[1], value.list[1]);
    assert.notEqual(copy.empty, value.empty);
  });

  it('of what has no parts is itself', () => {
    for (const value of ['a', 1, null, undefined, false]) assert.equal(copyOf(value), value);
  });
});
