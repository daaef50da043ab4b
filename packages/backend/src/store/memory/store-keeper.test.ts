import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { AuditEntry, VehicleRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { createMemoryStore } from './create-memory-store.ts';
import type { KeptRow, StoreKeeper } from './store-keeper.ts';

const vehicle = (id: string): VehicleRecord => ({
  id,
  assetId: 'linnet',
  registration: id,
  colour: 'red',
  odometer: 1,
  locationId: 'loc',
});

const entry = (id: string): AuditEntry => ({
  id,
  at: '2026-01-05T09:00:00.000Z',
  userId: 'usr',
  event: 'request',
  resource: 'booking',
  resourceId: 'bkg',
  before: null,
  after: null,
});

/** Keeps rows of one tenant in an array, as several stores share them. */
function openKeeper() {
  const saves: { readonly revision: number; readonly rows: readonly KeptRow[] }[] = [];
  let plantedAt = 0;
  let revision = 0;
  let failure: Error | null = null;
  const keeper: StoreKeeper = {
    load: async (_, since) => ({
      revision,
      whole: since < plantedAt,
      rows: saves.filter((save) => save.revision > (since < plantedAt ? 0 : since)).flatMap(({ rows }) => rows),
    }),
    save: async (_, known, rows) => {
      if (failure) throw failure;
      if (known !== revision) return null;
      revision += 1;
      saves.push({ revision, rows });
      return revision;
    },
  };
  return {
    keeper,
    saves,
    failWith: (error: Error | null) => void (failure = error),
    wipe: () => {
      saves.length = 0;
      revision += 1;
      plantedAt = revision;
    },
  };
}

const add = (store: Store, id: string): Promise<void> =>
  store.transaction('one', async (tx) => tx.vehicles.insert(vehicle(id)));
const next = (store: Store): Promise<number> => store.transaction('one', (tx) => tx.counters.next('bill'));
const has = (store: Store, id: string): Promise<boolean> =>
  store.transaction('one', async (tx) => (await tx.vehicles.find(id)) !== null);

describe('a memory store with a keeper', () => {
  it('hands over what a transaction changed, each row once and as it is at the end, and nothing after a read', async () => {
    const { keeper, saves } = openKeeper();
    const store = createMemoryStore({ keeper });
    await store.transaction('one', async (tx) => {
      await tx.counters.next('bill');
      await tx.counters.next('bill');
      await tx.vehicles.insert(vehicle('a'));
    });
    assert.isTrue(await has(store, 'a'));
    assert.deepEqual(saves, [
      {
        revision: 1,
        rows: [
          { table: 'counters', key: 'bill', row: 2 },
          { table: 'vehicles', key: 'a', row: vehicle('a') },
        ],
      },
    ]);
  });

  it('shows what another store kept, also what that took away', async () => {
    const { keeper } = openKeeper();
    const [one, other] = [createMemoryStore({ keeper }), createMemoryStore({ keeper })];
    const now = '2026-01-05T09:00:00.000Z';
    const key = {
      userId: 'usr',
      key: 'k',
      fingerprint: '',
      claimId: 'c',
      leaseUntil: now,
      expiresAt: '2027',
      answer: null,
    };
    await add(one, 'a');
    await one.transaction('one', (tx) => tx.keys.insert(key, now));
    assert.isTrue(await has(other, 'a'));
    assert.isNotNull(await other.transaction('one', (tx) => tx.keys.find('usr', 'k', now)));
    await one.transaction('one', (tx) => tx.keys.release('usr', 'k', 'c'));
    assert.isNull(await other.transaction('one', (tx) => tx.keys.find('usr', 'k', now)));
  });

  it('forgets what is gone once everything was replaced', async () => {
    const { keeper, wipe } = openKeeper();
    const store = createMemoryStore({ keeper });
    await add(store, 'a');
    wipe();
    assert.isFalse(await has(store, 'a'));
    assert.equal(await next(store), 1);
  });

  it('takes a transaction back whose rows could not be kept', async () => {
    const { keeper, failWith } = openKeeper();
    const store = createMemoryStore({ keeper });
    const failure = new Error('the disk is full');
    failWith(failure);
    const error = await add(store, 'a').catch((reason: unknown) => reason);
    assert.equal(error, failure);
    failWith(null);
    assert.isFalse(await has(store, 'a'));
    await add(store, 'a');
  });

  it('runs a transaction again on what another store kept meanwhile, so that no number is given twice', async () => {
    const { keeper } = openKeeper();
    const [one, other] = [createMemoryStore({ keeper }), createMemoryStore({ keeper })];
    let runs = 0;
    const late = one.transaction('one', async (tx) => {
      runs += 1;
      const number = await tx.counters.next('bill');
      if (runs === 1) assert.equal(await next(other), 1);
      return number;
    });
    assert.equal(await late, 2);
    assert.equal(runs, 2);
    assert.equal(await next(other), 3);
  });

  it('keeps the order of what happened, whatever the ids', async () => {
    const { keeper, saves } = openKeeper();
    const store = createMemoryStore({ keeper });
    for (const id of ['z', 'a', 'm']) await store.transaction('one', (tx) => tx.audit.insert(entry(id)));
    const rows = saves.flatMap((save) => save.rows).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    assert.deepEqual(
      rows.map(({ row }) => row),
      [entry('z'), entry('a'), entry('m')],
    );
  });
});
