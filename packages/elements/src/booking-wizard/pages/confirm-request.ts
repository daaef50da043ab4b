import { createSchedule } from '@keyturn/billing';
import { html, nothing, type TemplateResult } from 'lit';
import type { Driver, HandoverMode, Quote, WizardPage, WizardPageState } from '@keyturn/sdk';
import type { TextKey } from '../../locales/translation.ts';
import { sameClock } from '../../shared/start-text.ts';
import { assetFacts } from '../asset-facts.ts';
import { assetPicture } from '../asset-picture.ts';
import { durationText } from '../../shared/duration-text.ts';
import { addressText } from '../../shared/address-text.ts';
import { mileageText } from '../../shared/mileage-text.ts';
import { excessText } from '../package-text.ts';
import { licenceWarning } from '../people/licence-warning.ts';
import { priceText } from '../price-text.ts';
import { firstBillDate, laterBills } from '../summary/bill-texts.ts';
import { voucherText } from '../voucher-text.ts';
import type { WizardHost } from '../wizard-host.ts';

/** The whole request once more: asset, sums, and each answer with the way back to its page. */
export function confirmRequest(host: WizardHost): TemplateResult {
  const { words, state } = host;
  const { asset, quote } = state;
  const row = ([label, page, value]: Row): unknown => html`<div>
    <dt>${words.plain(label)}</dt>
    <dd>${value || html`<span class="muted">${words.plain('none')}</span>`}</dd>
    <dd class="change">${changeLink(host, page, words.plain(label))}</dd>
  </div>`;
  return html`${
    asset.value
      ? html`<div class="row about-asset">
            ${assetPicture(host, asset.value)}
            <div class="grow">
              <b><bdi>${asset.value.name}</bdi></b
              ><br /><small>${assetFacts(asset.value, words)}</small>
            </div>
            ${changeLink(host, 'asset', words.plain('page_asset'))}
          </div>`
      : nothing
  }
    ${quote.value ? sums(host, quote.value) : nothing}
    <dl class="request">${rows(host).map(row)}</dl>`;
}

/** The way back to a page; a page that the flow drops has none, and nothing is edited while locked. */
function changeLink({ words, state, session }: WizardHost, page: WizardPage, label: string): unknown {
  const pageOf = (wanted: WizardPage): WizardPageState | undefined => state.pages.find(({ id }) => id === wanted);
  // The only driver of an account is changed by another account.
  const target = pageOf(pageOf(page)?.skipped ? 'account' : page);
  if (!target?.reachable || state.locked) return nothing;
  return html`<button type="button" class="link" aria-label=${words.plain('changeOf', { label })} @click=${() => session.goTo(target.id)}>
      ${words.plain('change')}
    </button>`;
}

/** First bill, the later ones by amount, whole term (billing.md 17). */
function sums(host: WizardHost, quote: Quote): TemplateResult {
  const { words, formats } = host;
  const { first, total } = quote.summary;
  const sum = (label: string, amount: Parameters<typeof formats.money>[0], about?: string): unknown => html`<div>
    <dt>${label}</dt>
    <dd>
      <b class="num">${formats.money(amount)}</b>${about ? html`<br /><small>${about}</small>` : nothing}
    </dd>
  </div>`;
  return html`<dl class="request-sums">
    ${sum(words.plain('firstBill'), first.amounts.gross, firstBillDate(host, quote))}
    ${laterBills(quote.summary).map(({ count, amounts }) => sum(words.counted('laterBills', count), amounts.gross))}
    ${sum(words.plain('wholeTerm'), total.gross)}
  </dl>`;
}

type Row = readonly [label: TextKey, page: WizardPage, value: unknown];

function rows(host: WizardHost): Row[] {
  const { formats, policy, state } = host;
  const { answers, account, drivers } = state;
  const quote = state.quote.value;
  const driver = drivers.value?.find(({ id }) => id === answers.driverId);
  return [
    ['field_start', 'when', startText(host)],
    ['confirm_term', 'package', quote && termText(host, quote)],
    ['page_package', 'package', packageText(host)],
    ['field_extraIds', 'package', quote && formats.list(extraNames(quote))],
    [
      'confirm_promo',
      'package',
      quote?.prices.vouchers.length && quote.prices.vouchers.map((each) => promoText(host, each)),
    ],
    [
      'page_account',
      'account',
      account.value && html`<bdi>${account.value.name}</bdi> <small>${account.value.email}</small>`,
    ],
    ['page_driver', 'driver', driver && driverText(host, driver)],
    ['page_handover', 'handover', handoverText(host, policy.handoverModes)],
  ];
}

const startText = ({ words, formats, context, policy, state }: WizardHost): unknown => {
  const { start, locationId } = state.answers;
  if (!start) return undefined;
  const when = html`<b class="num">${formats.start(start)}</b>`;
  const place = policy.locations.length > 1 && policy.locations.find(({ id }) => id === locationId)?.name;
  const city = formats.city(start.timeZone);
  return html`${sameClock(start, context.timeZone) ? when : words.rich('startIn', { start: when, city })}
  ${place ? html`<small>${place}</small>` : nothing}`;
};

const termText = ({ words, formats }: WizardHost, { terms }: Quote): unknown => {
  const { date } = terms.anchor;
  return words.rich('termText', {
    duration: durationText(terms.duration, words),
    end: formats.shortDate(createSchedule(terms).end.date),
    day: words.plain(`fallOn_${terms.frequency}`, { day: Number(date.slice(8)), weekday: formats.weekday(date) }),
  });
};

const packageText = (host: WizardHost): unknown => {
  const { words, formats } = host;
  const { quote, asset } = host.state;
  const chosen = asset.value?.packages.find(({ id }) => id === quote.value?.basket.packageId);
  if (!chosen) return undefined;
  const excess = excessText(chosen, host);
  const mileage = mileageText(chosen.mileageAllowance, words, formats);
  return excess ? words.rich('pair', { first: mileage, second: excess }) : mileage;
};

const extraNames = ({ prices }: Quote): string[] =>
  prices.charges.filter(({ kind }) => kind === 'recurring' || kind === 'fixed').map(({ name }) => name);

const promoText = (host: WizardHost, voucher: Quote['prices']['vouchers'][number]): TemplateResult =>
  html`<p>${host.words.rich('pair', { first: voucher.code, second: voucherText(voucher, host) })}</p>`;

const driverText = (host: WizardHost, driver: Driver): TemplateResult => {
  const warning = licenceWarning(host, driver);
  return html`<bdi>${driver.name}</bdi>${warning ? html`<p class="note small">${warning}</p>` : nothing}`;
};

const handoverText = (host: WizardHost, modes: readonly HandoverMode[]): unknown => {
  const { handover } = host.state.answers;
  const mode = modes.find(({ id }) => id === handover?.modeId);
  if (!mode) return undefined;
  const address = mode.needsAddress && handover?.address;
  const where = address && addressText(address, host.context.locale, host.words);
  const what = where ? host.words.rich('pair', { first: mode.name, second: where }) : html`<bdi>${mode.name}</bdi>`;
  return html`${what} <small>${priceText(mode.price, host)}</small>`;
};
