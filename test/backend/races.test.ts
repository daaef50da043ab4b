import type { Account } from '@keyturn/sdk';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { at, basketOf, billsOf, bodyOf, confirmationOf, openBackend, problemOf, request } from './support.ts';

describe('races', () => {
  it('two approvals for the last vehicle: one gets it, the other is refused', async () => {
    const { manager, colleague } = await openBackend();
    const wish = { packageId: 'mallard-1200-3m' };
    const [one, two] = [await request(manager, wish), await request(manager, { ...wish, start: at('2026-02-20') })];
    const bodies = [];
    for (const { id, start } of [one, two])
      bodies.push(confirmationOf(await manager.get('previewApproval', { id, body: { start } })));
    const answers = await Promise.all([
      manager.send('approveBooking', { id: one.id, version: 1, body: bodies[0] as never }),
      colleague.send('approveBooking', { id: two.id, version: 1, body: bodies[1] as never }),
    ]);
    assert.sameMembers(
      answers.map((answer) => answer.status),
      [200, 409],
    );
    const refused = answers.find((answer) => answer.status === 409);
    assert.deepEqual(problemOf(refused, 409, 'ASSET_UNAVAILABLE').facts, {
      assetId: 'mallard',
      vehicleId: 'veh-fh20mla',
      alternatives: [],
    });
    const { counts } = await manager.get('listBookings', {});
    assert.include(counts, { approved: 1, requested: 1 });
    const bills = [...(await billsOf(manager, one)), ...(await billsOf(manager, two))];
    assert.deepEqual(
      bills.map((bill) => bill.number),
      ['FM-000001'],
      'the refused one took no number',
    );
  });

  it('a vehicle that is taken is refused with those that are free', async () => {
    const { manager } = await openBackend();
    const [one, two] = [await request(manager), await request(manager)];
    const body = { start: one.start, vehicleId: 'veh-fh22lnc' };
    const { fingerprint } = await manager.get('previewApproval', { id: one.id, body });
    await manager.get('approveBooking', { id: one.id, version: 1, body: { ...body, fingerprint } });
    const { facts } = problemOf(await manager.send('previewApproval', { id: two.id, body }), 409, 'ASSET_UNAVAILABLE');
    assert.deepEqual(facts.alternatives, ['veh-fh21lna', 'veh-fh21lnb', 'veh-fh23lnd']);
  });

  it('a vehicle of another asset, or of nobody, cannot be allocated', async () => {
    const { manager } = await openBackend();
    const { id, start } = await request(manager);
    const preview = (vehicleId: string) => manager.send('previewApproval', { id, body: { start, vehicleId } });
    problemOf(await preview('veh-fh20mla'), 409, 'ASSET_UNAVAILABLE');
    problemOf(await preview('veh-none'), 404, 'NOT_FOUND');
  });

  it('a booking in progress past its end keeps its vehicle', async () => {
    const { manager, store, clock } = await openBackend();
    const { id, start } = await request(manager, { packageId: 'mallard-1200-3m' });
    const body = confirmationOf(await manager.get('previewApproval', { id, body: { start } }));
    await manager.get('approveBooking', { id, version: 1, body });
    await store.transaction('fernhill', async ({ bookings }) => {
      const booking = await bookings.find(id);
      if (booking) await bookings.update({ ...booking, status: 'in_progress', version: 3 }, 2);
    });
    const later = { body: basketOf({ packageId: 'mallard-1200-3m', start: at('2026-07-01') }) };
    assert.equal((await manager.send('createQuote', later)).status, 200);
    clock.set('2026-04-16T09:00:00Z');
    problemOf(await manager.send('createQuote', later), 409, 'ASSET_UNAVAILABLE');
  });

  it('two requests for the last use of a voucher: one gets it', async () => {
    const { manager, colleague } = await openBackend();
    const quote = await manager.get('createQuote', { body: basketOf({ voucherCodes: ['LASTONE'] }) });
    const answers = await Promise.all(
      [manager, colleague].map((api) => api.send('createBooking', { body: bodyOf(quote) })),
    );
    assert.sameMembers(
      answers.map((answer) => answer.status),
      [201, 409],
    );
    problemOf(
      answers.find((answer) => answer.status === 409),
      409,
      'VOUCHER_EXHAUSTED',
    );
  });

  it('two accounts with one e-mail, whatever its case: one is added', async () => {
    const { manager, colleague } = await openBackend();
    const account = {
      kind: 'person' as const,
      name: 'Nia Frost',
      phone: '+44 20 7946 0200',
      billingAddress: { line1: '1 High Street', city: 'London', postcode: 'E1 1AA', country: 'GB' },
    };
    const answers = await Promise.all([
      manager.send('createAccount', { body: { ...account, email: 'Nia.Frost@example.com' } }),
      colleague.send('createAccount', { body: { ...account, email: 'nia.frost@EXAMPLE.com' } }),
    ]);
    assert.sameMembers(
      answers.map((answer) => answer.status),
      [201, 409],
    );
    const added = answers.find((answer) => answer.status === 201);
    const { facts } = problemOf(
      answers.find((answer) => answer.status === 409),
      409,
      'EMAIL_IN_USE',
    );
    assert.equal(facts.accountId, (added?.body as Account | undefined)?.id);
  });

  it('references and bill numbers are given without gaps or doubles', async () => {
    const { manager, colleague } = await openBackend();
    const quote = await manager.get('createQuote', { body: basketOf({ packageId: 'linnet-800-1m' }) });
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, n) => (n % 2 ? manager : colleague).get('createBooking', { body: bodyOf(quote) })),
    );
    assert.sameMembers(
      answers.map(({ reference }) => reference),
      ['FERN-00001', 'FERN-00002', 'FERN-00003', 'FERN-00004'],
    );
    const vehicles = ['veh-fh21lna', 'veh-fh21lnb', 'veh-fh22lnc', 'veh-fh21lna'];
    const approvals = await Promise.all(
      answers.map(async ({ id, start }, n) => {
        const body = { start, vehicleId: String(vehicles[n]) };
        const preview = await manager.send('previewApproval', { id, body });
        const { fingerprint } = preview.body as { fingerprint?: string };
        return manager.send('approveBooking', {
          id,
          version: 1,
          body: { ...body, fingerprint: fingerprint ?? 'none' },
        });
      }),
    );
    assert.sameMembers(
      approvals.map(({ status }) => status),
      [200, 200, 200, 409],
    );
    const numbers = [];
    for (const booking of answers) numbers.push(...(await billsOf(manager, booking)).map((bill) => bill.number));
    assert.sameMembers(numbers, ['FM-000001', 'FM-000002', 'FM-000003']);
  });
});
