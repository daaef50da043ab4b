import { html, type TemplateResult } from 'lit';
import type { Portal } from '../portal-state.ts';
import { fill } from '../texts/texts.ts';
import { notice } from './notice.ts';
import { withProvider } from './with-provider.ts';

/** One booking; the link may name it by its reference, which the host looks up. */
export const bookingPage = (portal: Portal): TemplateResult => {
  const { state, texts, dealer, goTo, lookUp } = portal;
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
      return withProvider(
        portal,
        html`<kt-booking
          booking-id=${lookup.booking.id}
          @kt-booking-opened=${({ detail }: CustomEvent<{ id: string }>) => goTo({ page: 'booking', key: detail.id })}
        ></kt-booking>`,
      );
  }
};
