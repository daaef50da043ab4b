import type { Backend } from '../../backend.ts';
import type { Basket } from '../../wire/schemas/basket.ts';
import type { Quote } from '../../wire/schemas/quote.ts';
import { toError } from '../loadable.ts';
import type { RefusedVoucher } from './wizard-state.ts';

/** What came of trying a promo code: the quote with it, and how the tenant spells it. */
export type VoucherTrial =
  | { readonly applies: true; readonly quote: Quote; readonly code: string }
  | { readonly applies: false; readonly refused: RefusedVoucher };

/** Whether two promo codes are the same one: case does not matter (billing.md 16). */
export const sameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Prices a basket with one more promo code, to see whether it applies; changes nothing. */
export async function tryVoucher(
  backend: Pick<Backend, 'createQuote'>,
  basket: Basket,
  typed: string,
): Promise<VoucherTrial> {
  try {
    const body = { ...basket, voucherCodes: [...basket.voucherCodes, typed] };
    const outcome = await backend.createQuote({ body });
    if (!outcome.ok) return { applies: false, refused: { code: typed, refusal: outcome.refusal, fault: null } };
    const spelled = outcome.value.basket.voucherCodes.find((code) => sameCode(code, typed));
    return { applies: true, quote: outcome.value, code: spelled ?? typed };
  } catch (error) {
    return { applies: false, refused: { code: typed, refusal: null, fault: toError(error) } };
  }
}
