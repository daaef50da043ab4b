import { html, nothing } from 'lit';
import type { AssetSummary } from '@keyturn/sdk';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../shared/icons.ts';
import { startText } from '../../shared/start-text.ts';
import { assetFacts } from '../asset-facts.ts';
import { assetPicture } from '../asset-picture.ts';
import { createFinder } from '../finder.ts';
import type { MakePage } from '../wizard-host.ts';

/** How few are free, from none on, and how that looks. */
const availability = [
  ['', 'stop'],
  ['warning', 'warning'],
  ['success', 'check'],
] as const;

/** The page on which one virtual asset is selected, with what is free at the start as a hint (domain.md §2). */
export const assetPage: MakePage = (host) => {
  const { session } = host;
  /** The start that the shown cards are about. */
  let asked = '';
  const { search, field, results } = createFinder<AssetSummary>({
    host,
    id: 'assetId',
    page: 'asset',
    limit: 12,
    read(input, options) {
      const { start } = host.state.answers;
      asked = JSON.stringify(start);
      return host.context.backend.listAssets(
        { ...input, ...(start && { startDate: start.date, startTime: start.time, timeZone: start.timeZone }) },
        options,
      );
    },
    found: 'assets',
    texts: { label: 'searchAssets', hint: 'assetHint', none: 'noAssets', noMatch: 'noAsset', failed: 'assetsFailed' },
  });

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
      if (!search.isCurrent || asked !== JSON.stringify(host.state.answers.start)) void search.read();
    },
    left: search.abort,
    render() {
      const { words, formats, context, state } = host;
      const { start } = state.answers;
      return html`<p class="small muted">
          ${start ? words.rich('freeAt', { start: startText(start, context.timeZone, words, formats) }) : words.plain('freeLater')}
        </p>
        ${field()}
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
