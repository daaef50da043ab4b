import type { ViewHost } from '../shared/view-host.ts';
import type { ScheduleRow } from './describe-schedule.ts';

/** When a bill was issued, where that was another day than its bill date; else nothing. */
export const issuedText = (
  { occurrence, bill }: Pick<ScheduleRow, 'occurrence' | 'bill'>,
  { words, formats }: Pick<ViewHost, 'words' | 'formats'>,
): string =>
  bill?.issueDate && bill.issueDate !== occurrence.date
    ? words.plain('issuedOnDay', { date: formats.dayMonth(bill.issueDate) })
    : '';
