import type { Booking } from '@keyturn/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { writeMoney } from '../../write-money.ts';
import { cityOf, writeDate, writeInstant, writeStart } from '../formats.ts';
import type { Portal } from '../portal-state.ts';
import type { PortalTextKey, PortalTexts } from '../texts/texts.ts';

type Fact = readonly [label: PortalTextKey, value: unknown, more?: string | undefined];

/** The facts of a booking in three boxes: who and what, when, how much. */
export const bookingFacts = ({ dealer, speech, texts }: Portal, booking: Booking): TemplateResult => {
  const { locale } = speech;
  const { first, regular, total } = booking.summary;
  return html`<div class="boxes">
    ${box(texts, texts.booking, [
      ['status', statusOf(booking, texts)],
      ['customer', booking.account.name],
      ['driver', booking.driver.name],
      ['asset', booking.asset.name],
      ['vehicle', booking.vehicle?.registration ?? texts.noVehicle],
      ['handover', booking.handover.name],
    ])}
    ${box(texts, texts.term, [
      ['starts', writeStart(booking.start, locale), cityOf(booking.start.timeZone)],
      ['ends', writeDate(booking.endDate, locale)],
      ['created', writeInstant(booking.createdAt, locale, dealer.timeZone), cityOf(dealer.timeZone)],
    ])}
    ${box(texts, texts.billing, [
      ['firstBill', writeMoney(first.amounts.gross, locale), booking.firstBill?.number ?? undefined],
      ...(regular ? [['laterBills', writeMoney(regular.amounts.gross, locale)] as const] : []),
      ['wholeTerm', writeMoney(total.gross, locale)],
    ])}
  </div>`;
};

const statusOf = ({ status }: Booking, texts: PortalTexts): string =>
  status in texts ? texts[status as PortalTextKey] : status; // a newer backend may know more

const box = (texts: PortalTexts, title: string, rows: readonly Fact[]): TemplateResult =>
  html`<section class="box">
    <h2>${title}</h2>
    <dl class="facts">
      ${rows.map(
        ([label, value, more]) => html`
          <dt>${texts[label]}</dt>
          <dd><bdi>${value}</bdi> ${more ? html`<span class="muted">${more}</span>` : nothing}</dd>
        `,
      )}
    </dl>
  </section>`;
