import * as z from 'zod/mini';
import type { Refusal, RefusalCode, RefusalFacts } from '../booking/refusal.ts';
import { booking, preview } from './schemas/booking.ts';
import { id, start } from './schemas/common.ts';
import { quote } from './schemas/quote.ts';

const text = z.string();
const number = z.number();
const ofVoucher = z.object({ voucher: text });
const ofBooking = z.object({ bookingId: id });
const ofBill = z.object({ billId: id });

/**
 * Schemas of the facts of every known refusal code (domain.md 8). They ask only for what `RefusalFacts` promises and
 * ignore the rest, so that a backend may add facts.
 */
export const refusalFacts = {
  START_NOT_IN_FUTURE: z.object({ start, now: text }),
  START_NOT_ON_CLOCK: z.object({ start, suggestion: start }),
  START_TOO_SOON: z.object({ start, leadTimeMinutes: number, earliest: text }),
  START_OUTSIDE_OPENING_HOURS: z.object({ start, opens: z.exactOptional(text), closes: z.exactOptional(text) }),
  START_OFF_STEP: z.object({ start, stepMinutes: number }),
  START_WRONG_ZONE: z.object({ start, timeZone: text }),
  NO_CHANGE: z.object({ start }),
  WRONG_STATUS: z.object({ event: text, status: text, allowedFrom: z.array(text) }),
  ACCOUNT_NOT_APPROVED: z.object({ accountId: id }),
  DRIVER_NOT_VERIFIED: z.object({ driverId: id }),
  DRIVER_NOT_OF_ACCOUNT: z.object({ driverId: id, accountId: id }),
  ASSET_UNAVAILABLE: z.object({ assetId: id, vehicleId: z.exactOptional(id), alternatives: z.array(id) }),
  PACKAGE_UNAVAILABLE: z.object({ packageId: id }),
  EXTRA_UNAVAILABLE: z.object({ extraId: id }),
  HANDOVER_UNAVAILABLE: z.object({ handoverModeId: id }),
  HANDOVER_ADDRESS_MISSING: z.object({ handoverModeId: id }),
  VOUCHER_UNKNOWN: ofVoucher,
  VOUCHER_EXPIRED: z.object({ voucher: text, expiredAt: text }),
  VOUCHER_EXHAUSTED: ofVoucher,
  VOUCHER_NOT_COMBINABLE: z.object({ voucher: text, with: z.array(text) }),
  CONTRACT_UNSIGNED: ofBooking,
  CONTRACT_NOT_ISSUED: ofBooking,
  PAYMENT_IN_FLIGHT: ofBill,
  BILL_EXISTS: ofBill,
  VERSION_CONFLICT: z.object({ expected: number, current: booking }),
  ELAPSED_OCCURRENCES: z.object({ count: number }),
  HANDOVER_IN_FUTURE: z.object({ now: text }),
  QUOTE_STALE: z.object({ quote }),
  PREVIEW_STALE: z.object({ preview }),
  IN_PROGRESS: z.object({}),
  NOT_PERMITTED: z.object({ capability: text }),
  NOT_IMPLEMENTED: z.object({ event: text }),
  NOT_FOUND: z.object({ resource: text, id: text }),
  EMAIL_IN_USE: z.object({ accountId: id }),
  INVALID_INPUT: z.object({ issues: z.array(z.object({ path: text, code: text, expected: text })) }),
} satisfies { readonly [C in RefusalCode]: z.ZodMiniType<RefusalFacts[C]> };

/**
 * Reads a refusal that came over the wire: with the facts that its code promises, or as it is where this version does
 * not know the code; `null` where a known code lacks its facts, so that nobody builds a text from facts that are not
 * there.
 */
export function readRefusal(code: string, facts: Readonly<Record<string, unknown>>): Refusal | null {
  if (!Object.hasOwn(refusalFacts, code)) return { code, facts };
  const read = z.safeParse(refusalFacts[code as RefusalCode], facts);
  return read.success ? { code, facts: read.data } : null;
}
