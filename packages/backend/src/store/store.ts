import type { BookingQuery } from './booking-query.ts';
import type { Page, PageQuery } from './page.ts';
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
} from './records.ts';

/**
 * Where everything is kept. A transaction is bound to one tenant, so no query can forget it: another tenant's records
 * are not found. It is atomic and serialisable, and commits when `work` resolves; when `work` rejects, nothing of it
 * remains and the rejection is passed on. A store may run `work` more than once to get there, so `work` has no effect
 * but through `tx`, awaits each step, and starts no other transaction.
 */
export interface Store {
  transaction<T>(tenantId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** What a transaction can do. Every step gives and takes copies. */
export interface Transaction {
  readonly tenant: TenantTable;
  readonly assets: AssetTable;
  readonly vehicles: VehicleTable;
  readonly vouchers: VoucherTable;
  readonly accounts: AccountTable;
  readonly drivers: DriverTable;
  readonly bookings: BookingTable;
  readonly bills: BillTable;
  readonly keys: KeyTable;
  readonly audit: AuditTable;
  readonly counters: CounterTable;
}

/** Records with a version. `insert` throws `UniqueViolation`, `update` also `VersionMismatch`. */
export interface VersionedTable<T> {
  /** Finds by id, `null` where the tenant has no such record. */
  find(id: string): Promise<T | null>;
  insert(record: T): Promise<void>;
  /** Replaces the record of the same id, provided that it still has the version that the change was made from. */
  update(record: T, expectedVersion: number): Promise<void>;
}

/** The tenant itself. */
export interface TenantTable {
  find(): Promise<TenantRecord | null>;
  save(record: TenantRecord): Promise<void>;
}

/** Virtual assets, in the order of their names. */
export interface AssetTable {
  find(id: string): Promise<AssetRecord | null>;
  insert(record: AssetRecord): Promise<void>;
  /** `text` is looked for in name, body type and fuel, whatever the case; of each kind that is named only its assets. */
  list(query: AssetSearch, page: PageQuery): Promise<Page<AssetRecord>>;
}

/** What assets are searched by. */
export interface AssetSearch extends Partial<Pick<AssetRecord, 'bodyType' | 'fuel' | 'transmission'>> {
  readonly text?: string;
}

/**
 * Which vehicles are free from `from` until before `to` (instants). A vehicle is taken by an approved booking or one
 * in progress from its start to its end; one in progress whose end has passed at `now` keeps it (domain.md §3).
 */
export interface FreeQuery {
  readonly from: string;
  readonly to: string;
  readonly now: string;
  /** A booking whose own allocation does not count. */
  readonly exceptBookingId?: string;
}

/** Vehicles, in the order of their registrations. */
export interface VehicleTable {
  find(id: string): Promise<VehicleRecord | null>;
  insert(record: VehicleRecord): Promise<void>;
  /** Those of one asset, or of these the one named. */
  listFree(
    query: FreeQuery & { readonly assetId: string; readonly vehicleId?: string },
    page: PageQuery,
  ): Promise<Page<VehicleRecord>>;
  /** How many vehicles of each asset are free; an asset without any may be missing. */
  countFree(query: FreeQuery): Promise<Readonly<Record<string, number>>>;
}

/** Vouchers, found by code whatever its case; the code is unique likewise. */
export interface VoucherTable {
  find(code: string): Promise<VoucherRecord | null>;
  insert(record: VoucherRecord): Promise<void>;
  update(record: VoucherRecord, expectedVersion: number): Promise<void>;
}

/** Accounts, in the order of their names; the e-mail is unique whatever its case. */
export interface AccountTable extends VersionedTable<AccountRecord> {
  findByEmail(email: string): Promise<AccountRecord | null>;
  /** `text` is looked for in name, e-mail and phone, whatever the case. */
  list(query: { readonly text?: string }, page: PageQuery): Promise<Page<AccountRecord>>;
}

/** Drivers, in the order of their names. */
export interface DriverTable extends VersionedTable<DriverRecord> {
  list(query: { readonly accountId: string }, page: PageQuery): Promise<Page<DriverRecord>>;
}

/** Bookings; the reference is unique. */
export interface BookingTable extends VersionedTable<BookingRecord> {
  /** A page, and the number of bookings per status over the same search whatever the status asked for. */
  list(
    query: BookingQuery,
    page: PageQuery,
  ): Promise<Page<BookingRecord> & { readonly counts: Readonly<Record<string, number>> }>;
}

/** Bills; unique are the number, and booking with occurrence index among those that are not replaced. */
export interface BillTable extends VersionedTable<BillRecord> {
  /** Takes a draft away; an issued bill is never removed. */
  remove(id: string): Promise<void>;
  /** Every bill of a booking, in the order in which they were made. */
  ofBooking(bookingId: string): Promise<readonly BillRecord[]>;
  list(query: { readonly bookingId: string }, page: PageQuery): Promise<Page<BillRecord>>;
  /** The first bills (occurrence 0, not replaced) of some bookings, each under its booking's id. */
  firstOf(bookingIds: readonly string[]): Promise<Readonly<Record<string, BillRecord>>>;
}

/** Idempotency keys; user and key together are unique among those that have not expired at `now`, an ISO instant. */
export interface KeyTable {
  /** Finds a record that has not expired. */
  find(userId: string, key: string, now: string): Promise<KeyRecord | null>;
  /** Adds a record, in the place of one that has expired. */
  insert(record: KeyRecord, now: string): Promise<void>;
  /** Replaces the record of the same user and key, provided that its claim is still this one; tells whether it was. */
  update(record: KeyRecord, claimId: string): Promise<boolean>;
  /** Takes a claim away that has no answer yet, provided that it is still this one. */
  release(userId: string, key: string, claimId: string): Promise<void>;
  /** Takes every record away that has expired; asked for now and then, correct without. */
  removeExpired(now: string): Promise<void>;
}

/** What happened, oldest first; entries are never changed. */
export interface AuditTable {
  insert(entry: AuditEntry): Promise<void>;
  ofResource(resource: AuditEntry['resource'], resourceId: string): Promise<readonly AuditEntry[]>;
}

/** Numbers without gaps: a transaction that fails gives its number back. */
export interface CounterTable {
  /** The next number, from 1. */
  next(name: 'booking' | 'bill'): Promise<number>;
}
