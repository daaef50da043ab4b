import { html, nothing } from 'lit';
import type { AssetSummary } from '@keyturn/sdk';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../shared/icons.ts';
import { select } from '../../shared/select.ts';
import { startText } from '../../shared/start-text.ts';
import { assetFacts } from '../asset-facts.ts';
import { assetPicture } from '../asset-picture.ts';
import { createFinder } from '../finder.ts';
import type { TextKey } from '../../locales/translation.ts';
import type { MakePage } from '../wizard-host.ts';

/** How few are free, from none on, and how that looks. */
const availability = [
  ['', 'stop'],
  ['warning', 'warning'],
  ['success', 'check'],
] as const;

/** What assets are filtered by, with the choices of each in the order in which they are offered. */
const kinds = {
  bodyType: ['city', 'hatchback', 'saloon', 'estate', 'suv', 'van', 'coupe', 'pickup'],
  fuel: ['petrol', 'diesel', 'hybrid', 'plug_in_hybrid', 'electric'],
  transmission: ['manual', 'automatic'],
} as const;

type Kind = keyof typeof kinds;

/** The page on which one virtual asset is searched for and selected, with what is free at the start as a hint (domain.md §2). */
export const assetPage: MakePage = (host) => {
  const { session } = host;
  let wanted: Readonly<Partial<Record<Kind, string>>> = {};
  const { search, field, results } = createFinder<AssetSummary>({
    host,
    id: 'assetId',
    page: 'asset',
    limit: 12,
    read(input, options) {
      const { start } = host.state.answers;
      return host.context.backend.listAssets(
        {
          ...input,
          ...wanted,
          ...(start && { startDate: start.date, startTime: start.time, timeZone: start.timeZone }),
        },
        options,
      );
    },
    beside: () => [host.state.answers.start, wanted],
    found: 'assets',
    filters: {
      set: () => Object.keys(wanted).length > 0,
      clear: () => {
        wanted = {};
      },
    },
    texts: { label: 'searchAssets', hint: 'assetHint', none: 'noAssets', noMatch: 'noAsset', failed: 'assetsFailed' },
  });

  const filter = (kind: Kind): unknown => {
    const { words } = host;
    const label = words.plain(kind);
    const control = select({
      id: kind,
      none: words.plain('anyOf', { kind: label }),
      options: kinds[kind].map((each) => [each, words.plain(`${kind}_${each}` as TextKey)]), // each has its text
      chosen: wanted[kind],
      choose: (value) => {
        const { [kind]: _, ...others } = wanted;
        wanted = value ? { ...others, [kind]: value } : others;
        void search.read();
      },
    });
    return html`<label class="vh" for=${kind}>${label}</label>${control}`;
  };

  const chip = (free: number): unknown => {
    const [tone, sign] = availability[Math.min(free, 2)] ?? availability[0];
    return html`<span class="chip ${tone}"
      >${icon(sign)}${free ? host.words.plain('freeVehicles', { count: host.formats.number(free) }) : host.words.plain('noneFree')}</span
    >`;
  };

  const card = (asset: AssetSummary): unknown => {
    const { words, formats, policy } = host;
    const { id, name, priceFrom, freeVehicles } = asset;
    const chosen = host.state.answers.assetId === id;
    return html`<li class="box card ${chosen ? 'chosen' : ''}" part="asset ${chosen ? 'selected' : ''}">
      ${assetPicture(host, asset)}
      <h3><bdi>${name}</bdi></h3>
      ${freeVehicles === null ? nothing : chip(freeVehicles)}
      <small>${assetFacts(asset, words)}</small>
      <p class="small muted">
        ${words.rich(`priceFrom_${policy.frequency}`, { amount: html`<b class="num sum">${formats.money(priceFrom)}</b>` })}
      </p>
      <button
        type="button"
        class=${chosen ? 'soft' : ''}
        aria-pressed=${chosen}
        @click=${() => session.answer({ assetId: id })}
      >
        ${chosen ? icon('check') : nothing}${words.plain(chosen ? 'selected' : 'select')}
        <span class="vh">${name}</span>
      </button>
    </li>`;
  };

  return {
    entered() {
      if (!search.isCurrent) void search.read();
    },
    left: search.abort,
    render() {
      const { words, formats, context, state } = host;
      const { start } = state.answers;
      return html`<p class="small muted">
          ${start ? words.rich('freeAt', { start: startText(start, context.timeZone, words, formats) }) : words.plain('freeLater')}
        </p>
        ${field((Object.keys(kinds) as Kind[]).map(filter) /* the keys of a literal */)}
        ${results(
          search.items ?? [],
          (shown) =>
            html`<ul class="cards">
              ${repeat(shown, ({ id }) => id, card)}
            </ul>`,
        )}`;
    },
  };
};
