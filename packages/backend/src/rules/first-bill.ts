import { addMoney, sumMoney, type Money } from '@keyturn/billing';
import type { AmountChange, FirstBillState } from '@keyturn/sdk';
import type { BillRecord } from '../store/records.ts';
import { standingAmount } from './bill.ts';

/** The first bill of a booking as it stands, with the bills that add a difference to it. */
export interface FirstBill {
  readonly state: FirstBillState;
  /** Occurrence 0, `null` while not raised. */
  readonly bill: BillRecord | null;
  /** Oldest first. */
  readonly supplements: readonly BillRecord[];
  /** What the bills together stand for: gross less credited, supplements included; `null` while not raised. */
  readonly amount: Money | null;
}

/**
 * Finds the first bill among a booking's bills. A payment in flight on a supplement counts as one on the first bill,
 * because a later difference may have to be taken off either.
 */
export function firstBillOf(bills: readonly BillRecord[]): FirstBill {
  const bill = bills.find((candidate) => candidate.occurrenceIndex === 0 && !candidate.replaced) ?? null;
  if (bill === null) return { state: 'none', bill, supplements: [], amount: null };
  const supplements = bills.filter((candidate) => candidate.supplements === bill.id);
  const inFlight = supplements.some((supplement) => supplement.status === 'processing');
  return {
    state: inFlight ? 'processing' : bill.status,
    bill,
    supplements,
    amount: addMoney(standingAmount(bill), sumMoney(bill.amounts.gross.currency, supplements.map(standingAmount))),
  };
}

/** What becomes of the amount, given the difference of new and standing. */
export const amountChange = ({ amount }: Money): AmountChange =>
  amount === 0 ? 'same' : amount < 0 ? 'lower' : 'higher';

/** A part of a credit: how much of which bill. */
export interface CreditShare {
  readonly bill: BillRecord;
  readonly amount: Money;
}

/**
 * Spreads a credit over the first bill and its supplements: the newest supplement first, so that what was added last
 * is taken off first, each at most by what it stands for.
 */
export function spreadCredit({ bill, supplements }: FirstBill, credit: Money): readonly CreditShare[] {
  const { currency } = credit;
  const shares: CreditShare[] = [];
  let rest = credit.amount;
  for (const candidate of [...supplements.toReversed(), ...(bill ? [bill] : [])]) {
    const amount = Math.min(rest, standingAmount(candidate).amount);
    if (amount > 0) shares.push({ bill: candidate, amount: { amount, currency } });
    rest -= amount;
  }
  return shares;
}
