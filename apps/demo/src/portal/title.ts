import type { Portal } from './portal-state.ts';

/** What the page is called. */
export function titleOf({ state, texts }: Pick<Portal, 'state' | 'texts'>): string {
  const { route, lookup } = state;
  switch (route.page) {
    case 'bookings':
      return texts.bookings;
    case 'new':
      return texts.newBooking;
    case 'booking':
      return lookup.status === 'found' ? lookup.booking.reference : texts.booking;
    case 'other':
      return texts[route.module];
    case 'unknown':
      return texts.unknown;
  }
}
