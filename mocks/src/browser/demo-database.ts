import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { DemoState } from './demo-state.ts';

/** A row as the database holds it, with the revision of its tenant in which it was saved. */
export interface StoredRow {
  readonly tenantId: string;
  readonly table: string;
  readonly key: string;
  readonly revision: number;
  readonly row: unknown;
}

/** How far a tenant is. */
export interface StoredTenant {
  readonly revision: number;
  /** The revision before which nothing is left. */
  readonly plantedAt: number;
}

interface Schema extends DBSchema {
  rows: { key: [string, string, string]; value: StoredRow; indexes: { byRevision: [string, number] } };
  tenants: { key: string; value: StoredTenant };
  state: { key: string; value: DemoState };
}

/** The demo's database. */
export type DemoDatabase = IDBPDatabase<Schema>;

/** Opens the database of a name, made at its first use; rejects where the browser keeps nothing. */
export const openDatabase = async (name: string): Promise<DemoDatabase> =>
  openDB<Schema>(name, 1, {
    upgrade: (db) => {
      const rows = db.createObjectStore('rows', { keyPath: ['tenantId', 'table', 'key'] });
      rows.createIndex('byRevision', ['tenantId', 'revision']);
      db.createObjectStore('tenants');
      db.createObjectStore('state');
    },
    // Another tab wants a later version of the demo: a connection that stays open would block it.
    blocking: (_, __, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });

type StoreName = 'rows' | 'tenants' | 'state';

/** Runs steps that write, all of them or none: what rejects, or fails to be stored, takes everything back. */
export async function inOneGo<N extends StoreName, T>(
  db: DemoDatabase,
  stores: N[],
  steps: (tx: IDBPTransaction<Schema, N[], 'readwrite'>) => Promise<T>,
): Promise<T> {
  // Relaxed: a browser that crashes right afterwards may forget the last change of a demo.
  const tx = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
  try {
    const result = await steps(tx);
    await tx.done;
    return result;
  } catch (error) {
    // Awaited so that its rejection, which says less than `error`, does not go unhandled.
    const over = tx.done.catch(() => {});
    if (tx.error === null) tx.abort();
    await over;
    throw error;
  }
}
