import type { Outcome } from '@keyturn/sdk';
import { createReader, typingPause, type Reader } from '../shared/reader.ts';

/** What a page of a search is asked by. */
export interface SearchInput {
  readonly query?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** A list that is searched while somebody types, and read page by page. */
export interface PagedSearch<T> extends Pick<Reader, 'busy' | 'trouble' | 'abort'> {
  /** What was typed. */
  readonly typed: string;
  /** Whether the shown items are those of what is asked for now. */
  readonly isCurrent: boolean;
  /** What the shown items were searched by. */
  readonly query: string;
  /** What was read last; stays until a newer answer is there. `undefined` before the first one. */
  readonly items: readonly T[] | undefined;
  readonly hasMore: boolean;
  /** Searches by a text once nothing was typed for a moment. */
  readonly type: (text: string) => void;
  /** Reads the first page. */
  readonly read: () => Promise<void>;
  /** Reads the next page, or the first one of what was typed meanwhile. */
  readonly more: () => Promise<void>;
  /** Does once more what failed, or reads the first page of what was typed meanwhile. */
  readonly retry: () => Promise<void>;
  /** Puts an item in place of its older self, else in front. */
  readonly put: (item: T) => void;
}

/** What a search is made of. */
export interface PagedSearchOptions<T> {
  readonly read: (
    input: SearchInput,
    options: { readonly signal: AbortSignal },
  ) => Promise<Outcome<{ readonly items: readonly T[]; readonly nextCursor: string | null }>>;
  readonly limit: number;
  /** What else the answer depends on, such as filters: when it changes, what is shown is of a former search. */
  readonly beside?: () => unknown;
  readonly changed: () => void;
  /** Called with each new answer. */
  readonly answered: () => void;
}

/** Makes a search. */
export function createPagedSearch<T extends { readonly id: string }>(options: PagedSearchOptions<T>): PagedSearch<T> {
  const { changed, limit } = options;
  const reader = createReader(changed);
  let typed = '';
  let query = '';
  let shownBy = '';
  let items: readonly T[] | undefined;
  let cursor: string | null = null;
  let from: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const asking = (): string => JSON.stringify([typed.trim(), options.beside?.()]);
  const load = (wanted: string | null): Promise<void> => {
    clearTimeout(timer);
    const text = typed.trim();
    const asked = asking();
    const next = asked === shownBy ? wanted : null;
    from = next;
    return reader.read(
      (init) => options.read({ ...(text && { query: text }), ...(next && { cursor: next }), limit }, init),
      (page) => {
        const known = new Set(next && items?.map(({ id }) => id));
        // One that was put in front can come once more.
        items = next && items ? [...items, ...page.items.filter(({ id }) => !known.has(id))] : page.items;
        cursor = page.nextCursor;
        query = text;
        shownBy = asked;
        options.answered();
      },
    );
  };
  return {
    get typed() {
      return typed;
    },
    get isCurrent() {
      return Boolean(items) && asking() === shownBy;
    },
    get query() {
      return query;
    },
    get items() {
      return items;
    },
    get hasMore() {
      return cursor !== null;
    },
    get busy() {
      return reader.busy;
    },
    get trouble() {
      return reader.trouble;
    },
    type(text) {
      typed = text;
      clearTimeout(timer);
      timer = setTimeout(() => void load(null), typingPause);
    },
    read: () => load(null),
    more: () => load(cursor),
    retry: () => load(from),
    put(item) {
      const others = items ?? [];
      const known = others.some(({ id }) => id === item.id);
      items = known ? others.map((each) => (each.id === item.id ? item : each)) : [item, ...others];
      changed();
    },
    abort() {
      clearTimeout(timer);
      reader.abort();
    },
  };
}
