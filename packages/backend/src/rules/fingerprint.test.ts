import { describe, it } from 'node:test';
import { assert } from 'chai';
import { canonicalJson, fingerprint } from './fingerprint.ts';

describe('a fingerprint', () => {
  it('is the SHA-256 of canonical JSON, names in order at every depth and lists as they are', () => {
    const value = { b: null, a: [1, 'ü'] };
    assert.equal(canonicalJson(value), '{"a":[1,"ü"],"b":null}');
    assert.equal(fingerprint(value), '0315e7da7dad15415af50795b6eea22b22929c6804ff4aad3ebbc45ace4a1aa7');
    assert.equal(canonicalJson([{ z: { y: 1, x: 2 } }]), '[{"z":{"x":2,"y":1}}]');
  });

  it('does not depend on the order of names, and does on everything else', () => {
    const base = fingerprint({ a: 1, b: [1, 2] });
    assert.equal(fingerprint({ b: [1, 2], a: 1 }), base);
    for (const other of [{ a: 1, b: [2, 1] }, { a: '1', b: [1, 2] }, { a: 1, b: [1, 2], c: null }, { a: 1 }])
      assert.notEqual(fingerprint(other), base);
  });
});
