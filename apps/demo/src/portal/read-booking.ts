import type { Backend, Booking } from '@keyturn/sdk';

/** A booking that is looked for by its id or its reference. */
export type BookingLookup =
  | { readonly status: 'reading' | 'missing' | 'failed' }
  | { readonly status: 'found'; readonly booking: Pick<Booking, 'id' | 'reference'> };

/** Finds the booking that a link names, for its page to read; ends with `reading` where the signal ended it. */
export async function readBooking(backend: Backend, key: string, signal: AbortSignal): Promise<BookingLookup> {
  try {
    // The reference first: to ask for an id that is none puts a 404 into the console.
    const list = await backend.listBookings({ query: key, limit: 100 }, { signal });
    const row = list.ok ? list.value.items.find(({ reference }) => reference === key) : undefined;
    if (row) return found(row);
    const booking = await backend.getBooking({ id: key }, { signal });
    return booking.ok ? found(booking.value) : { status: 'missing' };
  } catch {
    return { status: signal.aborted ? 'reading' : 'failed' };
  }
}

const found = ({ id, reference }: Pick<Booking, 'id' | 'reference'>): BookingLookup => ({
  status: 'found',
  booking: { id, reference },
});
