import type { Backend } from '../../backend.ts';
import type { Refusal } from '../../booking/refusal.ts';
import type { Basket, Quote } from '../../wire/schemas/quote.ts';
import { createLoader, toError } from '../loadable.ts';
import type { LiveQuote, RefusedVoucher } from './wizard-state.ts';

/** Keeps the quote of a changing basket: one request at a time, the newest wins, the last good one stays visible. */
export interface QuoteTracker {
  readonly quote: (basket: Basket | null) => LiveQuote;
  /** Prices the basket unless it is the one priced or asked for already. */
  readonly follow: (basket: Basket | null) => void;
  /** Prices the basket again. */
  readonly refresh: (basket: Basket | null) => void;
  /** Takes a newer quote that came with a refusal. */
  readonly put: (basket: Basket, quote: Quote) => void;
  /** Tries one more promo code: `null` when it applies, else why not. */
  readonly tryVoucher: (basket: Basket, code: string) => Promise<RefusedVoucher | null>;
  readonly close: () => void;
}

const keyOf = (basket: Basket | null): string => (basket ? JSON.stringify(basket) : '');

/** Makes a quote tracker; `refused` hears of each refusal, for the clock. */
export function createQuoteTracker(
  backend: Pick<Backend, 'createQuote'>,
  changed: () => void,
  refused: (refusal: Refusal) => void,
): QuoteTracker {
  const loader = createLoader<Quote>(changed);
  let asked = '';
  let priced = '';

  const load = (basket: Basket): void => {
    const key = keyOf(basket);
    asked = key;
    void loader.load(async (signal) => {
      const outcome = await backend.createQuote({ body: basket }, { signal });
      if (outcome.ok) priced = key;
      else refused(outcome.refusal);
      return outcome;
    });
  };
  const put = (basket: Basket, quote: Quote): void => {
    asked = priced = keyOf(basket);
    loader.put(quote);
  };

  return {
    quote: (basket) => ({
      ...loader.current,
      fresh: loader.current.status === 'ready' && basket !== null && priced === keyOf(basket),
    }),
    follow(basket) {
      if (keyOf(basket) === asked) return;
      if (basket) load(basket);
      else {
        asked = priced = '';
        loader.reset();
      }
    },
    refresh(basket) {
      if (basket) load(basket);
    },
    put,
    async tryVoucher(basket, code) {
      const wanted = { ...basket, voucherCodes: [...basket.voucherCodes, code] };
      try {
        const outcome = await backend.createQuote({ body: wanted });
        if (!outcome.ok) return { code, refusal: outcome.refusal, fault: null };
        put(wanted, outcome.value);
        return null;
      } catch (error) {
        return { code, refusal: null, fault: toError(error) };
      }
    },
    close: () => loader.abort(),
  };
}
