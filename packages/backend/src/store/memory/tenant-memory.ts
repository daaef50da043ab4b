import type { RowChange } from './rows.ts';
import type { KeptRow, StoreKeeper } from './store-keeper.ts';
import { createTenantData, type TableName, type TenantData } from './tenant-data.ts';

/** A tenant's tables with what the running transaction changed in them. */
export interface TenantMemory {
  readonly data: TenantData;
  /** Takes every change of the transaction back, counters included. */
  undo(): void;
  /** Reads what others kept since; nothing without a keeper. */
  catchUp(): Promise<void>;
  /** Makes the changes stay, kept where there is a keeper; `false` where another store was faster. */
  commit(): Promise<boolean>;
}

/** Makes the empty memory of one tenant. */
export function createTenantMemory(tenantId: string, keeper: StoreKeeper | undefined): TenantMemory {
  const log: RowChange<TableName>[] = [];
  const data = createTenantData(log);
  let revision = 0;

  const changed = (): KeptRow[] => {
    const latest = new Map(log.map(({ table, key }) => [JSON.stringify([table, key]), { table, key }]));
    return [...latest.values()].map(({ table, key }) => ({ table, key, row: data[table].get(key) ?? null }));
  };
  return {
    data,
    undo: () => {
      for (const { undo } of log.splice(0).toReversed()) undo();
    },
    catchUp: async () => {
      const kept = await keeper?.load(tenantId, revision);
      if (!kept) return;
      if (kept.whole) for (const table of Object.values(data)) table.clear();
      // A keeper hands back the tables and rows that it was given.
      for (const { table, key, row } of kept.rows) data[table as TableName].put(key, (row ?? undefined) as never);
      revision = kept.revision;
    },
    commit: async () => {
      if (keeper && log.length > 0) {
        const saved = await keeper.save(tenantId, revision, changed());
        if (saved === null) return false;
        revision = saved;
      }
      log.length = 0;
      return true;
    },
  };
}
