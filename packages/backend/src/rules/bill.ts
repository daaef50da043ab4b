import { addMoney, money, subtractMoney, type BillAmounts, type Money } from '@keyturn/billing';
import type { Bill, BillKind } from '@keyturn/sdk';
import type { BillRecord } from '../store/records.ts';
import type { BillDates } from './first-bill-dates.ts';
import { writable } from './writable.ts';

/** What a new bill is for. */
export interface NewBill {
  readonly id: string;
  readonly bookingId: string;
  readonly sequence: number;
  readonly kind: BillKind;
  readonly occurrenceIndex: number | null;
  readonly period: readonly [string, string] | null;
  readonly amounts: BillAmounts;
  readonly replaces?: string;
  readonly supplements?: string;
}

/** A draft: no number and no dates yet (domain.md §6). `now` is the instant of its making. */
export function draftBill(bill: NewBill, now: string): BillRecord {
  const nothing = money(0, bill.amounts.gross.currency);
  const { id, bookingId, sequence, kind, occurrenceIndex, period, amounts } = bill;
  return {
    id,
    version: 1,
    bookingId,
    sequence,
    number: null,
    kind,
    occurrenceIndex,
    status: 'draft',
    createdAt: now,
    issuedAt: null,
    issueDate: null,
    dueDate: null,
    period: period && [...period],
    amounts: writable(amounts),
    paid: nothing,
    credited: nothing,
    creditNotes: [],
    replaces: bill.replaces ?? null,
    supplements: bill.supplements ?? null,
    replaced: false,
  };
}

/** The draft as issued at `now`: numbered, dated, unpaid; a total of zero is paid at once (billing.md 17). */
export const issuedBill = (draft: BillRecord, number: string, dates: BillDates, now: string): BillRecord => ({
  ...draft,
  ...dates,
  number,
  issuedAt: now,
  status: draft.amounts.gross.amount === 0 ? 'paid' : 'unpaid',
});

/** What a bill still stands for: gross less credited, paid or not. */
export const standingAmount = ({ amounts, credited }: BillRecord): Money => subtractMoney(amounts.gross, credited);

/** What is still to pay: gross less paid less credited, never below zero. */
export function dueOf(bill: BillRecord): Money {
  const due = subtractMoney(standingAmount(bill), bill.paid);
  return due.amount < 0 ? money(0, due.currency) : due;
}

/**
 * The bill with a credit note more, numbered after it; paid once nothing is left to pay (domain.md §6).
 * Drafts and bills in processing take none: a mistake of the caller, a `TypeError`.
 */
export function creditedBill(
  bill: BillRecord,
  note: { readonly id: string; readonly amount: Money; readonly reason: string; readonly createdAt: string },
): BillRecord {
  if (bill.number === null || bill.status === 'processing')
    throw new TypeError(`creditedBill: expected an issued bill that is not in processing, got status ${bill.status}`);
  const number = `${bill.number}-CN_${bill.creditNotes.length + 1}`;
  const credited = {
    ...bill,
    credited: addMoney(bill.credited, note.amount),
    creditNotes: [...bill.creditNotes, { ...note, number }],
  };
  return { ...credited, status: dueOf(credited).amount === 0 ? 'paid' : bill.status };
}

/** A bill as the wire shows it. */
export const presentBill = (record: BillRecord): Bill => {
  const { sequence: _, ...bill } = record;
  return { ...bill, due: dueOf(record) };
};

/** How a booking, an occurrence row or a preview names a bill. */
export const billHandle = ({ id, number, status }: BillRecord) => ({ id, number, status });
