import type { Backend, Refusal } from '@keyturn/sdk';
import type { BookingPage, ListInput, ListQuery } from './list-query.ts';

/** What a page was asked for with: the choice, and the cursors of the pages from the second to this one. */
export interface Asked {
  readonly query: ListQuery;
  readonly cursors: readonly string[];
}

/** A page on the screen, and when it was read (an ISO instant). */
export interface ShownPage extends Asked {
  readonly page: BookingPage;
  readonly at: string;
}

/** Reads one page at a time; what was read last stays until a newer one is there. */
export interface PageReader {
  readonly shown: ShownPage | undefined;
  /** Why the last read brought nothing. */
  readonly trouble: Refusal | Error | undefined;
  readonly busy: boolean;
  /** Reads a page and forgets the one under way; of another backend nothing stays. */
  readonly read: (backend: Backend, asked: Asked, now: () => string) => Promise<void>;
  readonly abort: () => void;
}

/** Makes a reader that calls `changed` after each change. */
export function createPageReader(changed: () => void): PageReader {
  let shown: ShownPage | undefined;
  let trouble: Refusal | Error | undefined;
  let controller: AbortController | undefined;
  let source: Backend | undefined;
  const abort = (): void => {
    controller?.abort();
    controller = undefined;
  };
  return {
    get shown() {
      return shown;
    },
    get trouble() {
      return trouble;
    },
    get busy() {
      return Boolean(controller);
    },
    abort,
    async read(backend, asked, now) {
      abort();
      if (backend !== source) shown = trouble = undefined;
      source = backend;
      const own = new AbortController();
      controller = own;
      let next = shown;
      let why: typeof trouble;
      try {
        const outcome = await backend.listBookings(inputOf(asked), own);
        if (outcome.ok) next = { ...asked, page: outcome.value, at: now() };
        else why = outcome.refusal;
      } catch (error) {
        why = error instanceof Error ? error : new Error(String(error));
      }
      if (controller !== own) return;
      controller = undefined;
      shown = next;
      trouble = why;
      changed();
    },
  };
}

/** Absent, not undefined: that is how the contract has it. */
const inputOf = ({ query, cursors }: Asked): ListInput =>
  Object.fromEntries(Object.entries({ ...query, cursor: cursors.at(-1) }).filter(([, value]) => value !== undefined));
