import type { Money } from '@keyturn/billing';
import type { AmountChange, FirstBillState, Preview } from '@keyturn/sdk';
import type { BillRecord } from '../store/records.ts';
import { standingAmount } from './bill.ts';
import { refuseInput } from './refused.ts';

/** The first bill of a booking as it stands, with the bills that add a difference to it. */
export interface FirstBill {
  readonly state: FirstBillState;
  /** Occurrence 0, `null` while not raised. */
  readonly bill: BillRecord | null;
  /** Oldest first. */
  readonly supplements: readonly BillRecord[];
  /** The first of these bills whose payment is in flight. */
  readonly inFlight: BillRecord | null;
}

/**
 * Finds the first bill among a booking's bills. A payment in flight on a supplement counts as one on the first bill,
 * because a later difference may have to be taken off either. An unpaid bill to which something happened since it was
 * issued (a supplement, a payment, a credit note) counts as partially paid: a new bill in its place would undo that.
 */
export function firstBillOf(bills: readonly BillRecord[]): FirstBill {
  const bill = bills.find((candidate) => candidate.occurrenceIndex === 0 && !candidate.replaced) ?? null;
  if (bill === null) return { state: 'none', bill, supplements: [], inFlight: null };
  const supplements = bills.filter((candidate) => candidate.supplements === bill.id);
  const inFlight = [bill, ...supplements].find((candidate) => candidate.status === 'processing') ?? null;
  const touched = supplements.length > 0 || bill.paid.amount > 0 || bill.credited.amount > 0;
  const settled = bill.status === 'unpaid' && touched ? 'partially_paid' : bill.status;
  return { state: inFlight ? 'processing' : settled, bill, supplements, inFlight };
}

/** What becomes of the amount, given the difference of new and old. */
export const amountChange = ({ amount }: Money): AmountChange =>
  amount === 0 ? 'same' : amount < 0 ? 'lower' : 'higher';

/** How the difference of an outcome is credited; empty where nothing is. */
export const sharesOf = (
  firstBill: FirstBill,
  { outcome, difference: { amount, currency } }: Pick<Preview['firstBill'], 'outcome' | 'difference'>,
): readonly CreditShare[] =>
  outcome === 'difference_credited' ? spreadCredit(firstBill, { amount: -amount, currency }) : [];

/** A part of a credit: how much of which bill. */
export interface CreditShare {
  readonly bill: BillRecord;
  readonly amount: Money;
}

/**
 * Spreads a credit over the first bill and its supplements: the newest supplement first, so that what was added last
 * is taken off first, each at most by what it stands for. Refuses the start where the bills stand for less than the
 * credit, because other credit notes took it already: nothing of a credit is dropped.
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
  if (rest > 0)
    return refuseInput(
      'start',
      'value',
      'a start whose first bill falls by no more than is left of it after its credit notes',
    );
  return shares;
}
