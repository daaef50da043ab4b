import type { Backend, Refusal } from '@keyturn/sdk';
import type { BookingPage, ListInput } from './list-query.ts';

/** A page on the screen, the number of its first row, and when it was read (an ISO instant). */
export interface ShownPage {
  readonly page: BookingPage;
  readonly first: number;
  readonly at: string;
}

/** Reads one page at a time; what was read last stays until a newer one is there. */
export interface PageReader {
  readonly shown: ShownPage | undefined;
  /** Why the last read brought nothing. */
  readonly trouble: Refusal | Error | undefined;
  readonly busy: boolean;
  /** Reads a page and forgets the one under way. */
  readonly read: (backend: Backend, input: ListInput, first: number, now: () => string) => Promise<void>;
  readonly abort: () => void;
}

/** Makes a reader that calls `changed` after each change. */
export function createPageReader(changed: () => void): PageReader {
  let shown: ShownPage | undefined;
  let trouble: Refusal | Error | undefined;
  let controller: AbortController | undefined;
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
    async read(backend, input, first, now) {
      abort();
      const own = new AbortController();
      controller = own;
      let next = shown;
      let why: typeof trouble;
      try {
        const outcome = await backend.listBookings(input, own);
        if (outcome.ok) next = { page: outcome.value, first, at: now() };
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
