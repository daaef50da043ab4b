import type { Backend, Booking } from '@keyturn/sdk';

/** A booking that is looked for by its id or its reference. */
export type BookingLookup =
  | { readonly status: 'reading' | 'missing' | 'failed' }
  | { readonly status: 'found'; readonly booking: Booking };

/** Reads the booking that a link names; ends with `reading` where the signal ended it. */
export async function readBooking(backend: Backend, key: string, signal: AbortSignal): Promise<BookingLookup> {
  try {
    // The reference first: to ask for an id that is none puts a 404 into the console.
    const list = await backend.listBookings({ query: key, limit: 100 }, { signal });
    const row = list.ok ? list.value.items.find(({ reference }) => reference === key) : undefined;
    const booking = await backend.getBooking({ id: row?.id ?? key }, { signal });
    return booking.ok ? { status: 'found', booking: booking.value } : { status: 'missing' };
  } catch {
    return { status: signal.aborted ? 'reading' : 'failed' };
  }
}
