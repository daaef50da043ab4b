import { html, type TemplateResult } from 'lit';
import type { Portal } from '../portal-state.ts';
import { withProvider } from './with-provider.ts';

/** The list of bookings. */
export const bookingsPage = (portal: Portal): TemplateResult => {
  const { state, texts, goTo } = portal;
  const open = ({ detail }: CustomEvent<{ id: string }>): void => goTo({ page: 'booking', key: detail.id });
  return withProvider(
    portal,
    html`<kt-bookings-list
      .highlight=${state.highlight}
      @kt-add-requested=${() => goTo({ page: 'new' })}
      @kt-booking-opened=${open}
      ><p slot="heading" class="intro">${texts.bookingsMore}</p></kt-bookings-list
    >`,
  );
};
