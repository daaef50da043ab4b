import {
  createQuote,
  createSchedule,
  daysBetween,
  type BillAmounts,
  type Occurrence,
  type Schedule,
} from '@keyturn/billing';
import type { Bill } from '@keyturn/sdk';
import { billState, type BillState } from '../shared/bill-state.ts';
import type { ScheduleData, ScheduleSummary } from './schedule-data.ts';

/** One occurrence with the bill that was made from it. */
export interface ScheduleRow {
  readonly occurrence: Occurrence;
  readonly bill: Bill | undefined;
  /** Bills beside it: what it stands in place of, and what adds to it. */
  readonly others: readonly Bill[];
  readonly state: BillState;
  /** The bill's own where there is one, else as the schedule prices it. */
  readonly amounts: BillAmounts | undefined;
  readonly dueDate: string;
  /** Days since the due date, 0 unless overdue. */
  readonly overdueDays: number;
  /** Its day has come and nothing was raised. */
  readonly late: boolean;
}

/** A schedule as it is shown. */
export interface DescribedSchedule {
  readonly schedule: Schedule;
  readonly rows: readonly ScheduleRow[];
  readonly summary: ScheduleSummary | undefined;
}

/**
 * Makes a describer that keeps what did not change: a row whose bill and state are as they were is the same object as
 * before, so that a view need not draw it anew. Throws what `createSchedule` and `createQuote` throw for odd terms.
 */
export function createDescriber(): (data: ScheduleData) => DescribedSchedule {
  let terms = '';
  let prices: unknown;
  let before: DescribedSchedule | undefined;
  return (data) => {
    const written = JSON.stringify(data.terms);
    const kept = written === terms && data.prices === prices ? before : undefined;
    const schedule = kept?.schedule ?? createSchedule(data.terms);
    const summary = data.summary ?? kept?.summary ?? (data.prices && createQuote(schedule, data.prices));
    [terms, prices] = [written, data.prices];
    const amountsAt = amountsOf(summary);
    const bills = Map.groupBy(data.bills, ({ occurrenceIndex }) => occurrenceIndex);
    const occurrences = kept?.rows.map(({ occurrence }) => occurrence) ?? [...schedule];
    const rows = occurrences.map((occurrence, n) => {
      const row = describeRow(occurrence, bills.get(occurrence.index) ?? [], amountsAt(occurrence.index), data.today);
      const last = kept?.rows[n];
      return last && sameRow(last, row) ? last : row;
    });
    return (before = { schedule, summary, rows });
  };
}

function describeRow(
  occurrence: Occurrence,
  bills: readonly Bill[],
  planned: BillAmounts | undefined,
  today: string | undefined,
): ScheduleRow {
  const bill = bills.find(({ replaced, supplements }) => !replaced && !supplements);
  const state = billState(bill, today);
  const dueDate = bill?.dueDate ?? occurrence.dueDate;
  return {
    occurrence,
    bill,
    others: bills.filter((each) => each !== bill),
    state,
    amounts: bill?.amounts ?? planned,
    dueDate,
    overdueDays: state === 'overdue' && today ? daysBetween(dueDate, today) : 0,
    late: !bill && today !== undefined && occurrence.date < today,
  };
}

/** Bills are equal where their versions are; nothing changes without a new one. */
const sameRow = (a: ScheduleRow, b: ScheduleRow): boolean =>
  a.bill?.id === b.bill?.id &&
  a.bill?.version === b.bill?.version &&
  a.amounts === b.amounts &&
  a.state === b.state &&
  a.overdueDays === b.overdueDays &&
  a.late === b.late &&
  a.others.map(({ id, version }) => id + version).join() === b.others.map(({ id, version }) => id + version).join();

/** The amounts of each occurrence by the billing summary: most bills are alike, so none is priced twice (billing.md 17). */
const amountsOf =
  (summary: ScheduleSummary | undefined) =>
  (index: number): BillAmounts | undefined =>
    index === 0
      ? summary?.first.amounts
      : (summary?.exceptions.find(({ from, to }) => index >= from && index <= to)?.amounts ??
        summary?.regular?.amounts);
