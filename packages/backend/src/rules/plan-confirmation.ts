import { createQuote, createSchedule, diffSchedules, money, subtractMoney, type Schedule } from '@keyturn/billing';
import { firstBillOutcome, type FirstBillOutcome, type Preview, type Start, type TenantPolicy } from '@keyturn/sdk';
import type { BookingRecord, VehicleRecord } from '../store/records.ts';
import { billHandle } from './bill.ts';
import { contractEffect } from './contracts.ts';
import { fingerprint } from './fingerprint.ts';
import { amountChange, type FirstBill } from './first-bill.ts';
import { datesOfIssueNow, datesOfTrigger } from './first-bill-dates.ts';
import { writable } from './writable.ts';

/** The events that confirm a start. */
export type ConfirmationEvent = 'approve' | 'reapprove';

/** Everything that a confirmation depends on. */
export interface ConfirmationInput {
  readonly event: ConfirmationEvent;
  readonly booking: BookingRecord;
  readonly start: Start;
  /** The schedule from that start and the frozen terms. */
  readonly schedule: Schedule;
  readonly vehicle: VehicleRecord | null;
  readonly firstBill: FirstBill;
  readonly policy: Pick<TenantPolicy, 'contract'>;
  /** The backend's clock, an ISO instant. */
  readonly now: string;
}

/** The preview with its outcome as one of those that this version knows. */
export type ConfirmationPlan = Preview & { readonly firstBill: { readonly outcome: FirstBillOutcome } };

/**
 * What approval or re-approval would do: the schedule from the start and the frozen terms, what moves, the first
 * bill, contract and vehicle (domain.md §3, §4, billing.md 18, 20). Preview and saving both come from here. The
 * fingerprint covers all of it, so the local date of now where a bill is issued, but not the time.
 */
export function planConfirmation(input: ConfirmationInput): ConfirmationPlan {
  const { event, booking, start, schedule, vehicle, policy } = input;
  const before = event === 'reapprove' ? booking.terms : null;
  const after = { ...booking.terms, anchor: start };
  const summary = writable(createQuote(schedule, booking.prices));
  const content = {
    event,
    bookingId: booking.id,
    version: booking.version,
    start,
    before,
    after,
    prices: booking.prices,
    summary,
    diff: before && writable(diffSchedules(createSchedule(before), schedule, booking.prices)),
    firstBill: planFirstBill(input, summary.first.amounts.gross),
    contract: contractEffect(booking, policy),
    vehicle: vehicle && {
      id: vehicle.id,
      registration: vehicle.registration,
      changed: booking.vehicle?.id !== vehicle.id,
    },
  };
  return { fingerprint: fingerprint(content), ...content };
}

function planFirstBill(input: ConfirmationInput, amount: Preview['firstBill']['amount']) {
  const { event, booking, firstBill } = input;
  // Against what the schedule said before, so that what re-approval did not make, such as a credit note, stays.
  const old = booking.summary.first.amounts.gross;
  const difference = firstBill.bill ? subtractMoney(amount, old) : money(0, amount.currency);
  const { trigger } = booking.firstBillTrigger;
  const outcome =
    event === 'approve' && trigger === 'on_approval'
      ? 'raised'
      : firstBillOutcome(firstBill.state, amountChange(difference), trigger);
  return {
    outcome,
    ...datesFor(outcome, input),
    amount,
    difference,
    bill: firstBill.bill && billHandle(firstBill.bill),
  };
}

type Dates = Pick<Preview['firstBill'], 'issueDate' | 'dueDate'>;

/**
 * The dates that the bill of an outcome will carry: today's where one is issued now, else those that it has. One that
 * replaces another while the trigger is tied to the start waits for it, and is never due before the bill that it
 * replaces would be if it were kept.
 */
function datesFor(outcome: FirstBillOutcome, { booking, start, firstBill, now }: ConfirmationInput): Dates {
  const { paymentTermsDays } = booking.terms;
  const ofTrigger: Dates = datesOfTrigger(booking.firstBillTrigger, start.date, paymentTermsDays);
  const ofIssue: Dates = datesOfIssueNow(now, start.timeZone, paymentTermsDays);
  const ofBill: Dates = { issueDate: firstBill.bill?.issueDate ?? null, dueDate: firstBill.bill?.dueDate ?? null };
  const ofKept: Dates = { ...ofBill, dueDate: laterOf(ofBill.dueDate, ofTrigger.dueDate) };
  const ofReplacement: Dates = {
    issueDate: laterOf(ofIssue.issueDate, ofTrigger.issueDate),
    dueDate: laterOf(ofIssue.dueDate, ofKept.dueDate),
  };
  const dates: Readonly<Record<FirstBillOutcome, Dates>> = {
    recomputed: ofTrigger,
    replaced: ofBill,
    kept: ofBill,
    kept_due_moved: ofKept,
    credited_and_rebilled: ofTrigger.issueDate === null ? ofIssue : ofReplacement,
    refused: ofBill,
    difference_credited: ofBill,
    difference_billed: ofIssue,
    raised: ofIssue,
  };
  return dates[outcome];
}

// Dates YYYY-MM-DD order as texts; a missing one counts as early.
const laterOf = (a: string | null, b: string | null): string | null => ((a ?? '') < (b ?? '') ? b : a);
