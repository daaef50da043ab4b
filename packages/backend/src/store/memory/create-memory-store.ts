import type { Store, Transaction } from '../store.ts';
import { accountTable, driverTable } from './account-tables.ts';
import { billTable } from './bill-table.ts';
import { bookingTable } from './booking-table.ts';
import { assetTable, tenantTable, vehicleTable, voucherTable } from './catalogue-tables.ts';
import { auditTable, counterTable, keyTable } from './ledger-tables.ts';
import type { UndoLog } from './rows.ts';
import { type AtOnce, type BeforeStep, stepsOf } from './steps.ts';
import { createTenantData, type TenantData } from './tenant-data.ts';

/** Options of the memory store. */
export interface MemoryStoreOptions {
  /**
   * Called before each step of a transaction with its name, such as `bookings.insert`: a test waits or throws here.
   * Default: waits one turn.
   */
  readonly beforeStep?: BeforeStep;
}

/**
 * Makes a store that keeps everything in memory, for the demo and for tests. Transactions of a tenant run one after
 * the other: that is serialisable without retries, so every race is decided by the order in which transactions begin.
 * Records are copied in and out; a failed transaction is taken back step by step, counters included.
 */
export function createMemoryStore(options: MemoryStoreOptions = {}): Store {
  const beforeStep = options.beforeStep ?? (() => Promise.resolve());
  const tenants = new Map<string, { data: TenantData; undo: UndoLog; last: Promise<unknown> }>();

  const tenantOf = (tenantId: string) => {
    const undo: UndoLog = [];
    const tenant = tenants.get(tenantId) ?? { data: createTenantData(undo), undo, last: Promise.resolve() };
    tenants.set(tenantId, tenant);
    return tenant;
  };

  return {
    transaction: (tenantId, work) => {
      const tenant = tenantOf(tenantId);
      const attempt = async () => {
        let over = false;
        try {
          return await work(transactionOn(tenant.data, beforeStep, () => over));
        } catch (error) {
          for (const undo of tenant.undo.splice(0).toReversed()) undo();
          throw error;
        } finally {
          over = true;
          tenant.undo.length = 0;
        }
      };
      const result = tenant.last.then(attempt);
      tenant.last = result.catch(() => {});
      return result;
    },
  };
}

function transactionOn(data: TenantData, beforeStep: BeforeStep, isOver: () => boolean): Transaction {
  const steps = <T extends object>(name: string, table: AtOnce<T>): T => stepsOf(name, table, beforeStep, isOver);
  return {
    tenant: steps('tenant', tenantTable(data)),
    assets: steps('assets', assetTable(data)),
    vehicles: steps('vehicles', vehicleTable(data)),
    vouchers: steps('vouchers', voucherTable(data)),
    accounts: steps('accounts', accountTable(data)),
    drivers: steps('drivers', driverTable(data)),
    bookings: steps('bookings', bookingTable(data)),
    bills: steps('bills', billTable(data)),
    keys: steps('keys', keyTable(data)),
    audit: steps('audit', auditTable(data)),
    counters: steps('counters', counterTable(data)),
  };
}
