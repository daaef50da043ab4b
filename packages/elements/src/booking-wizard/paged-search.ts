import type { Outcome, Refusal } from '@keyturn/sdk';

/** What a page of a search is asked by. */
export interface SearchInput {
  readonly query?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** A list that is searched while somebody types, and read page by page. */
export interface PagedSearch<T> {
  /** What was typed. */
  readonly typed: string;
  /** What the shown items were searched by. */
  readonly query: string;
  /** What was read last; stays until a newer answer is there. `undefined` before the first one. */
  readonly items: readonly T[] | undefined;
  readonly hasMore: boolean;
  readonly busy: boolean;
  /** Why the last read brought nothing. */
  readonly trouble: Refusal | Error | undefined;
  /** Searches by a text once nothing was typed for a moment. */
  readonly type: (text: string) => void;
  /** Reads the first page. */
  readonly read: () => Promise<void>;
  /** Reads the next page. */
  readonly more: () => Promise<void>;
  /** Does once more what failed. */
  readonly retry: () => Promise<void>;
  /** Puts an item in place of its older self, else in front. */
  readonly put: (item: T) => void;
  /** Ends reads. */
  readonly abort: () => void;
}

/** What a search is made of. */
export interface PagedSearchOptions<T> {
  readonly read: (
    input: SearchInput,
    options: { readonly signal: AbortSignal },
  ) => Promise<Outcome<{ readonly items: readonly T[]; readonly nextCursor: string | null }>>;
  readonly limit: number;
  readonly changed: () => void;
  /** Called with each new answer. */
  readonly answered: () => void;
}

const pauseMs = 250;

/** Makes a search. A read aborts the one before it, so that answers never arrive out of order. */
export function createPagedSearch<T extends { readonly id: string }>(options: PagedSearchOptions<T>): PagedSearch<T> {
  const { changed, limit } = options;
  let typed = '';
  let query = '';
  let items: readonly T[] | undefined;
  let cursor: string | null = null;
  let from: string | null = null;
  let trouble: Refusal | Error | undefined;
  let controller: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const abort = (): void => {
    clearTimeout(timer);
    controller?.abort();
    controller = undefined;
  };
  const load = async (next: string | null): Promise<void> => {
    abort();
    const own = new AbortController();
    controller = own;
    from = next;
    const text = next === null ? typed.trim() : query;
    changed();
    let why: Refusal | Error | undefined;
    try {
      const outcome = await options.read({ ...(text && { query: text }), ...(next && { cursor: next }), limit }, own);
      if (controller !== own) return;
      if (outcome.ok) {
        items = next === null ? outcome.value.items : [...(items ?? []), ...outcome.value.items];
        cursor = outcome.value.nextCursor;
        query = text;
      } else why = outcome.refusal;
    } catch (error) {
      why = error instanceof Error ? error : new Error(String(error));
    }
    if (controller !== own) return;
    controller = undefined;
    trouble = why;
    if (!why) options.answered();
    changed();
  };
  return {
    get typed() {
      return typed;
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
      return Boolean(controller);
    },
    get trouble() {
      return trouble;
    },
    type(text) {
      typed = text;
      clearTimeout(timer);
      timer = setTimeout(() => void load(null), pauseMs);
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
    abort,
  };
}
