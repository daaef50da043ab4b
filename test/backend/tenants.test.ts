import { routes, type Route, type RouteName } from '@keyturn/sdk/wire';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { approved, at, basketOf, everything, openBackend, problemOf, request } from './support.ts';

const table: readonly [string, Route][] = Object.entries(routes);

/** Input that fits each route with an id in its path, were it not another tenant's. */
const inputs: Readonly<Record<string, object>> = {
  listVehicles: { startDate: '2026-02-02', startTime: '10:00', timeZone: 'Europe/London', months: 3 },
  approveAccount: { body: {} },
  createDriver: {
    body: { name: 'Nia', dateOfBirth: '1990-01-01', licence: { number: '1', country: 'GB', expiresOn: '2030-01-01' } },
  },
  verifyDriver: { body: {} },
  previewApproval: { body: { start: at('2026-02-02') } },
  previewReapproval: { body: { start: at('2026-02-02') } },
  approveBooking: { body: { start: at('2026-02-02'), fingerprint: 'x' }, version: 2 },
  reapproveBooking: { body: { start: at('2026-02-02'), fingerprint: 'x' }, version: 2 },
  raiseFirstBill: { body: {}, version: 2 },
  declineBooking: { body: { reason: 'x' }, version: 2 },
  cancelBooking: { body: { reason: 'x' }, version: 2 },
};

describe('two tenants', () => {
  for (const [name, route] of table.filter(([, candidate]) => candidate.path.includes('{id}'))) {
    it(`${name} does not find what is the other's`, async () => {
      const { manager, otherTenant } = await openBackend();
      const booking = await approved(manager);
      const [, resource = ''] = /^\/v1\/(\w+)\//.exec(route.path) ?? [];
      const id = { assets: 'linnet', accounts: 'acc-cole', drivers: 'drv-dunn', bookings: booking.id }[resource] ?? '';
      const before = await everything(manager);
      const input = { id, body: {}, version: 2, ...inputs[name] };
      const answer = await otherTenant.send(name as RouteName as 'cancelBooking', input as never);
      const problem = problemOf(answer, 404, 'NOT_FOUND');
      assert.equal(problem.facts.id, id);
      assert.deepEqual(await everything(manager), before);
      const own = await manager.send(name as RouteName as 'cancelBooking', input as never);
      assert.notEqual(own.status, 404, 'its own tenant finds it');
    });
  }

  it("lists hold one's own only", async () => {
    const { manager, otherTenant } = await openBackend({ bookings: true });
    const ids = async (api: typeof manager) => [
      ...(await api.get('listBookings', { limit: 100 })).items.map((row) => row.reference),
      ...(await api.get('listAccounts', {})).items.map((row) => row.email),
      ...(await api.get('listAssets', {})).items.map((row) => row.id),
    ];
    const [mine, theirs] = [await ids(manager), await ids(otherTenant)];
    assert.isAbove(mine.length, 15);
    assert.isAbove(theirs.length, 6);
    assert.deepEqual(
      mine.filter((id) => theirs.includes(id)),
      [],
    );
    assert.equal((await otherTenant.get('getPolicy', {})).tenantId, 'havelmobil');
  });

  it("a request cannot name the other's records", async () => {
    const { manager } = await openBackend();
    const basket = basketOf();
    for (const body of [
      { ...basket, locationId: 'loc-mitte' },
      { ...basket, assetId: 'amsel', packageId: 'amsel-300-4w' },
    ])
      problemOf(await manager.send('createQuote', { body }), 404, 'NOT_FOUND');
    problemOf(
      await manager.send('createQuote', { body: { ...basket, voucherCodes: ['STAMM5'] } }),
      409,
      'VOUCHER_UNKNOWN',
    );
    problemOf(
      await manager.send('createQuote', { body: { ...basket, handoverModeId: 'hov-abholung' } }),
      409,
      'HANDOVER_UNAVAILABLE',
    );
    const { basket: quoted, fingerprint } = await manager.get('createQuote', { body: basket });
    const given = { basket: quoted, fingerprint, handover: { modeId: 'hov-collection' } };
    for (const people of [
      { accountId: 'acc-lindner', driverId: 'drv-archer' },
      { accountId: 'acc-archer', driverId: 'drv-lindner' },
    ])
      problemOf(await manager.send('createBooking', { body: { ...given, ...people } }), 404, 'NOT_FOUND');
    const { id } = await request(manager);
    const other = await manager.send('previewApproval', {
      id,
      body: { start: at('2026-02-02'), vehicleId: 'veh-b-hm101' },
    });
    assert.deepEqual(problemOf(other, 404, 'NOT_FOUND').facts, { resource: 'vehicle', id: 'veh-b-hm101' });
  });

  it('a cursor of one is none for the other', async () => {
    const { manager, otherTenant } = await openBackend();
    const { nextCursor } = await manager.get('listAccounts', { limit: 1 });
    assert.isNotNull(nextCursor);
    problemOf(await otherTenant.send('listAccounts', { cursor: nextCursor }), 400, 'INVALID_INPUT');
  });

  it('each counts its own references and bill numbers, and both may have the same e-mail', async () => {
    const { manager, otherTenant } = await openBackend();
    const mine = await approved(manager);
    const theirs = await request(otherTenant, {
      start: at('2026-01-12', '10:00', 'Europe/Berlin'),
      locationId: 'loc-mitte',
      packageId: 'amsel-300-4w',
      accountId: 'acc-lindner',
      driverId: 'drv-lindner',
      handover: { modeId: 'hov-abholung' },
    });
    assert.deepEqual(
      [mine.reference, mine.firstBill?.number, theirs.reference],
      ['FERN-00001', 'FM-000001', 'HAVEL-00001'],
    );
    const account = {
      kind: 'person' as const,
      name: 'Imogen Archer',
      email: 'imogen.archer@example.com',
      phone: '+49 30 5550100',
      billingAddress: { line1: 'Am Markt 1', city: 'Berlin', postcode: '10178', country: 'DE' },
    };
    assert.equal((await otherTenant.send('createAccount', { body: account })).status, 201);
  });
});
