import type { BookingWizardEventMap } from '@keyturn/elements';
import { assetPictureUrl } from '@keyturn/mocks/browser';
import { html, type TemplateResult } from 'lit';
import type { Portal } from '../portal-state.ts';
import { shortFlow } from '../short-flow.ts';
import { creditCheck } from './credit-check.ts';
import { withProvider } from './with-provider.ts';

const pictureOf = ({ bodyType }: { readonly bodyType: string }): string => assetPictureUrl(bodyType);

/** The wizard that requests a booking. */
export const newBookingPage = (portal: Portal): TemplateResult => {
  const { connection, dealer, state, texts, change, goTo, wizardHistory } = portal;
  const stepped = ({ type, detail }: BookingWizardEventMap['kt-ready' | 'kt-step-changed']): void => {
    change({ step: `${detail.index + 1}/${detail.count}` });
    if (type === 'kt-ready') wizardHistory.began();
    else wizardHistory.wentTo(detail.page);
  };
  const requested = ({ detail }: CustomEvent<{ id: string }>): void =>
    change({ highlight: detail.id, step: undefined });
  const viewAll = ({ detail }: CustomEvent<{ id?: string }>): void => {
    if (detail.id) change({ highlight: detail.id });
    goTo({ page: 'bookings' });
  };
  return withProvider(
    portal,
    html`<kt-booking-wizard
      .draftStorage=${connection.draftStorage}
      .formStorage=${connection.formStorage}
      .assetPicture=${pictureOf}
      .flow=${state.shortFlow ? shortFlow(dealer.id, texts) : undefined}
      @kt-ready=${stepped}
      @kt-step-changed=${stepped}
      @kt-booking-requested=${requested}
      @kt-booking-opened=${({ detail }: CustomEvent<{ id: string }>) => goTo({ page: 'booking', key: detail.id })}
      @kt-view-all-requested=${viewAll}
    >
      ${state.shortFlow ? creditCheck(portal) : ''}
    </kt-booking-wizard>`,
  );
};
