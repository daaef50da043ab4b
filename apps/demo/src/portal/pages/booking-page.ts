import { html, type TemplateResult } from 'lit';
import type { Portal } from '../portal-state.ts';
import { fill } from '../texts/texts.ts';
import { bookingFacts } from './booking-facts.ts';
import { notice } from './notice.ts';

/** One booking, read with the SDK and shown by the host itself. */
export const bookingPage = (portal: Portal): TemplateResult => {
  const { state, texts, dealer, lookUp } = portal;
  const { lookup, route } = state;
  const toBookings = html`<a class="plain" href="#/bookings">${texts.toBookings}</a>`;
  switch (lookup.status) {
    case 'reading':
      return html`<p class="muted" role="status">${texts.reading}</p>`;
    case 'missing': {
      const key = route.page === 'booking' ? route.key : '';
      return notice(texts.missing, fill(texts.missingMore, { dealer: dealer.name, key }), toBookings);
    }
    case 'failed':
      return notice(
        texts.failed,
        texts.failedMore,
        html`<button class="plain" @click=${lookUp}>${texts.tryAgain}</button>`,
      );
    case 'found':
      return bookingFacts(portal, lookup.booking);
  }
};
