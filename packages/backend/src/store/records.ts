import type {
  Account,
  Bill,
  BillStatus,
  Booking,
  BookingStatus,
  Driver,
  PhysicalAsset,
  TenantPolicy,
  VirtualAsset,
  VoucherTerms,
} from '@keyturn/sdk';

/** A tenant: its policy as the wire shows it, and how its bookings and bills are numbered. */
export interface TenantRecord {
  readonly policy: TenantPolicy;
  /** References are `<prefix>-00001` and on. */
  readonly bookingPrefix: string;
  /** Bill numbers are `<prefix>-000001` and on, without gaps (domain.md §6). */
  readonly billPrefix: string;
}

/** A virtual asset as stored; its `priceFrom` is derived from the packages. */
export type AssetRecord = Omit<VirtualAsset, 'priceFrom'>;

/** One vehicle. */
export type VehicleRecord = PhysicalAsset;

/** A voucher of the tenant: the terms that a booking freezes, and who may still use it (billing.md 16). */
export interface VoucherRecord extends Omit<VoucherTerms, 'skipsFirstBill'> {
  readonly version: number;
  /** Instant from which it is refused; `null`: never. */
  readonly expiresAt: string | null;
  /** Two vouchers combine only if both do. */
  readonly combinable: boolean;
  /** `null`: without limit. */
  readonly maxUses: number | null;
  /** Counted at request, released by decline and cancel. */
  readonly uses: number;
}

/** An account, with the count of its drivers. */
export type AccountRecord = Account;

/** A driver of an account. */
export type DriverRecord = Driver;

/**
 * A booking as stored: what the wire shows, less what depends on the reader (`actions`) or on its bills and contracts
 * (`firstBill`, `contractStatus`), plus what lists and availability ask by.
 */
export interface BookingRecord extends Omit<Booking, 'actions' | 'firstBill' | 'contractStatus' | 'status'> {
  readonly status: BookingStatus;
  /** Number within the tenant, rising with each request; makes the reference and breaks ties of every order. */
  readonly sequence: number;
  /** Instant of the start. */
  readonly startAt: string;
  /** Instant of the end, exclusive. */
  readonly endAt: string;
}

/** A bill as stored; what is due follows from it. */
export interface BillRecord extends Omit<Bill, 'due' | 'status'> {
  readonly status: BillStatus;
  /** Number within the booking, rising with each bill; the order of its list. */
  readonly sequence: number;
}

/** A change that happened: who, when, what, and both copies (backend.md, access). */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly userId: string;
  /** What the user was called then, where that was known. */
  readonly userName?: string;
  /** The booking's event, or the name of the operation. */
  readonly event: string;
  readonly resource: 'booking' | 'bill' | 'account' | 'driver' | 'voucher';
  readonly resourceId: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The answer of an applied command, as it was sent. */
export interface RecordedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is known of one intent of one user, by its idempotency key (wire.md). */
export interface KeyRecord {
  readonly userId: string;
  readonly key: string;
  /** Hash of method, path and body: the same key with another one is refused. */
  readonly fingerprint: string;
  /** Names the request that works on it; another one may take over when the lease is over. */
  readonly claimId: string;
  /** Instant until which the claim stands while the command runs. */
  readonly leaseUntil: string;
  /** Instant from which the record counts as gone. */
  readonly expiresAt: string;
  /** `null` while the command runs. */
  readonly answer: RecordedAnswer | null;
}
