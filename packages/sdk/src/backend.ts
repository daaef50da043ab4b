import type { Refusal } from './booking/refusal.ts';
import type { CommandName, RouteAnswer, RouteInput } from './wire/types.ts';
import type { RouteName } from './wire/calls.ts';

/** The answer of a backend: a value, or why not, as data. Faults are thrown as `KeyturnError`. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Options of one call. */
export interface CallOptions {
  /** Ends the call; the abort is passed through unwrapped. A command may have happened all the same. */
  readonly signal?: AbortSignal;
}

/** Options of one command. */
export interface CommandOptions extends CallOptions {
  /**
   * Names this one intent: the same key with the same input has its effect once, however often it is sent
   * (wire.md). Persist it before the call to survive a crash.
   */
  readonly idempotencyKey: string;
}

/**
 * The port between Keyturn and whatever holds the bookings: one method for each route of the contract. Elements and
 * sessions know only this. `createHttpBackend` is the shipped adapter; a dealer may write another over an existing
 * system. Methods answer refusals as data and throw `KeyturnError` for faults only (architecture.md).
 */
export type Backend = {
  readonly [N in RouteName]: N extends CommandName
    ? (input: RouteInput<N>, options: CommandOptions) => Promise<Outcome<RouteAnswer<N>>>
    : (input: RouteInput<N>, options?: CallOptions) => Promise<Outcome<RouteAnswer<N>>>;
};
