import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createIds } from './create-ids.ts';

const take = (seed: number | undefined, count: number): string[] => {
  const newId = createIds(seed);
  return Array.from({ length: count }, () => newId('bkg'));
};

describe('ids', () => {
  it('are the same for the same seed, and others for another', () => {
    assert.deepEqual(take(7, 5), take(7, 5));
    assert.deepEqual(take(undefined, 3), take(1, 3));
    assert.deepEqual(
      take(7, 5).filter((id) => take(8, 5).includes(id)),
      [],
    );
  });

  it('are all different, fit the contract, and do not come in order', () => {
    const ids = take(1, 5000);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^bkg_[A-Za-z0-9_-]{1,60}$/);
    assert.notDeepEqual(ids.toSorted(), ids);
  });
});
