import { createMemoryStore, type KeptRow, type Store } from '@keyturn/backend';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { assert } from 'chai';
import { calmScenario } from '../scenario/scenario-settings.ts';
import { createDatabaseKeeper } from './database-keeper.ts';
import { openDatabase, type DemoDatabase } from './demo-database.ts';
import type { DemoState } from './demo-state.ts';
import { randomId } from './random-id.ts';

const state: DemoState = { seed: 1, clock: '2026-01-05T09:00:00.000Z', scenario: calmScenario };
const counter = (row: unknown): KeptRow => ({ table: 'counters', key: 'booking', row });

const next = (store: Store, tenantId = 'one'): Promise<number> =>
  store.transaction(tenantId, (tx) => tx.counters.next('booking'));

const longer = (before: DemoState): DemoState => ({
  ...before,
  scenario: { ...before.scenario, latencyMs: before.scenario.latencyMs + 1 },
});

describe('the keeper over IndexedDB', () => {
  let name = '';
  let db: DemoDatabase;
  beforeEach(async () => {
    name = randomId('test');
    db = await openDatabase(name);
  });
  afterEach(async () => {
    db.close();
    await deleteDB(name);
  });

  it('keeps what a store committed for the next one, each tenant apart', async () => {
    const keeper = createDatabaseKeeper(db);
    await next(createMemoryStore({ keeper }));
    db.close();
    db = await openDatabase(name);
    const store = createMemoryStore({ keeper: createDatabaseKeeper(db) });
    assert.equal(await next(store), 2);
    assert.equal(await next(store, 'two'), 1);
  });

  it('gives each number once to two stores that run side by side', async () => {
    const stores = [await openDatabase(name), db].map((each) => ({
      each,
      store: createMemoryStore({ keeper: createDatabaseKeeper(each) }),
    }));
    const numbers = await Promise.all(Array.from({ length: 10 }, () => stores.map(({ store }) => next(store))).flat());
    assert.deepEqual(
      numbers.toSorted((a, b) => a - b),
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    stores[0]?.each.close();
  });

  it('keeps none of the rows where one of them cannot be kept', async () => {
    const keeper = createDatabaseKeeper(db);
    const broken = keeper.save('one', 0, [counter(7), { table: 'audit', key: 'a', row: () => {} }]);
    assert.instanceOf(await broken.catch((error: unknown) => error), DOMException);
    assert.deepEqual(await keeper.load('one', 0), { revision: 0, whole: false, rows: [] });
    assert.equal(await keeper.save('one', 0, [counter(1)]), 1);
  });

  it('tells a save that came late, and keeps nothing of it', async () => {
    const keeper = createDatabaseKeeper(db);
    await keeper.save('one', 0, [counter(1)]);
    assert.isNull(await keeper.save('one', 0, [counter(9)]));
    const { rows } = await keeper.load('one', 0);
    assert.deepEqual(
      rows.map(({ row }) => row),
      [1],
    );
  });

  it('reads only what changed since', async () => {
    const keeper = createDatabaseKeeper(db);
    await keeper.save('one', 0, [counter(1)]);
    await keeper.save('one', 1, [{ table: 'counters', key: 'bill', row: 1 }]);
    const { rows, revision } = await keeper.load('one', 1);
    assert.equal(revision, 2);
    assert.deepEqual(
      rows.map(({ key }) => key),
      ['bill'],
    );
    assert.deepEqual(await keeper.load('one', 2), { revision: 2, whole: false, rows: [] });
  });

  it('plants anew, and running stores forget what they knew', async () => {
    const keeper = createDatabaseKeeper(db);
    const store = createMemoryStore({ keeper });
    for (const _ of [1, 2, 3]) await next(store);
    await keeper.plant({ state, tenants: { one: [counter(40)] } }, () => false);
    assert.equal(await next(store), 41);
    await keeper.plant({ state, tenants: { one: [] } }, () => false);
    assert.equal(await next(store), 1);
  });

  it('plants nothing where the state that is there shall stay', async () => {
    const keeper = createDatabaseKeeper(db);
    const plant = (clock: string) =>
      keeper.plant({ state: { ...state, clock }, tenants: {} }, ({ seed }) => seed === state.seed);
    await Promise.all([plant('2026-01-01T00:00:00.000Z'), plant('2027-01-01T00:00:00.000Z')]);
    assert.equal((await keeper.readState())?.clock, '2026-01-01T00:00:00.000Z');
  });

  it('changes the state step by step, and has none to change before it is planted', async () => {
    const keeper = createDatabaseKeeper(db);
    assert.instanceOf(await keeper.changeState(longer).catch((error: unknown) => error), Error);
    await keeper.plant({ state, tenants: {} }, () => false);
    await Promise.all(Array.from({ length: 5 }, () => keeper.changeState(longer)));
    assert.equal((await keeper.readState())?.scenario.latencyMs, 5);
  });
});
