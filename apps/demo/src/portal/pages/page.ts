import { html, type TemplateResult } from 'lit';
import type { Portal } from '../portal-state.ts';
import { fill } from '../texts/texts.ts';
import { bookingPage } from './booking-page.ts';
import { bookingsPage } from './bookings-page.ts';
import { newBookingPage } from './new-booking-page.ts';
import { notice } from './notice.ts';

/** The content of the page that the route names. */
export const page = (portal: Portal): TemplateResult => {
  const { texts, state } = portal;
  const toBookings = html`<a class="plain" href="#/bookings">${texts.toBookings}</a>`;
  switch (state.route.page) {
    case 'bookings':
      return bookingsPage(portal);
    case 'new':
      return newBookingPage(portal);
    case 'booking':
      return bookingPage(portal);
    case 'other':
      return notice(texts.notPart, texts.notPartMore, toBookings, state.route.module);
    case 'unknown':
      return notice(texts.unknown, fill(texts.unknownMore, { path: state.route.path }), toBookings);
  }
};
