import { abortable } from './abortable.ts';
import { checkToken } from './check-token.ts';
import type { HttpAuth, TokenReason } from './options.ts';

/** The one token that all calls of a client use. */
export interface Tokens {
  /** The token, fetched if there is none. */
  readonly get: (signal: AbortSignal) => Promise<string>;
  /** Another token than `used`, which the backend refused. */
  readonly renew: (used: string, signal: AbortSignal) => Promise<string>;
}

interface Fetching {
  readonly token: Promise<string>;
  readonly controller: AbortController;
  waiting: number;
}

/** Keeps a token and shares its fetching: that goes on while anybody waits, and ends when the last one leaves. */
export function createTokens({ fetchToken }: HttpAuth): Tokens {
  let current: string | undefined;
  let reason: TokenReason = 'first';
  let fetching: Fetching | undefined;

  const start = (): Fetching => {
    const controller = new AbortController();
    const token = Promise.resolve().then(async () => {
      try {
        const value = checkToken(await fetchToken(reason, controller.signal));
        if (fetching === mine) current = value;
        return value;
      } finally {
        if (fetching === mine) fetching = undefined;
      }
    });
    const mine: Fetching = { token, controller, waiting: 0 };
    return mine;
  };

  const get = async (signal: AbortSignal): Promise<string> => {
    if (current !== undefined) return current;
    const mine = (fetching ??= start());
    mine.waiting += 1;
    try {
      return await abortable(signal, mine.token);
    } finally {
      mine.waiting -= 1;
      if (mine.waiting === 0 && fetching === mine) {
        fetching = undefined;
        mine.controller.abort();
      }
    }
  };

  return {
    get,
    renew: (used, signal) => {
      if (current === used) current = undefined;
      reason = 'expired';
      return get(signal);
    },
  };
}
