import type { Backend } from '../../backend.ts';
import type { Refusal } from '../../booking/refusal.ts';
import type { Basket } from '../../wire/schemas/basket.ts';
import type { Quote } from '../../wire/schemas/quote.ts';
import { toError } from '../loadable.ts';
import type { WizardAnswers } from './answers.ts';
import type { WizardSession } from './wizard-session.ts';
import type { RefusedVoucher } from './wizard-state.ts';

/** Adds and removes promo codes (billing.md 16). */
export type Vouchers = Pick<WizardSession, 'addVoucher' | 'removeVoucher'>;

/** What the promo codes work on. */
export interface VouchersOptions {
  readonly backend: Pick<Backend, 'createQuote'>;
  readonly answers: () => WizardAnswers;
  readonly editable: () => boolean;
  readonly change: (answers: WizardAnswers) => true;
  readonly basketOf: (answers: WizardAnswers) => Basket | null;
  /** Takes the quote of the basket that is about to be the current one. */
  readonly putQuote: (basket: Basket, quote: Quote) => void;
  /** Hears of each trial: why the code does not apply, `null` where it does. */
  readonly tried: (refused: RefusedVoucher | null) => void;
}

/** Whether two promo codes are the same one: case does not matter (billing.md 16). */
const sameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Makes the promo code commands. A code is tried by pricing the basket with it, so that one in vain changes nothing. */
export function createVouchers(options: VouchersOptions): Vouchers {
  const { backend, answers, editable, change, basketOf, putQuote, tried } = options;
  const others = (code: string) => answers().voucherCodes.filter((each) => !sameCode(each, code));
  const has = (code: string): boolean => others(code).length < answers().voucherCodes.length;
  const plus = (code: string): WizardAnswers => ({
    ...answers(),
    voucherCodes: [...answers().voucherCodes, code],
  });
  return {
    async addVoucher(typed) {
      const code = typed.trim();
      if (!editable() || code === '' || has(code)) return false;
      const body = basketOf(plus(code));
      if (!body) return change(plus(code));
      let quote: Quote | undefined;
      let refusal: Refusal | null = null;
      let fault: Error | null = null;
      try {
        const outcome = await backend.createQuote({ body });
        if (outcome.ok) quote = outcome.value;
        else ({ refusal } = outcome);
      } catch (error) {
        fault = toError(error);
      }
      tried(quote ? null : { code, refusal, fault });
      if (!quote || !editable() || has(code)) return false;
      // The answers may have changed while the code was tried; it is added to what they are now, as the tenant spells it.
      const next = plus(quote.basket.voucherCodes.find((each) => sameCode(each, code)) ?? code);
      const basket = basketOf(next);
      const { voucherCodes } = next;
      if (basket && JSON.stringify(basket) === JSON.stringify({ ...body, voucherCodes })) putQuote(basket, quote);
      return change(next);
    },
    removeVoucher(code) {
      return editable() && has(code) && change({ ...answers(), voucherCodes: others(code) });
    },
  };
}
