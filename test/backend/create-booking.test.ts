import type { Booking, NewBooking, Quote } from '@keyturn/sdk';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { approve, basketOf, bodyOf, openBackend, problemOf, request, type OpenBackend, type Wish } from './support.ts';

const address = { line1: '4 Bramley Close', city: 'Richmond', postcode: 'TW9 1AB', country: 'GB' };

/** Sends a request whose quote is taken from a basket that can be quoted. */
async function attempt(
  { manager }: OpenBackend,
  wish: Wish,
  change: (body: NewBooking) => NewBooking = (body) => body,
) {
  const quote = await manager.get('createQuote', { body: basketOf(wish) });
  return manager.send('createBooking', { body: change(bodyOf(quote, wish)) });
}

describe('a request', () => {
  it('freezes the accepted quote and gets the next reference', async () => {
    const { manager } = await openBackend();
    const wish = { voucherCodes: ['SPRING10'], extraIds: ['ext-tyres'], handover: { modeId: 'hov-delivery', address } };
    const quote = await manager.get('createQuote', { body: basketOf(wish) });
    const answer = await manager.send('createBooking', { body: bodyOf(quote, wish) });
    const booking = answer.body as Booking;
    assert.deepEqual([answer.status, answer.headers.get('location')], [201, `/v1/bookings/${booking.id}`]);
    assert.deepEqual([booking.terms, booking.prices, booking.summary], [quote.terms, quote.prices, quote.summary]);
    assert.deepEqual(
      [booking.reference, booking.lineage, booking.version],
      ['FERN-00001', { root: 'FERN-00001', index: 0 }, 1],
    );
    assert.deepEqual(
      [booking.status, booking.endDate, booking.createdAt],
      ['requested', '2027-01-15', '2026-01-05T09:00:00.000Z'],
    );
    assert.deepEqual(booking.handover, { modeId: 'hov-delivery', name: 'Delivery', address });
    assert.deepEqual(
      [booking.account, booking.driver],
      [
        { id: 'acc-archer', name: 'Imogen Archer' },
        { id: 'drv-archer', name: 'Imogen Archer' },
      ],
    );
    assert.equal((await request(manager)).reference, 'FERN-00002');
  });

  it('keeps its terms when prices and policy change afterwards, a new one does not', async () => {
    const { manager, store } = await openBackend();
    const booking = await request(manager);
    await store.transaction('fernhill', async ({ tenant }) => {
      const record = await tenant.find();
      if (record)
        await tenant.save({ ...record, policy: { ...record.policy, paymentTermsDays: 30, frequency: 'weekly' } });
    });
    const after = await approve(manager, booking);
    assert.deepEqual([after.terms.paymentTermsDays, after.terms.frequency], [7, 'monthly']);
    assert.equal((await request(manager)).terms.paymentTermsDays, 30);
  });

  it('with an outdated quote is refused with the new one, and nothing is booked', async () => {
    const backend = await openBackend();
    const { manager, store } = backend;
    const quote = await manager.get('createQuote', { body: basketOf() });
    await store.transaction('fernhill', async ({ tenant }) => {
      const record = await tenant.find();
      if (record) await tenant.save({ ...record, policy: { ...record.policy, paymentTermsDays: 14 } });
    });
    const answer = await manager.send('createBooking', { body: bodyOf(quote) });
    const { facts } = problemOf(answer, 409, 'QUOTE_STALE');
    assert.deepEqual(facts.quote, await manager.get('createQuote', { body: basketOf() }));
    assert.deepEqual((await manager.get('listBookings', {})).items, []);
    const accepted = await manager.send('createBooking', { body: bodyOf(facts.quote as Quote) });
    assert.equal(accepted.status, 201);
  });

  it('that names another handover than was quoted is refused with the new quote', async () => {
    const backend = await openBackend();
    const answer = await attempt(backend, {}, (body) => ({ ...body, handover: { modeId: 'hov-delivery', address } }));
    const { facts } = problemOf(answer, 409, 'QUOTE_STALE');
    assert.include(
      (facts.quote as Quote).prices.charges.map((charge) => charge.id),
      'hov-delivery',
    );
  });

  it('for delivery needs an address; for collection one that is given is not kept', async () => {
    const backend = await openBackend();
    const missing = await attempt(backend, { handover: { modeId: 'hov-delivery' } });
    assert.deepEqual(problemOf(missing, 409, 'HANDOVER_ADDRESS_MISSING').facts, { handoverModeId: 'hov-delivery' });
    const collected = await attempt(backend, { handover: { modeId: 'hov-collection', address } });
    assert.deepEqual((collected.body as Booking).handover, { modeId: 'hov-collection', name: 'Collection' });
  });

  it('for an account that is not approved, or a driver who may not drive, is refused', async () => {
    const backend = await openBackend();
    const pending = await attempt(backend, { accountId: 'acc-cole', driverId: 'drv-cole' });
    assert.deepEqual(problemOf(pending, 409, 'ACCOUNT_NOT_APPROVED').facts, { accountId: 'acc-cole' });
    const foreign = await attempt(backend, { driverId: 'drv-bramble-1' });
    assert.deepEqual(problemOf(foreign, 409, 'DRIVER_NOT_OF_ACCOUNT').facts, {
      driverId: 'drv-bramble-1',
      accountId: 'acc-archer',
    });
    const unverified = await attempt(backend, { accountId: 'acc-dunn', driverId: 'drv-dunn' });
    assert.deepEqual(problemOf(unverified, 409, 'DRIVER_NOT_VERIFIED').facts, { driverId: 'drv-dunn' });
    const nobody = await attempt(backend, { driverId: 'drv-nobody' });
    assert.deepEqual(problemOf(nobody, 404, 'NOT_FOUND').facts, { resource: 'driver', id: 'drv-nobody' });
  });

  it('goes through once account and driver are approved and verified', async () => {
    const backend = await openBackend();
    const { manager } = backend;
    await manager.get('approveAccount', { id: 'acc-cole', body: {} });
    await manager.get('verifyDriver', { id: 'drv-cole', body: {} });
    assert.equal((await attempt(backend, { accountId: 'acc-cole', driverId: 'drv-cole' })).status, 201);
    const dunn = await manager.get('verifyDriver', { id: 'drv-dunn', body: {} });
    assert.deepEqual([dunn.verification, dunn.version], ['verified', 2]);
    const again = await manager.get('verifyDriver', { id: 'drv-dunn', body: {} });
    assert.equal(again.version, 2, 'verifying twice changes nothing');
  });
});
