import { html, nothing } from 'lit';
import type { Booking, Contract } from '@keyturn/sdk';
import { localAt } from '@keyturn/billing';
import type { TextKey } from '../locales/translation.ts';
import { addressText } from '../shared/address-text.ts';
import { durationText } from '../shared/duration-text.ts';
import { mileageText } from '../shared/mileage-text.ts';
import { instantText } from '../shared/refusal-text.ts';
import { sameClock } from '../shared/start-text.ts';
import type { PageView } from './page-view.ts';

/** The facts of the booking: who, what, when, where, and by which contract. */
export const facts = (page: PageView): unknown => {
  const { words } = page;
  return html`<section part="facts" aria-label=${words.plain('facts')}>
    <dl class="box booking-facts">
      ${rows(page).map(
        ([label, value]) => html`<div>
          <dt>${words.plain(label)}</dt>
          <dd>${value || html`<span class="muted">${words.plain('none')}</span>`}</dd>
        </div>`,
      )}
    </dl>
  </section>`;
};

type Row = readonly [label: TextKey, value: unknown];

const rows = (page: PageView): Row[] => {
  const { booking, formats, words } = page;
  const { account, driver, asset, vehicle, reason, status } = booking;
  return [
    ...(reason ? [[status === 'declined' ? 'whyDeclined' : 'whyCancelled', html`<bdi>${reason}</bdi>`] as const] : []),
    ['start', start(page)],
    [
      'field_duration',
      html`${durationText(booking.package.duration, words)}<small>${words.rich('endsOn', { date: formats.date(booking.endDate) })}</small>`,
    ],
    ['page_account', html`<bdi>${account.name}</bdi>`],
    ['page_driver', html`<bdi>${driver.name}</bdi>`],
    [
      'vehicle',
      html`<bdi>${asset.name}</bdi><small class="num">${vehicle ? html`<bdi>${vehicle.registration}</bdi>` : status === 'requested' ? words.plain('noVehicle') : nothing}</small>`,
    ],
    ['page_package', mileageText(booking.package.mileageAllowance, words, formats)],
    ['field_extraIds', extras(booking, formats)],
    ['page_handover', handover(page)],
    ['contract', contracts(page)],
    ['requestedAt', html`<span class="num"><bdi>${instantText(booking.createdAt, page)}</bdi></span>`],
    ...family(page),
  ];
};

const start = ({ booking, data, words, formats, viewerZone }: PageView): unknown => {
  const place = data.policy.value?.locations.find(({ id }) => id === booking.locationId)?.name;
  const city = formats.city(booking.start.timeZone);
  const zone = sameClock(booking.start, viewerZone) ? '' : words.plain('clockOf', { city });
  const more = [place, zone].filter(Boolean);
  return html`<span class="num"><bdi>${formats.start(booking.start)}</bdi></span>${
    more.length ? html`<small>${more.map((each, n) => [n ? ', ' : '', html`<bdi>${each}</bdi>`])}</small>` : nothing
  }`;
};

const extras = ({ prices }: Booking, formats: PageView['formats']): string =>
  formats.list(prices.charges.filter(({ kind }) => kind === 'recurring' || kind === 'fixed').map(({ name }) => name));

const handover = ({ booking, locale, words }: PageView): unknown => {
  const { name, address } = booking.handover;
  const where = address && addressText(address, locale, words);
  return html`<bdi>${name}</bdi>${where ? html`<small><bdi>${where}</bdi></small>` : nothing}`;
};

const contracts = (page: PageView): unknown => {
  const { contracts: all } = page.booking;
  return all.length > 0 && all.toReversed().map((each) => html`<span class="line-of">${contract(page, each)}</span>`);
};

const contract = ({ words, formats, timeZone }: PageView, { status, issuedAt, signedAt }: Contract): unknown => {
  const day = (at: string): string => formats.shortDate(localAt(at, timeZone).date);
  const inserts = { issued: day(issuedAt), signed: signedAt ? day(signedAt) : '' };
  return words.known(`contractIs_${status}`, '')
    ? words.rich(`contractIs_${status}` as 'contractIs_issued', inserts)
    : status;
};

/** The other bookings of the lineage, each a way to it (domain.md §1). */
const family = (page: PageView): Row[] => {
  const { booking, data, words } = page;
  const others = data.family.value?.filter(({ id }) => id !== booking.id) ?? [];
  if (!others.length) return [];
  const link = ({ id, reference, status }: (typeof others)[number]) => html`<span class="line-of"
    ><button type="button" class="link" @click=${() => page.open(id)}><bdi class="num">${reference}</bdi></button>
    <small>${words.known(`status_${status}`, status)}</small></span
  >`;
  return [['lineage', others.map(link)]];
};
