import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createMockBackend } from './create-mock-backend.ts';
import { putBillInto } from './first-bill-state.ts';

const references = async (options = {}) => {
  const backend = await createMockBackend(options);
  const { items } = await backend.api(backend.tokens.manager).get('listBookings', { sort: 'reference', limit: 100 });
  return items;
};

describe('the mock backend', () => {
  it('is the same for the same options, down to the ids', async () => {
    assert.deepEqual(await references(), await references());
    const others = await references({ ids: 2 });
    assert.notInclude(
      (await references()).map((row) => row.id),
      others[0]?.id,
    );
  });

  it('has dates that follow the start of its clock, which it leaves as it was', async () => {
    const start = '2027-06-15T07:30:00.000Z';
    const backend = await createMockBackend({ start });
    assert.equal(backend.clock.now(), start);
    const { items } = await backend
      .api(backend.tokens.manager)
      .get('listBookings', { status: 'requested', sort: 'start' });
    assert.deepEqual(
      items.map((row) => row.start.date),
      ['2027-06-18', '2027-07-06'],
    );
    assert.isTrue(items.every((row) => row.createdAt < start));
    assert.deepEqual(backend.faults, []);
  });

  it('can be seeded from any day of the week and across clock changes', async () => {
    for (const day of ['01', '02', '03', '04', '05', '06', '07'])
      for (const month of ['03', '10'])
        assert.lengthOf(await references({ start: `2026-${month}-${day}T12:00:00Z` }), 10);
  });

  it('has an approved booking whose start has passed, one that starts tomorrow, one that was re-approved', async () => {
    const items = (await references()).filter((row) => row.status === 'approved');
    assert.deepEqual(
      items.map((row) => [row.start.date, row.revision, row.firstBill?.status, row.contractStatus]),
      [
        ['2026-01-04', 0, 'unpaid', 'issued'],
        ['2026-01-06', 0, 'unpaid', 'issued'],
        ['2026-01-15', 1, 'paid', 'issued'],
        ['2026-01-17', 0, 'unpaid', 'issued'],
      ],
    );
  });

  it('has a second tenant: euros, weekly, prices with 19 % tax in them, first bill by hand', async () => {
    const backend = await createMockBackend();
    const api = backend.api(backend.tokens.otherTenant);
    const policy = await api.get('getPolicy', {});
    assert.deepEqual(
      [policy.currency, policy.frequency, policy.locations[0]?.timeZone, policy.firstBill.trigger],
      ['EUR', 'weekly', 'Europe/Berlin', 'manual'],
    );
    const { items } = await api.get('listBookings', { sort: 'reference' });
    assert.deepEqual(
      items.map((row) => [row.status, row.firstBill]),
      [
        ['approved', null],
        ['requested', null],
      ],
    );
    const asset = await api.get('getAsset', { id: 'amsel' });
    assert.deepEqual(
      asset.packages.map(({ basis, taxRate }) => [basis, taxRate]),
      Array.from({ length: 3 }, () => ['gross', '0.19']),
    );
  });

  it('puts a first bill into any state', async () => {
    const backend = await createMockBackend();
    const api = backend.api(backend.tokens.manager);
    const { items } = await api.get('listBookings', { status: 'approved' });
    const booking = items.find((row) => row.firstBill?.status === 'unpaid');
    for (const state of ['processing', 'partially_paid', 'paid', 'unpaid', 'draft'] as const) {
      await putBillInto(backend.store, 'fernhill', booking?.firstBill?.id ?? '', state);
      assert.equal((await api.get('getBooking', { id: booking?.id ?? '' })).firstBill?.status, state);
    }
  });
});
