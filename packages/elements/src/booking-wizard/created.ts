import { html, type TemplateResult } from 'lit';
import type { Booking } from '@keyturn/sdk';
import { icon } from '../shared/icons.ts';
import type { WizardHost } from './wizard-host.ts';

/** What the confirmation needs. */
export interface Created {
  readonly host: WizardHost;
  readonly booking: Booking;
  readonly viewAll: (detail: { readonly id: string; readonly reference: string }) => void;
  readonly again: () => void;
}

/** The green confirmation with the booking reference and the way to all bookings (domain.md §2, elements.md 14). */
export const created = ({ host: { words, formats }, booking, viewAll, again }: Created): TemplateResult => {
  const { id, reference, account, asset, start, summary } = booking;
  return html`<section class="line success created" part="created">
    ${icon('check')}
    <div class="grow stack">
      <h2 id="page-heading" tabindex="-1" role="status">
        ${words.plain('created')}
        <span class="reference">${words.plain('reference')} <bdi class="num">${reference}</bdi></span>
      </h2>
      <p>
        ${words.rich('createdText', {
          account: account.name,
          asset: asset.name,
          start: formats.start(start),
          city: formats.city(start.timeZone),
          amount: formats.money(summary.first.amounts.gross),
        })}
      </p>
      <div class="row">
        <button type="button" class="primary" @click=${() => viewAll({ id, reference })}>
          ${words.plain('viewAll')}
        </button>
        <button type="button" @click=${again}>${icon('add')}${words.plain('addAnother')}</button>
      </div>
    </div>
  </section>`;
};
