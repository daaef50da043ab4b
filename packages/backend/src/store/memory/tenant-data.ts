import type {
  AccountRecord,
  AssetRecord,
  AuditEntry,
  BillRecord,
  BookingRecord,
  DriverRecord,
  KeyRecord,
  TenantRecord,
  VehicleRecord,
  VoucherRecord,
} from '../records.ts';
import { createRows, type RowChange, type Rows } from './rows.ts';

/** What the rows of each table are. */
interface TenantRows {
  readonly tenant: TenantRecord;
  readonly assets: AssetRecord;
  readonly vehicles: VehicleRecord;
  readonly vouchers: VoucherRecord;
  readonly accounts: AccountRecord;
  readonly drivers: DriverRecord;
  readonly bookings: BookingRecord;
  readonly bills: BillRecord;
  readonly keys: KeyRecord;
  readonly audit: AuditEntry;
  readonly counters: number;
}

/** The name of a table. */
export type TableName = keyof TenantRows;

/** Everything that the memory store holds of one tenant. */
export type TenantData = { readonly [N in TableName]: Rows<TenantRows[N]> };

/** Empty tables whose changes are noted in `log`. */
export const createTenantData = (log: RowChange<TableName>[]): TenantData => ({
  tenant: createRows('tenant', log),
  assets: createRows('assets', log),
  vehicles: createRows('vehicles', log),
  vouchers: createRows('vouchers', log),
  accounts: createRows('accounts', log),
  drivers: createRows('drivers', log),
  bookings: createRows('bookings', log),
  bills: createRows('bills', log),
  keys: createRows('keys', log),
  audit: createRows('audit', log),
  counters: createRows('counters', log),
});
