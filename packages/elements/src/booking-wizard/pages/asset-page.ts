import { html, nothing } from 'lit';
import type { AssetSummary } from '@keyturn/sdk';
import { icon } from '../../shared/icons.ts';
import { skeleton } from '../../shared/panels.ts';
import { assetFacts } from '../asset-facts.ts';
import { assetPicture } from '../asset-picture.ts';
import { createPagedSearch } from '../paged-search.ts';
import { troubleLine } from '../people/trouble-line.ts';
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
  const search = createPagedSearch<AssetSummary>({
    limit: 12,
    changed: host.requestUpdate,
    read(input, options) {
      const { start } = host.state.answers;
      asked = JSON.stringify(start);
      return host.context.backend.listAssets(
        { ...input, ...(start && { startDate: start.date, startTime: start.time, timeZone: start.timeZone }) },
        options,
      );
    },
    answered: () => host.announce(found()),
  });

  const found = (): string => {
    const { words } = host;
    const count = words.counted('assets', search.items?.length ?? 0);
    const text = search.query ? words.plain('found', { count, query: search.query }) : count;
    return search.hasMore ? words.plain('soFar', { count: text }) : text;
  };
  const clear = (): void => {
    search.type('');
    void search.read();
    host.renderRoot.querySelector<HTMLElement>('#assetId')?.focus();
  };
  const more = async (): Promise<void> => {
    const first = search.items?.length ?? 0;
    await search.more();
    await host.updateComplete;
    // The button that was pressed may be gone.
    if (!search.trouble) host.renderRoot.querySelectorAll<HTMLElement>('.card button')[first]?.focus();
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

  const results = (): unknown => {
    const { words } = host;
    const { items } = search;
    if (!items) return search.trouble ? nothing : skeleton(8);
    if (items.length === 0)
      return html`<div class="box nothing">
        <h3>${search.query ? words.rich('noAsset', { query: search.query }) : words.plain('noAssets')}</h3>
        ${search.query ? html`<button type="button" @click=${clear}>${words.plain('clear')}</button>` : nothing}
      </div>`;
    return html`<ul class="cards" aria-busy=${search.busy}>
        ${items.map(card)}
      </ul>
      ${
        search.hasMore
          ? html`<button type="button" class="more" aria-busy=${search.busy} @click=${() => search.busy || void more()}>
              ${words.plain('showMore')}
            </button>`
          : nothing
      }`;
  };

  return {
    entered() {
      if (!search.items || asked !== JSON.stringify(host.state.answers.start)) void search.read();
    },
    left: search.abort,
    render() {
      const { words, formats, state } = host;
      const { start } = state.answers;
      return html`<p class="small muted">
          ${start ? words.rich('freeAt', { start: formats.start(start) }) : words.plain('freeLater')}
        </p>
        <div class="row finder">
          <label class="search short">
            <span class="vh">${words.plain('searchAssets')}</span>${icon('search')}
            <input
              type="search"
              id="assetId"
              maxlength="200"
              placeholder=${words.plain('assetHint')}
              .value=${search.typed}
              @input=${({ target }: { target: HTMLInputElement }) => search.type(target.value)}
            />
          </label>
          <small class="grow end">${search.items?.length ? found() : nothing}</small>
        </div>
        ${troubleLine(host, 'assetsFailed', search.trouble, search.retry)} ${results()}`;
    },
  };
};
