import type { Store, Transaction } from '../store.ts';
import { accountTable, driverTable } from './account-tables.ts';
import { billTable } from './bill-table.ts';
import { bookingTable } from './booking-table.ts';
import { assetTable, tenantTable, vehicleTable, voucherTable } from './catalogue-tables.ts';
import { auditTable, counterTable, keyTable } from './ledger-tables.ts';
import { type AtOnce, type BeforeStep, stepsOf } from './steps.ts';
import type { StoreKeeper } from './store-keeper.ts';
import type { TenantData } from './tenant-data.ts';
import { createTenantMemory, type TenantMemory } from './tenant-memory.ts';

/** Options of the memory store. */
export interface MemoryStoreOptions {
  /**
   * Called before each step of a transaction with its name, such as `bookings.insert`: a test waits or throws here.
   * Default: waits one turn.
   */
  readonly beforeStep?: BeforeStep;
  /** Keeps the rows beyond the store's life, and shares them with other stores. Default: nothing is kept. */
  readonly keeper?: StoreKeeper;
}

/**
 * Makes a store that holds everything in memory, for the demo and for tests. Transactions of a tenant run one after
 * the other: that is serialisable without retries, so every race is decided by the order in which transactions begin.
 * Records are copied in and out; a failed transaction is taken back step by step, counters included. Where a keeper
 * shares the rows, a transaction begins with what others kept, and is run again when another store saved meanwhile.
 */
export function createMemoryStore({ beforeStep = () => Promise.resolve(), keeper }: MemoryStoreOptions = {}): Store {
  const tenants = new Map<string, { memory: TenantMemory; last: Promise<unknown> }>();

  const tenantOf = (tenantId: string) => {
    const tenant = tenants.get(tenantId) ?? { memory: createTenantMemory(tenantId, keeper), last: Promise.resolve() };
    tenants.set(tenantId, tenant);
    return tenant;
  };

  return {
    transaction: (tenantId, work) => {
      const tenant = tenantOf(tenantId);
      const result = tenant.last.then(() => runIn(tenant.memory, beforeStep, work));
      tenant.last = result.catch(() => {});
      return result;
    },
  };
}

async function runIn<T>(
  memory: TenantMemory,
  beforeStep: BeforeStep,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  let over = false;
  try {
    await memory.catchUp();
    const result = await work(transactionOn(memory.data, beforeStep, () => over));
    over = true;
    if (await memory.commit()) return result;
    memory.undo();
  } catch (error) {
    memory.undo();
    throw error;
  } finally {
    over = true;
  }
  return runIn(memory, beforeStep, work);
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
