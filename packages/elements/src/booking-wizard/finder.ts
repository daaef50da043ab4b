import { html, nothing, type TemplateResult } from 'lit';
import type { WizardPage } from '@keyturn/sdk';
import type { TextKey } from '../locales/translation.ts';
import { emptyPanel } from '../shared/empty-panel.ts';
import { skeleton } from '../shared/panels.ts';
import { searchField } from '../shared/search-field.ts';
import { troubleLine } from '../shared/trouble-line.ts';
import { createPagedSearch, type PagedSearch, type PagedSearchOptions } from './paged-search.ts';
import { focusIn } from './focus-in.ts';
import type { WizardHost } from './wizard-host.ts';

/** What a page on which one thing is searched for and selected is made of. */
export interface FinderOptions<T> extends Pick<PagedSearchOptions<T>, 'read' | 'limit' | 'beside'> {
  readonly host: WizardHost;
  /** Id of the search field: the answer that is looked for. */
  readonly id: string;
  /** The page on which it is: on another one nothing is said about what it found. */
  readonly page: WizardPage;
  /** The texts of the field, of there being nothing at all or nothing that fits, and of a failed read. */
  readonly texts: Readonly<Record<'label' | 'hint' | 'none' | 'noMatch' | 'failed', TextKey>>;
  /** The text that counts what was found. */
  readonly found: 'assets' | 'accounts';
  /** Filters beside the text: whether one is set, and how all are taken off. */
  readonly filters?: { readonly set: () => boolean; readonly clear: () => void };
}

/** A search with its field, its rows, and everything around them. */
export interface Finder<T> {
  readonly search: PagedSearch<T>;
  /** Puts something new in front, and ends the search that it was not found by without saying what else there is. */
  readonly added: (item: T) => void;
  /** The field with something beside it. */
  readonly field: (beside?: unknown) => TemplateResult;
  /** The rows, what is said in their place or about them, and the way to more of them. */
  readonly results: (shown: readonly T[], list: (shown: readonly T[]) => unknown) => TemplateResult;
}

/** Makes a finder. It says aloud how much was found, and moves the focus to the first row that *Show more* brought. */
export function createFinder<T extends { readonly id: string }>(options: FinderOptions<T>): Finder<T> {
  const { host, id, page, texts, filters } = options;
  let quiet = false;
  const search = createPagedSearch<T>({
    ...options,
    changed: host.requestUpdate,
    answered: () => {
      if (host.state.page === page && !quiet) host.announce(count());
      quiet = false;
    },
  });
  const count = (): string => {
    const { words } = host;
    const { items = [], query, hasMore } = search;
    const all = words.counted(options.found, items.length);
    const text = query ? words.plain('found', { count: all, query }) : all;
    return hasMore ? words.plain('soFar', { count: text }) : text;
  };
  const more = async (before: number): Promise<void> => {
    if (search.busy) return;
    const { query } = search;
    await search.more();
    // The button that was pressed may be gone.
    if (query !== search.query) focusIn(host, `#${id}`);
    else if (!search.trouble) focusIn(host, '#results li > button', before);
  };
  const retry = (): void => {
    void search.retry();
    focusIn(host, `#${id}`);
  };
  const clear = (): void => {
    search.type('');
    filters?.clear();
    void search.read();
    focusIn(host, `#${id}`);
  };
  const nothingFound = (): TemplateResult => {
    const { words } = host;
    const { query } = search;
    if (!query && !filters?.set()) return emptyPanel({ title: words.plain(texts.none) });
    const title = filters?.set() ? words.plain('noneFits') : words.rich(texts.noMatch, { query });
    return emptyPanel({ title, way: [words.plain('clear'), clear] });
  };
  return {
    search,
    added(item) {
      search.put(item);
      if (!search.typed && !search.query) return;
      quiet = true;
      search.type('');
      void search.read();
    },
    field: (beside) => html`<div class="row finder">
      ${searchField({
        id,
        label: host.words.plain(texts.label),
        hint: host.words.plain(texts.hint),
        value: search.typed,
        type: search.type,
      })}
      ${beside}
    </div>`,
    results(shown, list) {
      const { items, busy, hasMore, trouble } = search;
      const former = Boolean(items) && !search.isCurrent;
      return html`${troubleLine(host.writer, texts.failed, trouble, retry)}
        <div class="stack ${former ? 'former' : ''}" id="results" aria-busy=${busy}>
          ${former ? html`<small>${host.words.plain('formerResults')}</small>` : nothing}
          ${shown.length > 0 ? list(shown) : items || trouble ? nothing : skeleton(8)}
          ${items?.length === 0 ? nothingFound() : nothing}
          <div class="row">
            <small class="grow">${items?.length ? count() : nothing}</small>
            ${
              hasMore
                ? html`<button type="button" aria-busy=${busy} @click=${() => void more(shown.length)}>
                    ${host.words.plain('showMore')}
                  </button>`
                : nothing
            }
          </div>
        </div>`;
    },
  };
}
