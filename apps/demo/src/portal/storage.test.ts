import { describe, it } from 'node:test';
import { assert } from 'chai';
import { draftAt, draftPrefix, forgetDrafts } from './storage.ts';
import { fakeStorage } from './testing/fake-storage.ts';

describe('the drafts', () => {
  it('are loaded as they were saved, each dealer its own', async () => {
    const storage = fakeStorage();
    const [one, other] = [draftAt(storage, `${draftPrefix}one`), draftAt(storage, `${draftPrefix}other`)];
    await one.save('a');
    assert.equal(await one.load(), 'a');
    assert.isNull(await other.load());
    await one.clear();
    assert.isNull(await one.load());
  });

  it('are all forgotten, and nothing else is', () => {
    const storage = fakeStorage();
    for (const key of [`${draftPrefix}one`, 'kept', `${draftPrefix}other`]) storage.setItem(key, 'text');
    forgetDrafts(storage);
    assert.equal(storage.length, 1);
    assert.equal(storage.getItem('kept'), 'text');
  });
});
