import type { Money } from '@keyturn/billing';
import type { ViewHost } from './view-host.ts';

/** Why a date or an amount is what it is: a code and its facts (billing.md 19). */
export interface Reason {
  readonly code: string;
}

/** The facts that texts insert, whichever of them a reason has. */
interface ReasonFacts extends Reason {
  readonly from?: string;
  readonly to?: string;
  readonly rate?: string;
  readonly basis?: string;
  readonly amount?: Money;
}

/**
 * Explains a reason of an occurrence or of a bill's line in a sentence (billing.md 19). Of a code that is not known here,
 * the code itself.
 */
export function reasonText(reason: Reason, { words, formats }: Pick<ViewHost, 'words' | 'formats'>): string {
  const { from, to, rate, basis, amount, ...facts }: ReasonFacts = reason;
  const inserts = {
    ...facts,
    from: from && formats.time(from.slice(-5)),
    to: to && formats.time(to.slice(-5)),
    rate: rate && formats.percent(rate, 1),
    amount: amount && formats.money(amount),
  };
  return words.known(`why_${reason.code}${basis ? `_${basis}` : ''}`, reason.code, inserts);
}
