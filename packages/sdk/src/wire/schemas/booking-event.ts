import * as z from 'zod/mini';
import { bookingEvents, bookingStatuses } from '../../booking/transitions.ts';
import { count, id, instant, openEnum, page, start, version } from './common.ts';

/** What an entry of the audit trail tells of a booking: no data of the customer (backend.md, access). */
const bookingFacts = z.object({
  status: openEnum(bookingStatuses),
  start,
  vehicle: z.nullable(z.object({ id, registration: z.string() })),
  /** Schedule revision; `null` before approval, and after decline or cancellation. */
  revision: z.nullable(count),
  reason: z.exactOptional(z.string()),
});

/** One entry of a booking's audit trail: who did what when, and what it changed (backend.md, access). */
export const bookingEventEntry = z.object({
  id,
  at: instant,
  event: openEnum(bookingEvents),
  /** Who did it; a name where the backend knew one then. */
  actor: z.object({ id: z.string(), name: z.exactOptional(z.string()) }),
  /** The booking's version since then. */
  version,
  /** `null` for the request. */
  before: z.nullable(bookingFacts),
  after: bookingFacts,
});

/** A page of a booking's audit trail, newest first. */
export const bookingEventPage = page(bookingEventEntry);

/** One entry of a booking's audit trail (backend.md, access). */
export type BookingEventEntry = z.infer<typeof bookingEventEntry>;
