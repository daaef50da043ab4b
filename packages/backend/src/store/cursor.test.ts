import { describe, it } from 'node:test';
import { assert } from 'chai';
import { readCursor, writeCursor } from './cursor.ts';
import { BadCursor } from './store-errors.ts';

describe('a cursor', () => {
  it('gives its parts back, and needs no escaping in an address', () => {
    const cursor = writeCursor('start', [1_767_600_000_000, 'a>>>???b', 7]);
    assert.deepEqual(readCursor('start', cursor, [0, '', 0]), [1_767_600_000_000, 'a>>>???b', 7]);
    assert.equal(encodeURIComponent(cursor), cursor);
  });

  it('of another list, of another shape, or of nobody is refused', () => {
    const cursor = writeCursor('start', [1, 2]);
    for (const read of [
      () => readCursor('-start', cursor, [0, 0]),
      () => readCursor('start', cursor, [0]),
      () => readCursor('start', cursor, [0, '']),
      () => readCursor('start', cursor.slice(2), [0, 0]),
      () => readCursor('start', '', [0, 0]),
      () => readCursor('start', 'ü', [0, 0]),
      () => readCursor('start', btoa('null'), [0, 0]),
    ])
      assert.throws(read, BadCursor);
  });
});
