import type { Outcome, Refusal } from '@keyturn/sdk';
import { attempt } from './attempt.ts';

/** For how long nothing was typed before a search begins, in milliseconds. */
export const typingPause = 250;

/** Reads one thing at a time: a newer read aborts the one before it, so that answers never arrive out of order. */
export interface Reader {
  readonly busy: boolean;
  /** Why the last read brought nothing. */
  trouble: Refusal | Error | undefined;
  /** Asks, and hands on what was answered unless it was aborted meanwhile. */
  readonly read: <T>(
    ask: (options: { readonly signal: AbortSignal }) => Promise<Outcome<T>>,
    take: (value: T) => void,
  ) => Promise<void>;
  readonly abort: () => void;
}

/** Makes a reader that calls `changed` after each change. */
export function createReader(changed: () => void): Reader {
  let controller: AbortController | undefined;
  const reader: Reader = {
    trouble: undefined,
    get busy() {
      return Boolean(controller);
    },
    abort() {
      controller?.abort();
      controller = undefined;
    },
    async read(ask, take) {
      reader.abort();
      const own = (controller = new AbortController());
      changed();
      const came = await attempt(() => ask(own));
      if (controller !== own) return;
      controller = undefined;
      reader.trouble = came.ok ? undefined : came.why;
      if (came.ok) take(came.value);
      changed();
    },
  };
  return reader;
}
