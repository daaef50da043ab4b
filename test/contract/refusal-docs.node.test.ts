import { refusalFacts } from '@keyturn/sdk/wire';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { readRefusalDocs } from '../tools/generators/refusal-docs.ts';

const docs = readRefusalDocs();

describe('refusal codes', () => {
  it('are all found in the source', () => {
    assert.sameMembers([...docs.keys()], Object.keys(refusalFacts));
  });

  for (const code of Object.keys(refusalFacts)) {
    it(`${code} has its documented line`, () => assert.match(docs.get(code) ?? '', /^[A-Z].+\.$/));
  }
});
