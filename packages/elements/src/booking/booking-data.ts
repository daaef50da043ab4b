import { resolveStart } from '@keyturn/billing';
import type { Bill, Booking, BookingEventEntry, BookingSummary, Outcome, TenantPolicy } from '@keyturn/sdk';
import { allBills } from '../shared/all-bills.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { createSource, type Source } from '../shared/source.ts';

/** A page of the audit trail, and how to go on. */
export interface AuditTrail {
  readonly entries: readonly BookingEventEntry[];
  readonly nextCursor: string | null;
}

/** Everything that the page reads of one booking. */
export interface BookingData {
  readonly booking: Source<Booking>;
  /** Every bill, in the order in which they were made. */
  readonly bills: Source<readonly Bill[]>;
  readonly trail: Source<AuditTrail>;
  /** The other bookings of its lineage, read where there may be some. */
  readonly family: Source<readonly BookingSummary[]>;
  readonly policy: Source<TenantPolicy>;
  /** Reads everything again. */
  readonly read: () => Promise<void>;
  /** Reads the older entries of the audit trail too. */
  readonly readOlder: () => Promise<void>;
  readonly sources: readonly Pick<Source<unknown>, 'busy' | 'abort'>[];
}

/** Makes the data of a booking by its id, nothing of it read yet. */
export function createBookingData(host: Pick<ViewHost, 'context' | 'requestUpdate'>, id: string): BookingData {
  const booking = createSource(host, async (backend, options) => {
    const came = await backend.getBooking({ id }, options);
    // Throws where the zone is unknown here: no date of it could be written, and that is a read that failed.
    if (came.ok) resolveStart(came.value.start);
    return came;
  });
  const bills = createSource(host, (backend, options) => allBills(backend, id, options));
  const policy = createSource(host, (backend, options) => backend.getPolicy({}, options));
  let older = false;
  const trail: Source<AuditTrail> = createSource<AuditTrail>(host, async (backend, options) => {
    const shown = older ? trail.value : undefined;
    const cursor = shown?.nextCursor;
    const came = await backend.listBookingEvents({ id, limit: 20, ...(cursor ? { cursor } : {}) }, options);
    if (!came.ok) return came;
    const { items, nextCursor } = came.value;
    return { ok: true, value: { entries: [...(shown?.entries ?? []), ...items], nextCursor } };
  });
  const family = createSource(host, async (backend, options): Promise<Outcome<readonly BookingSummary[]>> => {
    const root = booking.value?.lineage.root ?? '';
    const came = await backend.listBookings({ query: root, sort: 'reference', limit: 50 }, options);
    return came.ok ? { ok: true, value: came.value.items.filter(({ lineage }) => lineage.root === root) } : came;
  });
  const readBooking = async (): Promise<void> => {
    const before = booking.value;
    await booking.read();
    const { value } = booking;
    // Nothing more is asked for where the read was ended, such as by taking the page away.
    if (value && value !== before && mayHaveFamily(value)) await family.read();
  };
  return {
    booking,
    bills,
    trail,
    family,
    policy,
    sources: [booking, bills, trail, family, policy],
    async read() {
      older = false;
      if (!policy.value) void policy.read();
      await Promise.all([readBooking(), bills.read(), trail.read()]);
    },
    async readOlder() {
      older = true;
      await trail.read();
    },
  };
}

/** Children come from bookings in progress (domain.md §3). */
const mayHaveFamily = ({ status, lineage }: Booking): boolean =>
  lineage.index > 0 || status === 'in_progress' || status === 'completed';
