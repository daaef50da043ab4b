import type { BookingEventEntry } from '@keyturn/sdk';
import { found } from '../rules/refused.ts';
import { readCursor, writeCursor } from '../store/cursor.ts';
import type { AuditEntry, BookingRecord } from '../store/records.ts';
import type { Operation } from './operation.ts';
import { pageQuery } from './page-query.ts';

/** The audit trail of a booking, newest first: facts of the booking, nothing of its customer (backend.md, access). */
export const listBookingEvents: Operation<'listBookingEvents'> = async ({ tx }, { id, query }) => {
  found(await tx.bookings.find(id), 'booking', id);
  const { cursor, limit } = pageQuery(query);
  const [before] = cursor === undefined ? [Infinity] : readCursor('events', cursor, [0]);
  const rest = (await tx.audit.ofResource('booking', id))
    .map(presentEntry)
    .filter(({ version }) => version < Number(before))
    .toReversed();
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last && rest.length > limit ? writeCursor('events', [last.version]) : null };
};

function presentEntry({ id, at, event, userId, userName, ...copies }: AuditEntry): BookingEventEntry {
  // The entries of a booking hold its records (`updateRecord`, `insertRecord`).
  const { before, after } = copies as { readonly before: BookingRecord | null; readonly after: BookingRecord };
  const actor = userName === undefined ? { id: userId } : { id: userId, name: userName };
  return { id, at, event, actor, version: after.version, before: before && factsOf(before), after: factsOf(after) };
}

const factsOf = ({ status, start, vehicle, revision, reason }: BookingRecord): BookingEventEntry['after'] => ({
  status,
  start,
  vehicle,
  revision,
  ...(reason === undefined ? {} : { reason }),
});
