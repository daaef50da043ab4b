import type { Backend, Booking } from '@keyturn/sdk';

/** A booking that is looked for by its id or its reference. */
export type BookingLookup =
  | { readonly status: 'reading' | 'missing' | 'failed' }
  | { readonly status: 'found'; readonly booking: Booking };

/** Reads the booking that a link names; ends with `reading` where the signal ended it. */
export async function readBooking(backend: Backend, key: string, signal: AbortSignal): Promise<BookingLookup> {
  try {
    const byId = await backend.getBooking({ id: key }, { signal });
    if (byId.ok) return { status: 'found', booking: byId.value };
    const list = await backend.listBookings({ query: key, limit: 100 }, { signal });
    const row = list.ok ? list.value.items.find(({ reference }) => reference === key) : undefined;
    if (!row) return { status: 'missing' };
    const byReference = await backend.getBooking({ id: row.id }, { signal });
    return byReference.ok ? { status: 'found', booking: byReference.value } : { status: 'missing' };
  } catch {
    return { status: signal.aborted ? 'reading' : 'failed' };
  }
}
