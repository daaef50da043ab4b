import type { AccountRecord, BillRecord, BookingRecord, DriverRecord } from '../store/records.ts';
import type { Transaction, VersionedTable } from '../store/store.ts';
import type { OperationContext } from './context.ts';

interface Records {
  readonly booking: BookingRecord;
  readonly bill: BillRecord;
  readonly account: AccountRecord;
  readonly driver: DriverRecord;
}

const tables: { readonly [K in keyof Records]: (tx: Transaction) => VersionedTable<Records[K]> } = {
  booking: (tx) => tx.bookings,
  bill: (tx) => tx.bills,
  account: (tx) => tx.accounts,
  driver: (tx) => tx.drivers,
};

/** Notes a change: who, when, which event, both copies (backend.md, access). */
export async function audit(
  { tx, caller, now, newId }: OperationContext,
  event: string,
  resource: keyof Records | 'voucher',
  resourceId: string,
  copies: { readonly before: unknown; readonly after: unknown },
): Promise<void> {
  const { userId, userName } = caller;
  const who = userName === undefined ? { userId } : { userId, userName };
  await tx.audit.insert({ id: newId('aud'), at: now, ...who, event, resource, resourceId, ...copies });
}

/** Adds a record, and notes it. */
export async function insertRecord<K extends keyof Records>(
  context: OperationContext,
  event: string,
  resource: K,
  record: Records[K],
): Promise<Records[K]> {
  await tables[resource](context.tx).insert(record);
  await audit(context, event, resource, record.id, { before: null, after: record });
  return record;
}

/** Replaces a record by the next version of it, and notes both; answers what was stored. */
export async function updateRecord<K extends keyof Records>(
  context: OperationContext,
  event: string,
  resource: K,
  before: Records[K],
  changed: Records[K],
): Promise<Records[K]> {
  const after = { ...changed, version: before.version + 1 };
  await tables[resource](context.tx).update(after, before.version);
  await audit(context, event, resource, before.id, { before, after });
  return after;
}
