import { addDays, assessDrift, createSchedule, type DriftAssessment, type LocalStart } from '@keyturn/billing';
import { firstBillOutcome, type Bill, type Booking } from '@keyturn/sdk';

/** What a booking is judged by. */
export type DriftTerms = Pick<Booking, 'terms' | 'prices' | 'firstBillTrigger'>;

/** The first bill where it is issued: what is issued stays, whatever day the vehicle is handed over. */
export interface IssuedFirst {
  /** The due date that a re-approval would give it, where it would move (domain.md §4). */
  readonly movedTo: string | undefined;
  readonly bill: Bill;
}

/** What a handover on some day means, with what people ask first. */
export interface Drift extends DriftAssessment {
  /** The first bill, once it is issued. */
  readonly issued: IssuedFirst | undefined;
  /** By how many days each bill that is still to be issued is early, where all of them are alike. */
  readonly everyBill: number | undefined;
  /** The most by which such a bill is early; 0 where there is none. */
  readonly mostEarly: number;
}

/** The handover that is asked about first: today once the start is reached, else a week after the start. */
export const firstAsked = ({ terms: { anchor } }: Pick<DriftTerms, 'terms'>, today: string): string =>
  today > anchor.date ? today : addDays(anchor.date, 7);

/**
 * What a handover on a local date, at the time of the approved start, means for every bill (domain.md §5, billing.md 21);
 * `undefined` for what is no date, or for a term that would be over by then. Of the booking's bills only the first one can
 * be issued before a handover.
 */
export function describeDrift(booking: DriftTerms, bills: readonly Bill[], date: string): Drift | undefined {
  const { terms, prices } = booking;
  const actual: LocalStart = { ...terms.anchor, date };
  try {
    const drift = assessDrift(createSchedule(terms), actual, prices);
    const issued = issuedFirst(booking, bills, date);
    const early = drift.rows.slice(issued ? 1 : 0).map(({ issuedEarlyDays }) => issuedEarlyDays);
    const [first] = early;
    return {
      ...drift,
      issued,
      everyBill: early.every((days) => days === first) ? first : undefined,
      mostEarly: Math.max(0, ...early),
    };
  } catch {
    return undefined;
  }
}

function issuedFirst(
  { terms, firstBillTrigger: { trigger, days = 0 } }: DriftTerms,
  bills: readonly Bill[],
  date: string,
): IssuedFirst | undefined {
  const bill = bills.find(({ occurrenceIndex, replaced }) => occurrenceIndex === 0 && !replaced);
  if (!bill || bill.status === 'draft') return undefined;
  const { dueDate, status } = bill;
  const moves = status === 'unpaid' && firstBillOutcome('unpaid', 'same', trigger) === 'kept_due_moved';
  const anew = addDays(date, (terms.paymentTermsDays ?? 0) - (trigger === 'days_before_start' ? days : 0));
  return { bill, movedTo: moves && dueDate && anew > dueDate ? anew : undefined };
}
