import * as z from 'zod/mini';
import { count, id, instant, localDate, money, openEnum, page, period, version } from './common.ts';
import { billAmounts, billingSummary, priceTerms, scheduleTerms } from './price.ts';

/** Every status of a bill; `overdue` is derived, never stored (domain.md 6). */
export const billStatuses = ['draft', 'unpaid', 'processing', 'partially_paid', 'paid'] as const;
/** Every kind of bill; the last three are raised by hand (domain.md 6). */
export const billKinds = ['first', 'recurring', 'immediate', 'scheduled', 'no_payment'] as const;

/** A bill by its id, number and status, where another thing names it. */
export const billReference = z.object({ id, number: z.nullable(z.string()), status: openEnum(billStatuses) });

/** A credit note: takes back a whole bill or a part of it, numbered after its bill (domain.md §6). */
export const creditNote = z.object({ id, number: z.string(), amount: money, reason: z.string(), createdAt: instant });

/** The record of an amount owed; a draft has no number and no issue date (domain.md §6). */
export const bill = z.object({
  id,
  version,
  bookingId: id,
  number: z.nullable(z.string()),
  kind: openEnum(billKinds),
  occurrenceIndex: z.nullable(count),
  status: openEnum(billStatuses),
  createdAt: instant,
  issuedAt: z.nullable(instant),
  issueDate: z.nullable(localDate),
  dueDate: z.nullable(localDate),
  period: z.nullable(period),
  amounts: billAmounts,
  paid: money,
  credited: money,
  /** What is still to pay: gross less paid less credited, never below zero. */
  due: money,
  creditNotes: z.array(creditNote),
  /** The bill in whose place this one stands. */
  replaces: z.nullable(id),
  /** The bill to which this one adds a difference (re-approval of a paid first bill, domain.md §4). */
  supplements: z.nullable(id),
  /** Whether another bill stands in this one's place. */
  replaced: z.boolean(),
});

/** A page of the bills of a booking. */
export const billPage = page(bill);

/** A booking's billing schedule: terms and amounts; every date is computed from them (wire.md). */
export const bookingSchedule = z.object({
  bookingId: id,
  revision: count,
  terms: scheduleTerms,
  prices: priceTerms,
  summary: billingSummary,
});

/** One row of a schedule for those who lack our calculator. */
export const occurrenceRow = z.object({
  index: count,
  date: localDate,
  instant: z.string(),
  wallTime: z.exactOptional(z.string()),
  period: period,
  dueDate: localDate,
  stub: z.exactOptional(z.object({ days: count, of: count })),
  reasons: z.array(z.looseObject({ code: z.string() })),
  amount: money,
  bill: z.nullable(billReference),
});
/** A page of the occurrences of a schedule. */
export const occurrencePage = page(occurrenceRow);

/** What takes back a bill or a part of it, in minor units (domain.md 6). */
export type CreditNote = z.infer<typeof creditNote>;
/** The record of an amount owed (domain.md 6). */
export type Bill = z.infer<typeof bill>;
/** The status of a bill (domain.md 6). */
export type BillStatus = (typeof billStatuses)[number];
/** The kind of a bill (domain.md 6). */
export type BillKind = (typeof billKinds)[number];
/** A booking's billing schedule: terms and amounts, no list of dates (wire.md, billing). */
export type BookingSchedule = z.infer<typeof bookingSchedule>;
/** One scheduled billing with its dates, amount and reasons, for those who lack our calculator. */
export type OccurrenceRow = z.infer<typeof occurrenceRow>;
