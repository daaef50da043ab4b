import * as z from 'zod/mini';
import { address, count, duration, id, instant, localDate, money, openEnum, start, version } from './common.ts';
import { mileageAllowance } from './asset.ts';
import { billingSummary, firstBillTrigger, priceTerms, scheduleDiff, scheduleTerms } from './price.ts';
import { bookingEvents, bookingStatuses } from '../../booking/transitions.ts';
import { firstBillOutcomes } from '../../booking/first-bill-outcome.ts';
import { billReference } from './bill.ts';

/** Why something was refused, as data: a code and its facts (domain.md §8). Unknown codes are carried through. */
export const refusal = z.object({ code: z.string(), facts: z.looseObject({}) });

/** An event of the booking, whether this caller may send it now, and why not. */
export const bookingAction = z.object({
  event: openEnum(bookingEvents),
  allowed: z.boolean(),
  refusal: z.exactOptional(refusal),
});

/** Every status of a contract (domain.md 3). */
export const contractStatuses = ['issued', 'signed', 'superseded'] as const;

/** A contract, one per approval or re-approval of a tenant that uses contracts; the last one counts. */
export const contract = z.object({
  id,
  revision: count,
  status: openEnum(contractStatuses),
  issuedAt: instant,
  signedAt: z.exactOptional(instant),
});

const named = z.object({ id, name: z.string() });

const bookingShape = {
  id,
  reference: z.string(),
  version,
  status: openEnum(bookingStatuses),
  createdAt: instant,
  updatedAt: instant,
  locationId: id,
  /** The requested start; from approval on, the confirmed one: the anchor of the schedule. */
  start,
  /** Local date on which the term ends, exclusive. */
  endDate: localDate,
  asset: named,
  vehicle: z.nullable(z.object({ id, registration: z.string() })),
  account: named,
  driver: named,
  currency: z.string(),
  /** Schedule revision: 0 at approval, one more with each re-approval; `null` before approval. */
  revision: z.nullable(count),
  firstBill: z.nullable(billReference),
  contractStatus: z.nullable(openEnum(contractStatuses)),
  lineage: z.object({ root: z.string(), index: count }),
};

/** A row of the bookings list. */
export const bookingSummary = z.object({
  ...bookingShape,
  regularBill: z.nullable(money),
  actions: z.array(bookingAction),
});

/** One booking, whole, with what can be done now and why the rest cannot (wire.md). */
export const booking = z.object({
  ...bookingShape,
  package: z.object({ id, mileageAllowance, duration }),
  extraIds: z.array(id),
  handover: z.object({ modeId: id, name: z.string(), address: z.exactOptional(address) }),
  /** Frozen at request (billing.md 18). */
  terms: scheduleTerms,
  prices: priceTerms,
  summary: billingSummary,
  firstBillTrigger,
  collectionMethod: openEnum(['automatic', 'manual']),
  contracts: z.array(contract),
  reason: z.exactOptional(z.string()),
  actions: z.array(bookingAction),
});

/** A page of bookings with the number of bookings per status, over the same search. */
export const bookingPage = z.object({
  items: z.array(bookingSummary),
  nextCursor: z.nullable(z.string()),
  // The cast lets every status be looked up, also one that a newer backend adds.
  counts: z.looseObject({
    requested: count,
    approved: count,
    in_progress: count,
    completed: count,
    declined: count,
    cancelled: count,
  }) as unknown as z.ZodMiniType<Record<string, number>>,
});

/** What approval or re-approval would do, before saving (domain.md §4, billing.md 20). */
export const preview = z.object({
  event: openEnum(['approve', 'reapprove']),
  bookingId: id,
  version,
  fingerprint: z.string(),
  start,
  /** The schedule that stands, `null` at approval. */
  before: z.nullable(scheduleTerms),
  after: scheduleTerms,
  prices: priceTerms,
  summary: billingSummary,
  diff: z.nullable(scheduleDiff),
  firstBill: z.object({
    outcome: openEnum(firstBillOutcomes),
    /** Local dates that the first bill will carry; `null` until its trigger happens. */
    issueDate: z.nullable(localDate),
    dueDate: z.nullable(localDate),
    amount: money,
    /** New amount less the amount of the bill that exists; zero where none exists. */
    difference: money,
    bill: z.nullable(billReference),
  }),
  contract: openEnum(['none', 'issued', 'reissued', 'superseded']),
  vehicle: z.nullable(z.object({ id, registration: z.string(), changed: z.boolean() })),
});

/** An event, whether this caller may send it now, and why not. */
export type BookingAction = z.infer<typeof bookingAction>;
/** A booking as a row of the list. */
export type BookingSummary = z.infer<typeof bookingSummary>;
/** A booking, whole (domain.md 1). */
export type Booking = z.infer<typeof booking>;
/** A contract of one approval or re-approval (domain.md 3). */
export type Contract = z.infer<typeof contract>;
/** What approval or re-approval would do, before saving (domain.md 4). */
export type Preview = z.infer<typeof preview>;
