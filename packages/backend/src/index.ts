export { createHandler, type HandlerOptions } from './handler/create-handler.ts';
export type { AllowedOrigins } from './handler/cors.ts';
export type { Platform } from './handler/platform.ts';
export { createContext, type Caller } from './operations/context.ts';
export { operations } from './operations/operations.ts';
export { createMemoryStore, type MemoryStoreOptions } from './store/memory/create-memory-store.ts';
export type { BeforeStep } from './store/memory/steps.ts';
export type { KeptChanges, KeptRow, StoreKeeper } from './store/memory/store-keeper.ts';
export type { BookingQuery, BookingSort } from './store/booking-query.ts';
export type { Page, PageQuery } from './store/page.ts';
export type {
  AccountRecord,
  AssetRecord,
  AuditEntry,
  BillRecord,
  BookingRecord,
  DriverRecord,
  KeyRecord,
  RecordedAnswer,
  TenantRecord,
  VehicleRecord,
  VoucherRecord,
} from './store/records.ts';
export { BadCursor, UniqueViolation, VersionMismatch, type UniqueConstraint } from './store/store-errors.ts';
export type {
  AccountTable,
  AssetTable,
  AuditTable,
  BillTable,
  BookingTable,
  CounterTable,
  DriverTable,
  FreeQuery,
  KeyTable,
  Store,
  TenantTable,
  Transaction,
  VehicleTable,
  VersionedTable,
  VoucherTable,
} from './store/store.ts';
