import type { Money, Occurrence, Schedule } from '@keyturn/billing';
import type { BillState } from '../bill-state.ts';

/** One bill on a time axis. All dates are local dates of the booking's zone, `YYYY-MM-DD`. */
export interface AxisBill {
  /** The occurrence's index; 0 is the first bill. */
  readonly index: number;
  /** The day of the occurrence. */
  readonly date: string;
  readonly dueDate: string;
  /** The day after the last one of its period. */
  readonly end: string;
  /** Default: no amount is shown. */
  readonly amount?: Money;
  readonly state: BillState;
  /** Moved to the month's last day, because the month lacks the start's day (billing.md 2). */
  readonly clamped: boolean;
}

/** A term with its bills in order; bills past the end are those of an overrun. */
export interface AxisTerm {
  readonly start: string;
  /** The day on which nothing is billed any more. */
  readonly end: string;
  readonly bills: readonly AxisBill[];
}

/** What a bill on the axis has beside the dates of its occurrence; a due date of its own goes before the planned one. */
type OwnOfBill = Pick<AxisBill, 'state'> & Partial<Pick<AxisBill, 'amount' | 'dueDate'>>;

/** An occurrence as a bill on the axis. */
export const axisBill = ({ index, date, dueDate, period, reasons }: Occurrence, own: OwnOfBill): AxisBill => ({
  index,
  date,
  dueDate,
  end: period[1],
  clamped: reasons.some(({ code }) => code === 'clamped'),
  ...own,
});

/** A whole schedule as a term on the axis. Default of `ownOf`: every bill is still to come. */
export const axisTerm = (
  schedule: Schedule,
  ownOf: (occurrence: Occurrence) => OwnOfBill = () => ({ state: 'scheduled' }),
): AxisTerm => ({
  start: schedule.anchor.date,
  end: schedule.end.date,
  bills: Array.from(schedule, (occurrence) => axisBill(occurrence, ownOf(occurrence))),
});
