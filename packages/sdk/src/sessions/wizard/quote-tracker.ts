import type { Backend } from '../../backend.ts';
import type { Refusal } from '../../booking/refusal.ts';
import type { Basket } from '../../wire/schemas/basket.ts';
import type { Quote } from '../../wire/schemas/quote.ts';
import { isFresh, shown, type Keyed } from '../keyed.ts';
import { createLoader } from '../loadable.ts';
import type { LiveQuote } from './wizard-state.ts';

/** Keeps the quote of a changing basket: one request at a time, the newest wins, the last good one stays visible. */
export interface QuoteTracker {
  readonly quote: (basket: Basket | null) => LiveQuote;
  /** Prices the basket unless it is the one priced or asked for already. */
  readonly follow: (basket: Basket | null) => Promise<void>;
  /** Prices the basket again. */
  readonly refresh: (basket: Basket | null) => Promise<void>;
  /** Takes a quote that came in another way: with a refusal, or while a promo code was tried. */
  readonly put: (basket: Basket, quote: Quote) => void;
  readonly close: () => void;
}

const keyOf = (basket: Basket | null): string => (basket ? JSON.stringify(basket) : '');

/** Makes a quote tracker; `refused` hears of each refusal, for the clock. */
export function createQuoteTracker(
  backend: Pick<Backend, 'createQuote'>,
  changed: () => void,
  refused: (refusal: Refusal) => void,
): QuoteTracker {
  const loader = createLoader<Keyed<Quote>>(changed);
  let asked = '';

  const load = (basket: Basket): Promise<void> => {
    const key = keyOf(basket);
    asked = key;
    return loader.load(async (signal) => {
      const outcome = await backend.createQuote({ body: basket }, { signal });
      if (outcome.ok) return { ok: true, value: { key, value: outcome.value } };
      refused(outcome.refusal);
      return outcome;
    });
  };
  const put = (basket: Basket, quote: Quote): void => {
    asked = keyOf(basket);
    loader.put({ key: asked, value: quote });
  };

  return {
    quote: (basket) => ({ ...shown(loader.current), fresh: basket !== null && isFresh(loader.current, keyOf(basket)) }),
    async follow(basket) {
      if (keyOf(basket) === asked) return;
      if (basket) return load(basket);
      asked = '';
      loader.reset();
    },
    async refresh(basket) {
      if (basket) await load(basket);
    },
    put,
    close: () => loader.abort(),
  };
}
