import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createMockBackend } from '../create-mock-backend.ts';
import { intervene } from './intervene.ts';

describe('a colleague who intervenes', () => {
  it('changes the booking that a command is about, so that the command conflicts', async () => {
    const backend = await createMockBackend();
    const api = backend.api(backend.tokens.manager);
    const { items } = await api.get('listBookings', { status: 'requested' });
    const { id = '', version = 0 } = items[0] ?? {};
    const input = { id, version, body: { reason: 'double' } };
    await intervene(backend.store, 'fernhill', backend.clock.now(), api.request('declineBooking', input));
    assert.equal((await api.send('declineBooking', input)).status, 412);
    assert.equal((await api.get('getBooking', { id })).version, version + 1);
  });

  it('changes the terms before a request, so that its quote is stale', async () => {
    const backend = await createMockBackend({ bookings: false });
    const api = backend.api(backend.tokens.manager);
    const basket = {
      locationId: 'loc-richmond',
      start: { date: '2026-01-15', time: '10:00', timeZone: 'Europe/London' },
      assetId: 'linnet',
      packageId: 'linnet-800-12m',
      extraIds: [],
      voucherCodes: [],
      handoverModeId: 'hov-collection',
    };
    const { fingerprint } = await api.get('createQuote', { body: basket });
    const handover = { modeId: 'hov-collection' };
    const body = { basket, fingerprint, accountId: 'acc-archer', driverId: 'drv-archer', handover };
    await intervene(backend.store, 'fernhill', backend.clock.now(), api.request('createBooking', { body }));
    const { status, text } = await api.send('createBooking', { body });
    assert.equal(status, 409);
    assert.include(text, 'QUOTE_STALE');
  });

  it('leaves other commands alone, and a booking that is not there', async () => {
    const backend = await createMockBackend();
    const api = backend.api(backend.tokens.manager);
    const before = await api.get('getAccount', { id: 'acc-cole' });
    for (const command of [
      api.request('approveAccount', { id: 'acc-cole', body: {} }),
      api.request('cancelBooking', { id: 'bkg_none', version: 1, body: { reason: 'none' } }),
    ])
      await intervene(backend.store, 'fernhill', backend.clock.now(), command);
    assert.deepEqual(await api.get('getAccount', { id: 'acc-cole' }), before);
  });
});
