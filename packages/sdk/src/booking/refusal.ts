import type { LocalStart } from '@keyturn/billing';
import type { Booking, Preview } from '../wire/schemas/booking.ts';
import type { Account } from '../wire/schemas/account.ts';
import type { Quote } from '../wire/schemas/quote.ts';

/** One thing in a body or query that does not fit: where, which rule, and what was expected. */
export interface InputIssue {
  readonly path: string;
  readonly code: string;
  readonly expected: string;
}

/**
 * The facts of each refusal code (domain.md §8). Every entry is one documented line; texts for people are made from
 * code and facts in the elements.
 */
export interface RefusalFacts {
  /** The start is not after the backend's `now`; equal counts as past. */
  START_NOT_IN_FUTURE: { readonly start: LocalStart; readonly now: string };
  /** The wall time is skipped by a clock change that day; `suggestion` is the shifted start. */
  START_NOT_ON_CLOCK: { readonly start: LocalStart; readonly suggestion: LocalStart };
  /** The start is nearer than the tenant's lead time; `earliest` is the first instant that is not. */
  START_TOO_SOON: { readonly start: LocalStart; readonly leadTimeMinutes: number; readonly earliest: string };
  /** The location is closed at the start; `opens`/`closes` are that day's hours, absent on a closed day. */
  START_OUTSIDE_OPENING_HOURS: { readonly start: LocalStart; readonly opens?: string; readonly closes?: string };
  /** The start's minutes are not a multiple of the tenant's step. */
  START_OFF_STEP: { readonly start: LocalStart; readonly stepMinutes: number };
  /** The zone is not the operating location's. */
  START_WRONG_ZONE: { readonly start: LocalStart; readonly timeZone: string };
  /** Re-approval with the same start and vehicle. */
  NO_CHANGE: { readonly start: LocalStart };
  /** The event does not exist in this status. */
  WRONG_STATUS: { readonly event: string; readonly status: string; readonly allowedFrom: readonly string[] };
  /** The account is not approved yet; only an approved one can hold a booking. */
  ACCOUNT_NOT_APPROVED: { readonly accountId: string };
  /** The driver is not verified yet. */
  DRIVER_NOT_VERIFIED: { readonly driverId: string };
  /** The driver belongs to another account. */
  DRIVER_NOT_OF_ACCOUNT: { readonly driverId: string; readonly accountId: string };
  /** No vehicle, or not that vehicle, is free for the whole term; `alternatives` are free ids of the same kind. */
  ASSET_UNAVAILABLE: {
    readonly assetId: string;
    readonly vehicleId?: string;
    readonly alternatives: readonly string[];
  };
  /** The asset does not offer that package. */
  PACKAGE_UNAVAILABLE: { readonly packageId: string };
  /** An extra that the asset does not offer. */
  EXTRA_UNAVAILABLE: { readonly extraId: string };
  /** The tenant does not offer that handover mode. */
  HANDOVER_UNAVAILABLE: { readonly handoverModeId: string };
  /** The handover mode needs an address and none was given. */
  HANDOVER_ADDRESS_MISSING: { readonly handoverModeId: string };
  /** No voucher of this tenant has that code. */
  VOUCHER_UNKNOWN: { readonly voucher: string };
  /** The voucher was valid until `expiredAt`. */
  VOUCHER_EXPIRED: { readonly voucher: string; readonly expiredAt: string };
  /** Every use of the voucher is taken. */
  VOUCHER_EXHAUSTED: { readonly voucher: string };
  /** The voucher cannot be used together with the others, which are named. */
  VOUCHER_NOT_COMBINABLE: { readonly voucher: string; readonly with: readonly string[] };
  /** The tenant asks for a signed contract before the handover. */
  CONTRACT_UNSIGNED: { readonly bookingId: string };
  /** There is no issued contract to sign. */
  CONTRACT_NOT_ISSUED: { readonly bookingId: string };
  /** The first bill is being collected and its amount would change. */
  PAYMENT_IN_FLIGHT: { readonly billId: string };
  /** The first bill exists already. */
  BILL_EXISTS: { readonly billId: string };
  /** Somebody changed the resource first; `current` is its copy now. */
  VERSION_CONFLICT: { readonly expected: number; readonly current: Booking };
  /** That many anniversaries have passed; an explicit choice is needed. */
  ELAPSED_OCCURRENCES: { readonly count: number };
  /** The actual handover lies after the backend's now. */
  HANDOVER_IN_FUTURE: { readonly now: string };
  /** Prices or terms differ from the quote that the person saw; `quote` is the new one. */
  QUOTE_STALE: { readonly quote: Quote };
  /** What the person saw is no longer what saving would do; `preview` is the new one. */
  PREVIEW_STALE: { readonly preview: Preview };
  /** The same command is still running. */
  IN_PROGRESS: Record<string, never>;
  /** The caller lacks a capability. */
  NOT_PERMITTED: { readonly capability: string };
  /** The event or operation comes in a later release of the backend. */
  NOT_IMPLEMENTED: { readonly event: string };
  /** There is no such thing for this tenant. */
  NOT_FOUND: { readonly resource: string; readonly id: string };
  /** An account with this e-mail exists. */
  EMAIL_IN_USE: { readonly accountId: Account['id'] };
  /** Body or query does not fit the contract. */
  INVALID_INPUT: { readonly issues: readonly InputIssue[] };
}

/** A known refusal code. */
export type RefusalCode = keyof RefusalFacts;

/** A refusal with a code that this version knows, discriminated by `code`. */
export type KnownRefusal = { [C in RefusalCode]: { readonly code: C; readonly facts: RefusalFacts[C] } }[RefusalCode];

/** Why something was refused: data, never a bare string. Codes of newer backends are carried through. */
export type Refusal = KnownRefusal | { readonly code: string & {}; readonly facts: Readonly<Record<string, unknown>> };

/** Builds a refusal of a known code. */
export const refuse = <C extends RefusalCode>(
  code: C,
  facts: RefusalFacts[C],
): { readonly code: C; readonly facts: RefusalFacts[C] } => ({ code, facts });

/** Whether a refusal is of a code that this version knows, and so carries that code's facts. */
export const isRefusal = <C extends RefusalCode>(
  refusal: Refusal,
  code: C,
): refusal is Extract<KnownRefusal, { readonly code: C }> => refusal.code === code;
