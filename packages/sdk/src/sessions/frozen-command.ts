import type { Outcome } from '../backend.ts';
import type { Refusal } from '../booking/refusal.ts';
import { isKeyturnError } from '../keyturn-error.ts';
import { toError } from './loadable.ts';

/** A command's input and idempotency key, frozen together until there is a definite answer (domain.md §2). */
export interface FrozenPair<I> {
  readonly key: string;
  readonly input: I;
}

/** How far a command is. While `sending` or `unknown` nothing that it was made from may be edited. */
export interface CommandState<T> {
  readonly phase: 'idle' | 'sending' | 'unknown' | 'done';
  readonly value: T | null;
  readonly refusal: Refusal | null;
  readonly fault: Error | null;
}

/** Sends one command so that a lost answer never makes a second effect and a refusal never blocks a corrected one. */
export interface FrozenCommand<I, T> {
  readonly state: CommandState<T>;
  /** The pair without a definite answer, to be persisted; `null` where there is none. */
  readonly pending: FrozenPair<I> | null;
  /** Freezes `input` under a new key and sends it; while a pair is pending, sends that one again instead. */
  readonly send: (input: I) => Promise<Outcome<T>>;
  /** Forgets a refusal or fault that was shown. */
  readonly dismiss: () => void;
}

const idle = { phase: 'idle', value: null, refusal: null, fault: null } as const;

/**
 * Makes a frozen command. `persist` is awaited before the call and after the definite answer and must not reject. A
 * command is never aborted: only its answer may be missed.
 */
export function createFrozenCommand<I, T>(options: {
  readonly call: (input: I, key: string) => Promise<Outcome<T>>;
  readonly newKey: () => string;
  readonly persist: () => Promise<void>;
  readonly changed: () => void;
  readonly restored: FrozenPair<I> | null;
}): FrozenCommand<I, T> {
  const { call, newKey, persist, changed } = options;
  let pending = options.restored;
  let running: Promise<Outcome<T>> | undefined;
  let state: CommandState<T> = pending ? { ...idle, phase: 'unknown' } : idle;
  const set = (next: CommandState<T>): void => {
    state = Object.freeze(next);
    changed();
  };

  const run = async (pair: FrozenPair<I>): Promise<Outcome<T>> => {
    set({ ...idle, phase: 'sending' });
    try {
      await persist();
      const outcome = await call(pair.input, pair.key);
      pending = null;
      set(
        outcome.ok
          ? { ...idle, phase: 'done', value: outcome.value }
          : { ...idle, phase: 'idle', refusal: outcome.refusal },
      );
      await persist();
      return outcome;
    } catch (error) {
      // Only a fault that says so is definite; anything else may hide an effect, so the pair stays for the replay.
      if (pending && isKeyturnError(error) && !error.outcomeUnknown) {
        pending = null;
        set({ ...idle, fault: error });
        await persist();
      } else if (pending) set({ ...idle, phase: 'unknown', fault: toError(error) });
      throw error;
    }
  };

  return {
    get state() {
      return state;
    },
    get pending() {
      return pending;
    },
    send(input) {
      if (running) return running;
      pending ??= Object.freeze({ key: newKey(), input });
      running = run(pending).finally(() => {
        running = undefined;
      });
      return running;
    },
    dismiss() {
      if (state.phase === 'idle') set(idle);
    },
  };
}
