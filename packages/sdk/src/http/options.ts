import type { RouteName } from '../wire/calls.ts';
import { ambient } from './ambient.ts';

/** Why a token is asked for: none was fetched yet, or the backend refused the last one with 401. */
export type TokenReason = 'first' | 'expired';

/** How calls identify themselves: a bearer token that the host's own backend hands out. */
export interface HttpAuth {
  /**
   * Fetches a token. It is kept until the backend answers 401, then asked for once more in that call; calls that wait
   * at the same time share one fetch. `signal` ends when nobody waits any more. A rejection ends the call with
   * `UNAUTHENTICATED`. A token is visible ASCII; a server key (`kt_secret_…`) in a browser is a `TypeError`.
   */
  readonly fetchToken: (reason: TokenReason, signal: AbortSignal) => Promise<string>;
}

/** When a call is sent again: reads, and commands with their same idempotency key (wire.md). */
export interface HttpRetry {
  /** How often a failed attempt is sent again. Polls of a command that still runs do not count. Default 3. */
  readonly limit?: number;
  /** Milliseconds before the first retry, at most; doubled for each further one, with full jitter. Default 300. */
  readonly baseDelayMs?: number;
  /** Milliseconds between two attempts, at most, where the backend names no time. Default 5,000. */
  readonly maxDelayMs?: number;
}

/** An answer whose dates or amounts differ from what `@keyturn/billing` computes from its terms. */
export interface Divergence {
  readonly operation: RouteName;
  /** Where the first difference is, in dots: `summary.first.amounts.gross.amount`. */
  readonly path: string;
}

/** Options of `createHttpBackend`. */
export interface HttpBackendOptions {
  /** Where `/v1` lies: an absolute http(s) URL or, in a browser, a path. No query, no credentials. */
  readonly baseUrl: string;
  /** Left out where cookies or a proxy identify the caller. */
  readonly auth?: HttpAuth;
  /** Default: the platform's `fetch` at the time of the call. */
  readonly fetch?: (input: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds for one attempt, token and body included. Default 10,000. */
  readonly timeoutMs?: number;
  /** Milliseconds for the whole call, retries and waiting included. Default 30,000. */
  readonly totalTimeoutMs?: number;
  readonly retry?: HttpRetry;
  /** Told of divergent answers, which then pass; without it they are thrown as `DIVERGENT_ANSWER`. */
  readonly onDivergence?: (divergence: Divergence) => void;
  /** From 0 to 1, exclusive, for the jitter. Default: the platform's. */
  readonly random?: () => number;
}

/** The options with their defaults. */
export interface Settings {
  readonly baseUrl: string;
  readonly auth: HttpAuth | undefined;
  readonly fetch: (input: string, init: RequestInit) => Promise<Response>;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly retry: Required<HttpRetry>;
  readonly onDivergence: ((divergence: Divergence) => void) | undefined;
  readonly random: () => number;
}

/** Checks the options and fills in the defaults. */
export function settle({ baseUrl, auth, fetch, onDivergence, random, ...options }: HttpBackendOptions): Settings {
  return {
    baseUrl: checkBaseUrl(baseUrl),
    auth,
    fetch: fetch ?? ambient.fetch,
    timeoutMs: bounded('timeoutMs', options.timeoutMs ?? 10_000, 1),
    totalTimeoutMs: bounded('totalTimeoutMs', options.totalTimeoutMs ?? 30_000, 1),
    retry: {
      limit: bounded('retry.limit', options.retry?.limit ?? 3, 0),
      baseDelayMs: bounded('retry.baseDelayMs', options.retry?.baseDelayMs ?? 300, 0),
      maxDelayMs: bounded('retry.maxDelayMs', options.retry?.maxDelayMs ?? 5_000, 0),
    },
    onDivergence,
    random: random ?? ambient.random,
  };
}

/** The longest time that platforms can wait for, 2³¹ − 1 ms. */
const longest = 2_147_483_647;

function bounded(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least && value <= longest) return value;
  throw new RangeError(`${name}: expected a whole number from ${least} to ${longest}, got ${String(value)}`);
}

function checkBaseUrl(baseUrl: unknown): string {
  const page = ambient.pageUrl();
  if (typeof baseUrl !== 'string' || !/^(https?:\/\/|\/(?!\/))/i.test(baseUrl) || !URL.canParse(baseUrl, page)) {
    throw new TypeError(`baseUrl: expected an absolute http(s) URL or, in a browser, a path, got ${String(baseUrl)}`);
  }
  const { username, password, search, hash } = new URL(baseUrl, page);
  // Not shown: credentials and queries may hold a secret.
  if (username || password || search || hash)
    throw new TypeError('baseUrl: expected no credentials, query or fragment');
  return baseUrl.replace(/\/+$/, '');
}
