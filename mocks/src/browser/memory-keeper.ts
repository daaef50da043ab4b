import type { KeptRow } from '@keyturn/backend';
import { planted, type DemoKeeper } from './demo-keeper.ts';
import type { DemoState } from './demo-state.ts';

interface Tenant {
  revision: number;
  /** The revision before which nothing is left. */
  plantedAt: number;
  rows: Map<string, KeptRow>;
}

const keyOf = ({ table, key }: KeptRow): string => JSON.stringify([table, key]);

/** Makes a keeper that forgets with the page, for one store at a time. */
export function createMemoryKeeper(): DemoKeeper & { readonly rowsOf: (tenantId: string) => readonly KeptRow[] } {
  const tenants = new Map<string, Tenant>();
  let state: DemoState | null = null;
  const tenantOf = (tenantId: string): Tenant => {
    const tenant = tenants.get(tenantId) ?? { revision: 0, plantedAt: 0, rows: new Map<string, KeptRow>() };
    tenants.set(tenantId, tenant);
    return tenant;
  };
  return {
    rowsOf: (tenantId) => [...tenantOf(tenantId).rows.values()],
    load: async (tenantId, since) => {
      const { revision, plantedAt, rows } = tenantOf(tenantId);
      const whole = since < plantedAt;
      return { revision, whole, rows: whole ? [...rows.values()] : [] };
    },
    save: async (tenantId, _, changes) => {
      const tenant = tenantOf(tenantId);
      for (const change of changes) tenant.rows.set(keyOf(change), change);
      return ++tenant.revision;
    },
    readState: async () => state,
    changeState: async (change) => (state = change(planted(state))),
    plant: async (content, keep) => {
      if (state && keep(state)) return;
      for (const [tenantId, rows] of Object.entries(content.tenants)) {
        const tenant = tenantOf(tenantId);
        tenant.plantedAt = ++tenant.revision;
        tenant.rows = new Map(rows.map((row) => [keyOf(row), row]));
      }
      ({ state } = content);
    },
  };
}
