import type { KeptRow } from '@keyturn/backend';
import { inOneGo, type DemoDatabase, type StoredTenant } from './demo-database.ts';
import { planted, type DemoKeeper } from './demo-keeper.ts';

const untouched: StoredTenant = { revision: 0, plantedAt: 0 };
const everyKey = (tenantId: string): IDBKeyRange => IDBKeyRange.bound([tenantId], [tenantId, []]);

/**
 * Makes a keeper over the demo's database, for any number of stores in any number of tabs. The database runs what
 * writes one after the other, so that of two saves made from one revision the second is told that it came late.
 */
export function createDatabaseKeeper(db: DemoDatabase): DemoKeeper {
  return {
    load: async (tenantId, since) => {
      const tx = db.transaction(['tenants', 'rows']);
      const { revision, plantedAt } = (await tx.objectStore('tenants').get(tenantId)) ?? untouched;
      if (revision === since) return { revision, whole: false, rows: [] };
      const whole = since < plantedAt;
      const from = whole ? 0 : since + 1;
      const range = IDBKeyRange.bound([tenantId, from], [tenantId, revision]);
      return { revision, whole, rows: await tx.objectStore('rows').index('byRevision').getAll(range) };
    },
    save: (tenantId, known, rows) =>
      inOneGo(db, ['tenants', 'rows'], async (tx) => {
        const tenant = (await tx.objectStore('tenants').get(tenantId)) ?? untouched;
        if (tenant.revision !== known) return null;
        const revision = known + 1;
        await tx.objectStore('tenants').put({ ...tenant, revision }, tenantId);
        for (const row of rows) unawaited(tx.objectStore('rows').put(stored(tenantId, revision, row)));
        return revision;
      }),
    readState: async () => (await db.get('state', '')) ?? null,
    changeState: (change) =>
      inOneGo(db, ['state'], async (tx) => {
        const before = planted(await tx.objectStore('state').get(''));
        const after = change(before);
        if (after !== before) await tx.objectStore('state').put(after, '');
        return after;
      }),
    plant: ({ state, tenants }, keep) =>
      inOneGo(db, ['tenants', 'rows', 'state'], async (tx) => {
        const there = await tx.objectStore('state').get('');
        if (there && keep(there)) return;
        for (const [tenantId, rows] of Object.entries(tenants)) {
          const { revision: last } = (await tx.objectStore('tenants').get(tenantId)) ?? untouched;
          const revision = last + 1;
          await tx.objectStore('rows').delete(everyKey(tenantId));
          await tx.objectStore('tenants').put({ revision, plantedAt: revision }, tenantId);
          for (const row of rows) unawaited(tx.objectStore('rows').put(stored(tenantId, revision, row)));
        }
        await tx.objectStore('state').put(state, '');
      }),
  };
}

/** A step whose failure the end of the transaction tells. */
const unawaited = (step: Promise<unknown>): void => void step.catch(() => {});

const stored = (tenantId: string, revision: number, { table, key, row }: KeptRow) => ({
  tenantId,
  table,
  key,
  revision,
  row,
});
