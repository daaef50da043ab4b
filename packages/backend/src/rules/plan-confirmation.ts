import { createQuote, createSchedule, diffSchedules, money, priceOccurrence, subtractMoney } from '@keyturn/billing';
import { firstBillOutcome, type FirstBillOutcome, type Preview, type Start, type TenantPolicy } from '@keyturn/sdk';
import type { BookingRecord, VehicleRecord } from '../store/records.ts';
import { billHandle } from './bill.ts';
import { contractEffect } from './contracts.ts';
import { fingerprint } from './fingerprint.ts';
import { amountChange, type FirstBill } from './first-bill.ts';
import { datesOfIssueNow, datesOfTrigger } from './first-bill-dates.ts';
import { scheduleFor } from './schedule-for.ts';
import { writable } from './writable.ts';

/** The events that confirm a start. */
export type ConfirmationEvent = 'approve' | 'reapprove';

/** Everything that a confirmation depends on. */
export interface ConfirmationInput {
  readonly event: ConfirmationEvent;
  readonly booking: BookingRecord;
  readonly start: Start;
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
  const { event, booking, start, vehicle, policy } = input;
  const before = event === 'reapprove' ? booking.terms : null;
  const after = { ...booking.terms, anchor: start };
  const schedule = scheduleFor(after, 'start');
  const content = {
    event,
    bookingId: booking.id,
    version: booking.version,
    start,
    before,
    after,
    prices: booking.prices,
    summary: writable(createQuote(schedule, booking.prices)),
    diff: before && writable(diffSchedules(createSchedule(before), schedule, booking.prices)),
    firstBill: planFirstBill(input, writable(priceOccurrence(schedule, booking.prices, 0).gross)),
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
  const difference = firstBill.amount ? subtractMoney(amount, firstBill.amount) : money(0, amount.currency);
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

/** The dates that the bill of an outcome will carry: today's where one is issued now, else those that it has. */
function datesFor(outcome: FirstBillOutcome, { booking, start, firstBill, now }: ConfirmationInput): Dates {
  const { paymentTermsDays } = booking.terms;
  const ofTrigger: Dates = datesOfTrigger(booking.firstBillTrigger, start.date, paymentTermsDays);
  const ofIssue: Dates = datesOfIssueNow(now, start.timeZone, paymentTermsDays);
  const ofBill: Dates = { issueDate: firstBill.bill?.issueDate ?? null, dueDate: firstBill.bill?.dueDate ?? null };
  const dates: Readonly<Record<FirstBillOutcome, Dates>> = {
    recomputed: ofTrigger,
    replaced: ofBill,
    kept: ofBill,
    kept_due_moved: { ...ofBill, dueDate: laterOf(ofBill.dueDate, ofTrigger.dueDate) },
    credited_and_rebilled: ofIssue,
    refused: ofBill,
    difference_credited: ofBill,
    difference_billed: ofIssue,
    raised: ofIssue,
  };
  return dates[outcome];
}

// Dates YYYY-MM-DD order as texts; a missing one counts as early.
const laterOf = (a: string | null, b: string | null): string | null => ((a ?? '') < (b ?? '') ? b : a);
