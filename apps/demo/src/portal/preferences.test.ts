import { describe, it } from 'node:test';
import { assert } from 'chai';
import { keepPreferences, readPreferences, type Preferences } from './preferences.ts';
import { fakeStorage } from './testing/fake-storage.ts';

const first: Preferences = { tenantId: undefined, language: undefined, theme: 'system', shortFlow: false };

describe('the preferences', () => {
  it('are read as they were kept', () => {
    const storage = fakeStorage();
    const chosen: Preferences = { tenantId: 'havelmobil', language: 'ar', theme: 'dark', shortFlow: true };
    keepPreferences(storage, chosen);
    assert.deepEqual(readPreferences(storage), chosen);
  });

  for (const text of ['', '{', 'null', '[]', '7', '{"language":"xx","theme":1,"tenantId":{},"shortFlow":"yes"}'])
    it(`are those of a first visit when ${JSON.stringify(text)} was kept`, () => {
      const storage = fakeStorage();
      storage.setItem('keyturn-demo.preferences', text);
      assert.deepEqual(readPreferences(storage), first);
    });

  it('are those of a first visit where the browser keeps nothing', () => {
    keepPreferences(undefined, { ...first, theme: 'dark' });
    assert.deepEqual(readPreferences(undefined), first);
  });
});
