import type {
  AccountRecord,
  AssetRecord,
  DriverRecord,
  TenantRecord,
  VehicleRecord,
  VoucherRecord,
} from '@keyturn/backend';

/** Everything that a tenant begins with, before any booking. Days count from the start of the clock. */
export interface TenantSeed {
  readonly tenant: TenantRecord;
  readonly assets: readonly AssetRecord[];
  readonly vehicles: readonly VehicleRecord[];
  readonly vouchers: readonly VoucherSeed[];
  readonly accounts: readonly AccountSeed[];
  readonly drivers: readonly DriverSeed[];
}

/** A voucher; it expires that many days after the start, by default never, and has no limit by default. */
export interface VoucherSeed extends Omit<VoucherRecord, 'version' | 'uses' | 'maxUses' | 'expiresAt'> {
  readonly expiresInDays?: number;
  readonly maxUses?: number;
  readonly uses?: number;
}

/** An account, made that many days before the start, by default 90; its drivers are counted. */
export interface AccountSeed extends Omit<AccountRecord, 'version' | 'driverCount' | 'createdAt'> {
  readonly createdDaysAgo?: number;
}

/** A driver; the licence expires that many days after the start. */
export interface DriverSeed extends Omit<DriverRecord, 'version' | 'licence'> {
  readonly licence: { readonly number: string; readonly country: string; readonly expiresInDays: number };
}
