import {
  addDays,
  createQuote,
  createSchedule,
  daysBetween,
  type BillAmounts,
  type Occurrence,
  type Schedule,
} from '@keyturn/billing';
import type { Bill, FirstBillTrigger } from '@keyturn/sdk';
import { billState, type BillState } from '../shared/bill-state.ts';
import { scheduleSums, type ScheduleSums } from './schedule-sums.ts';
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
  /** Empty where the first bill is not issued yet, and that day decides. */
  readonly dueDate: string;
  /** Days since the due date, 0 unless overdue. */
  readonly overdueDays: number;
  /** Its day has come and nothing was raised. */
  readonly late: boolean;
}

/** A schedule as it is shown. */
export interface DescribedSchedule {
  readonly schedule: Schedule;
  /** Every occurrence of the term, then those past its end that have a bill (billing.md 8). */
  readonly rows: readonly ScheduleRow[];
  readonly summary: ScheduleSummary | undefined;
  /** `undefined` where nothing has an amount. */
  readonly sums: ScheduleSums | undefined;
}

/** The trigger by which the first bill is issued on the day of its occurrence, as every later one is. */
const onStart = 'on_start_date';

/** When the first bill will be due, where its day of issue is tied to the start (domain.md §4). */
const firstDue = ({ dueDate }: Occurrence, { trigger, days = 0 }: FirstBillTrigger): string => {
  if (trigger === 'days_before_start') return addDays(dueDate, -days);
  return trigger === onStart ? dueDate : '';
};

/**
 * Makes a describer that keeps what did not change: a row whose bill and state are as they were is the same object as
 * before, and so is the whole where no row changed, so that a view need not draw them anew. Throws what `createSchedule`
 * and `createQuote` throw for odd terms.
 */
export function createDescriber(): (data: ScheduleData) => DescribedSchedule {
  let written = '';
  let before: DescribedSchedule | undefined;
  let day: string | undefined;
  return (data) => {
    const { terms, prices, bills, today } = data;
    const { firstBillTrigger = { trigger: onStart } } = data;
    const asked = JSON.stringify([terms, prices, data.summary, firstBillTrigger]);
    const kept = asked === written ? before : undefined;
    const schedule = kept?.schedule ?? createSchedule(terms);
    const summary = kept ? kept.summary : (data.summary ?? (prices && createQuote(schedule, prices)));
    const amountsAt = amountsOf(summary);
    const billsAt = groupBills(bills);
    const past = [...billsAt.keys()].filter((index) => index >= schedule.count).toSorted((a, b) => a - b);
    const known = kept?.rows.map(({ occurrence }) => occurrence).slice(0, schedule.count) ?? schedule;
    const occurrences = [...known, ...past.map((index) => schedule.occurrence(index, { overrun: true }))];
    const rows = occurrences.map((occurrence, n) => {
      const { index } = occurrence;
      const planned = index < schedule.count ? amountsAt(index) : undefined;
      const dueDate = index ? occurrence.dueDate : firstDue(occurrence, firstBillTrigger);
      const row = describeRow(occurrence, billsAt.get(index) ?? [], planned, dueDate, today);
      const last = kept?.rows[n];
      return last && sameRow(last, row) ? last : row;
    });
    const same = day === today && kept?.rows.length === rows.length && rows.every((row, n) => row === kept.rows[n]);
    [written, day] = [asked, today];
    return (before = kept && same ? kept : { schedule, summary, rows, sums: scheduleSums(rows, today) });
  };
}

/** Bills by the occurrence that they were made from; one that adds to another stands with it. */
function groupBills(bills: readonly Bill[]): Map<number, Bill[]> {
  const indexes = new Map(bills.map(({ id, occurrenceIndex }) => [id, occurrenceIndex]));
  const groups = new Map<number, Bill[]>();
  for (const bill of bills) {
    const index = bill.occurrenceIndex ?? indexes.get(bill.supplements ?? '');
    if (typeof index !== 'number') continue;
    const group = groups.get(index);
    if (group) group.push(bill);
    else groups.set(index, [bill]);
  }
  return groups;
}

function describeRow(
  occurrence: Occurrence,
  bills: readonly Bill[],
  planned: BillAmounts | undefined,
  plannedDue: string,
  today: string | undefined,
): ScheduleRow {
  const bill = bills.find(({ replaced, supplements }) => !replaced && !supplements);
  const state = billState(bill, today);
  const dueDate = bill?.dueDate ?? plannedDue;
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

const sameRow = (a: ScheduleRow, b: ScheduleRow): boolean =>
  a.occurrence.index === b.occurrence.index &&
  a.state === b.state &&
  a.overdueDays === b.overdueDays &&
  a.late === b.late &&
  a.others.length === b.others.length &&
  sameBill(a.bill, b.bill) &&
  a.others.every((bill, n) => sameBill(bill, b.others[n]));

/** What is read again are other objects. */
const sameBill = (a: Bill | undefined, b: Bill | undefined): boolean =>
  a === b || (a?.version === b?.version && JSON.stringify(a) === JSON.stringify(b));

/** The amounts of each occurrence by the billing summary: most bills are alike, so none is priced twice (billing.md 17). */
const amountsOf =
  (summary: ScheduleSummary | undefined) =>
  (index: number): BillAmounts | undefined =>
    index === 0
      ? summary?.first.amounts
      : (summary?.exceptions.find(({ from, to }) => index >= from && index <= to)?.amounts ??
        summary?.regular?.amounts);
