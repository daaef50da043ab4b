import type { Outcome } from '../backend.ts';
import type { Refusal } from '../booking/refusal.ts';

/** Something read from the backend. `value` is the last good one and stays while a newer one is under way. */
export interface Loadable<T> {
  readonly status: 'none' | 'loading' | 'ready' | 'refused' | 'failed';
  readonly value: T | null;
  readonly refusal: Refusal | null;
  readonly fault: Error | null;
}

/** Holds one `Loadable`; a new load aborts the one before it, so that answers never arrive out of order. */
export interface Loader<T> {
  readonly current: Loadable<T>;
  readonly load: (read: (signal: AbortSignal) => Promise<Outcome<T>>) => Promise<void>;
  /** Puts a value in place that is known otherwise, and aborts what is under way. */
  readonly put: (value: T) => void;
  /** Forgets the value and aborts what is under way. */
  readonly reset: () => void;
  readonly abort: () => void;
}

const none = { status: 'none', value: null, refusal: null, fault: null } as const;

/** Makes a loader that calls `changed` after each change of `current`. */
export function createLoader<T>(changed: () => void): Loader<T> {
  let current: Loadable<T> = none;
  let controller: AbortController | undefined;
  const set = (next: Loadable<T>): void => {
    current = Object.freeze(next);
    changed();
  };
  const abort = (): void => {
    controller?.abort();
    controller = undefined;
  };
  return {
    get current() {
      return current;
    },
    async load(read) {
      abort();
      const own = new AbortController();
      controller = own;
      set({ ...none, status: 'loading', value: current.value });
      let next: Loadable<T>;
      try {
        const outcome = await read(own.signal);
        next = outcome.ok
          ? { ...none, status: 'ready', value: outcome.value }
          : { ...none, status: 'refused', value: current.value, refusal: outcome.refusal };
      } catch (error) {
        next = { ...none, status: 'failed', value: current.value, fault: toError(error) };
      }
      if (controller !== own) return;
      controller = undefined;
      set(next);
    },
    put(value) {
      abort();
      set({ ...none, status: 'ready', value });
    },
    reset() {
      abort();
      if (current.status !== 'none') set(none);
    },
    abort,
  };
}

/** An `Error` for whatever was thrown. */
export const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
