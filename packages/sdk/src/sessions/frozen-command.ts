import type { Outcome } from '../backend.ts';
import type { Refusal } from '../booking/refusal.ts';
import { isKeyturnError } from '../keyturn-error.ts';
import { toError } from './loadable.ts';

/** A command's input and idempotency key, frozen together until there is a definite answer (domain.md §2). */
export interface FrozenPair<I> {
  readonly key: string;
  readonly input: I;
  /** When it was frozen, an ISO instant: a backend forgets keys after 7 days (wire.md). */
  readonly frozenAt: string;
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
  /** Whether the pair is too old to be replayed: the backend may have forgotten its key. */
  readonly expired: boolean;
  /** Freezes `input` under the key of `newKey` and sends it; while a pair is pending, sends that one again instead. */
  readonly send: (input: I) => Promise<Outcome<T>>;
  /** Forgets a refusal or fault that was shown. */
  readonly dismiss: () => void;
  /** Gives the pair up although its outcome is unknown. `false` while it is under way or where there is none. */
  readonly abandon: () => boolean;
}

/** What a frozen command is made of. */
export interface FrozenCommandOptions<I, T> {
  readonly call: (input: I, key: string) => Promise<Outcome<T>>;
  /** The key of what is frozen next: one under which nothing took effect yet, as refusals are not recorded (wire.md). */
  readonly newKey: () => string;
  readonly now: () => string;
  /** Awaited before the call and after the definite answer; must not reject. */
  readonly persist: () => Promise<void>;
  /** Hears of a refusal, with the input that was refused, before anything may be edited again. */
  readonly learn: (refusal: Refusal, input: I) => void;
  readonly changed: () => void;
  readonly restored: FrozenPair<I> | null;
}

/** A day less than keys live, so that no replay arrives late. */
const replayableMs = 6 * 86_400_000;
/** Refusals that are given before the key is looked up, so they say nothing about an earlier attempt. */
const beforeTheKey: readonly string[] = ['NOT_PERMITTED', 'INVALID_INPUT'];
const idle = { phase: 'idle', value: null, refusal: null, fault: null } as const;

/** Makes a frozen command. A command is never aborted: only its answer may be missed. */
export function createFrozenCommand<I, T>(options: FrozenCommandOptions<I, T>): FrozenCommand<I, T> {
  const { call, newKey, now, persist, learn, changed } = options;
  let pending = options.restored;
  /** Whether an attempt with this pair may have had its effect, so that only the pair itself can find out. */
  let uncertain = pending !== null;
  let running: Promise<Outcome<T>> | undefined;
  let state: CommandState<T> = pending ? { ...idle, phase: 'unknown' } : idle;
  const set = (next: CommandState<T>): void => {
    state = Object.freeze(next);
    changed();
  };
  const forget = (next: CommandState<T>): void => {
    pending = null;
    uncertain = false;
    running = undefined;
    set(next);
  };
  const keep = (rest: Partial<CommandState<T>>): void => {
    uncertain = true;
    running = undefined;
    set({ ...idle, phase: 'unknown', ...rest });
  };
  const isExpired = (): boolean => pending !== null && Date.parse(now()) - Date.parse(pending.frozenAt) > replayableMs;

  const run = async ({ input, key }: FrozenPair<I>): Promise<Outcome<T>> => {
    set({ ...idle, phase: 'sending' });
    await persist();
    let outcome: Outcome<T>;
    try {
      outcome = await call(input, key);
    } catch (error) {
      // A key that was used for another input was never used for this one.
      const definite =
        isKeyturnError(error) && !error.outcomeUnknown && (!uncertain || error.problemCode === 'KEY_REUSED');
      if (definite) forget({ ...idle, fault: error });
      else keep({ fault: toError(error) });
      await persist();
      throw error;
    }
    if (outcome.ok) forget({ ...idle, phase: 'done', value: outcome.value });
    else if (uncertain && beforeTheKey.includes(outcome.refusal.code)) keep({ refusal: outcome.refusal });
    else {
      learn(outcome.refusal, input);
      forget({ ...idle, refusal: outcome.refusal });
    }
    await persist();
    return outcome;
  };

  return {
    get state() {
      return state;
    },
    get pending() {
      return pending;
    },
    get expired() {
      return isExpired();
    },
    send(input) {
      if (running) return running;
      if (isExpired())
        return Promise.reject(
          new Error(`sent on ${pending?.frozenAt} without an answer: look for it, then abandon it`),
        );
      pending ??= Object.freeze({ key: newKey(), input, frozenAt: now() });
      running = run(pending);
      return running;
    },
    dismiss() {
      if (state.phase === 'idle') set(idle);
    },
    abandon() {
      if (running || !pending) return false;
      forget(idle);
      void persist();
      return true;
    },
  };
}
