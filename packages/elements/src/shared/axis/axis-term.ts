import type { Money } from '@keyturn/billing';
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
