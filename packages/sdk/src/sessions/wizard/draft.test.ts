import { assert } from 'chai';
import { describe, it } from 'node:test';
import { decodeDraft } from './draft.ts';

const draft = { v: '1', page: 'when', answers: { extraIds: [], voucherCodes: [], custom: {} } };
const frozenAt = '2026-06-01T10:00:00Z';

describe('decodeDraft', () => {
  it('keeps a frozen request whatever its body looks like, for it may have happened', () => {
    const pending = { key: 'k', input: { body: { field: 'of another version' } }, frozenAt };
    assert.deepEqual<unknown>(decodeDraft(JSON.stringify({ ...draft, pending })), { ...draft, pending });
  });

  it('takes no text whose frozen request could not be sent', () => {
    for (const pending of [{ key: 'k', frozenAt }, { input: {}, frozenAt }, { key: 'k', input: 'b', frozenAt }, 7])
      assert.isNull(decodeDraft(JSON.stringify({ ...draft, pending })));
  });
});
