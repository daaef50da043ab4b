import { describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { checkFlow } from '@keyturn/sdk';
import { createHttpBackend } from '@keyturn/sdk/http';
import { assert } from 'chai';
import { hostPage, shortFlow } from './short-flow.ts';
import { en } from './texts/en.ts';

describe('the short flow', () => {
  for (const id of ['fernhill', 'havelmobil'] as const)
    it(`works for ${id}: its handover is one that needs no address`, async () => {
      const { handler, tokens } = await createMockBackend({ bookings: false });
      const backend = createHttpBackend({
        baseUrl: 'https://bookings.example',
        auth: { fetchToken: async () => (id === 'fernhill' ? tokens.manager : tokens.otherTenant) },
        fetch: async (url, init) => handler(new Request(url, init)),
      });
      const { pages, prefill } = shortFlow(id, en);
      checkFlow({ pages }, { extraIds: [], voucherCodes: [], custom: {}, ...prefill });
      const policy = await backend.getPolicy({});
      const modes = policy.ok ? policy.value.handoverModes : [];
      assert.isFalse(modes.find((mode) => mode.id === prefill.handover.modeId)?.needsAddress);
    });

  it("puts the dealer's own page before the last one and another label on one", () => {
    const { pages } = shortFlow('fernhill', en);
    assert.deepEqual(pages.slice(-2), [{ id: hostPage, label: en.creditCheck }, { id: 'confirm' }]);
    assert.deepInclude(pages, { id: 'asset', label: en.vehicleStep });
    assert.isFalse(pages.some(({ id }) => id === 'handover'));
  });
});
