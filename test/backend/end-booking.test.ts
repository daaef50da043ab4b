import { describe, it } from 'node:test';
import { assert } from 'chai';
import { approved, basketOf, bodyOf, openBackend, problemOf, request } from './support.ts';

describe('vouchers with a number of uses', () => {
  const wish = { voucherCodes: ['LASTONE'] };

  it('used up between quote and request are refused', async () => {
    const backend = await openBackend();
    const { manager } = backend;
    const quote = await manager.get('createQuote', { body: basketOf(wish) });
    await request(manager, wish);
    const answer = await manager.send('createBooking', { body: bodyOf(quote) });
    assert.deepEqual(problemOf(answer, 409, 'VOUCHER_EXHAUSTED').facts, { voucher: 'LASTONE' });
  });

  for (const event of ['decline', 'cancel'] as const) {
    it(`are given back by ${event}`, async () => {
      const { manager } = await openBackend();
      const { id, version } = await request(manager, wish);
      problemOf(await manager.send('createQuote', { body: basketOf(wish) }), 409, 'VOUCHER_EXHAUSTED');
      const operation = event === 'decline' ? 'declineBooking' : 'cancelBooking';
      const ended = await manager.get(operation, { id, version, body: { reason: 'changed their mind' } });
      assert.equal(ended.reason, 'changed their mind');
      assert.equal((await manager.send('createQuote', { body: basketOf(wish) })).status, 200);
    });
  }
});

describe('cancelling an approved booking', () => {
  it('frees the vehicle, ends the schedule and keeps the issued bill on record', async () => {
    const { manager } = await openBackend();
    const booking = await approved(manager, { packageId: 'mallard-1200-12m' });
    const { id, version } = booking;
    problemOf(
      await manager.send('createQuote', { body: basketOf({ packageId: 'mallard-1200-12m' }) }),
      409,
      'ASSET_UNAVAILABLE',
    );
    const cancelled = await manager.get('cancelBooking', { id, version, body: { reason: 'no longer needed' } });
    assert.deepEqual([cancelled.status, cancelled.vehicle, cancelled.revision], ['cancelled', null, null]);
    assert.equal(cancelled.firstBill?.number, 'FM-000001');
    assert.equal((await manager.get('listBills', { id })).items.length, 1);
    const { facts } = problemOf(await manager.send('getSchedule', { id }), 409, 'WRONG_STATUS');
    assert.deepEqual(facts.allowedFrom, ['approved', 'in_progress', 'completed']);
    assert.equal(
      (await manager.send('createQuote', { body: basketOf({ packageId: 'mallard-1200-12m' }) })).status,
      200,
    );
  });

  it('drops a first bill that was never issued', async () => {
    const { manager, store } = await openBackend();
    const { id, version, firstBill } = await approved(manager);
    await store.transaction('fernhill', async ({ bills }) => {
      const bill = await bills.find(firstBill?.id ?? '');
      if (bill) await bills.update({ ...bill, status: 'draft', number: null, version: 2 }, 1);
    });
    const cancelled = await manager.get('cancelBooking', { id, version, body: { reason: 'no' } });
    assert.isNull(cancelled.firstBill);
    assert.deepEqual((await manager.get('listBills', { id })).items, []);
  });
});
