import type { BillAmounts, Money, PriceTerms, ScheduleTerms } from '@keyturn/billing';
import type { Bill, FirstBillTrigger } from '@keyturn/sdk';

/** What the viewer reads of a billing summary, the wire's or the calculator's (billing.md 17). */
export interface ScheduleSummary {
  readonly first: { readonly amounts: BillAmounts };
  readonly regular: { readonly amounts: BillAmounts } | null;
  readonly exceptions: readonly { readonly from: number; readonly to: number; readonly amounts: BillAmounts }[];
  readonly total: { readonly gross: Money };
}

/** What a schedule is shown from; dates are local dates of the booking's zone. */
export interface ScheduleData {
  readonly terms: ScheduleTerms;
  /** Default: no amounts but those of bills. */
  readonly prices?: PriceTerms | undefined;
  /** The billing summary of terms and prices. Default: worked out from them. */
  readonly summary?: ScheduleSummary | undefined;
  readonly bills: readonly Bill[];
  /** When the first bill is issued. Default: on the day of the start. */
  readonly firstBillTrigger?: FirstBillTrigger | undefined;
  /** Default: nothing is overdue, and no day is marked. */
  readonly today?: string | undefined;
  /** How the booking is called, for the name of files. */
  readonly reference?: string | undefined;
  /** Whether approval is still to come, so that the start may change. */
  readonly requested?: boolean | undefined;
}
