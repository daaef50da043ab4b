import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createDraftKeeper } from './draft-keeper.ts';
import type { DraftStorage } from './platform.ts';

const nothing = (): void => undefined;

describe('draft keeper', () => {
  it('writes one after the other, the newest last, and skips what a newer one replaces', async () => {
    const written: string[] = [];
    let text = '';
    const storage: DraftStorage = {
      load: () => null,
      save: async (value) => void written.push(value),
      clear: nothing,
    };
    const keeper = createDraftKeeper(storage, () => text, nothing);
    for (const next of ['a', 'b', 'c']) {
      text = next;
      void keeper.save();
    }
    await keeper.save();
    text = 'd';
    await keeper.save();
    assert.deepEqual(written, ['c', 'd']);
  });

  it('clears the storage when there is no draft any more', async () => {
    let cleared = 0;
    const storage: DraftStorage = { load: () => null, save: nothing, clear: () => void cleared++ };
    await createDraftKeeper(storage, () => null, nothing).save();
    assert.equal(cleared, 1);
  });

  it('says that a storage is full and goes on, and takes it back when it works again', async () => {
    let full = true;
    let changes = 0;
    const storage: DraftStorage = {
      load: () => null,
      save: () => {
        if (full) throw new Error('quota');
      },
      clear: nothing,
    };
    const keeper = createDraftKeeper(
      storage,
      () => 'x',
      () => changes++,
    );
    await keeper.save();
    assert.equal(keeper.fault?.message, 'quota');
    full = false;
    await keeper.save();
    assert.isNull(keeper.fault);
    assert.equal(changes, 2);
  });

  it('begins without a draft when the storage cannot be read', async () => {
    const storage: DraftStorage = {
      load: () => Promise.reject(new Error('blocked')),
      save: nothing,
      clear: nothing,
    };
    const keeper = createDraftKeeper(storage, () => 'x', nothing);
    assert.isNull(await keeper.load());
    assert.equal(keeper.fault?.message, 'blocked');
  });
});
