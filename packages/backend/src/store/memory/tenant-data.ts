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
import { createRows, type Rows, type UndoLog } from './rows.ts';

/** Everything that the memory store keeps of one tenant. */
export interface TenantData {
  readonly tenant: Rows<TenantRecord>;
  readonly assets: Rows<AssetRecord>;
  readonly vehicles: Rows<VehicleRecord>;
  readonly vouchers: Rows<VoucherRecord>;
  readonly accounts: Rows<AccountRecord>;
  readonly drivers: Rows<DriverRecord>;
  readonly bookings: Rows<BookingRecord>;
  readonly bills: Rows<BillRecord>;
  readonly keys: Rows<KeyRecord>;
  readonly audit: Rows<AuditEntry>;
  readonly counters: Rows<number>;
}

/** Empty tables whose changes are noted in `undo`. */
export const createTenantData = (undo: UndoLog): TenantData => ({
  tenant: createRows(undo),
  assets: createRows(undo),
  vehicles: createRows(undo),
  vouchers: createRows(undo),
  accounts: createRows(undo),
  drivers: createRows(undo),
  bookings: createRows(undo),
  bills: createRows(undo),
  keys: createRows(undo),
  audit: createRows(undo),
  counters: createRows(undo),
});
