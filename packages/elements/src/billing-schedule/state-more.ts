import type { ViewHost } from '../shared/view-host.ts';
import type { ScheduleRow } from './describe-schedule.ts';

/** What is said beside a bill's state, and by which class. */
export interface StateMore {
  readonly text: string;
  readonly kind: string;
}

/** For how long a bill is overdue, or that nothing was raised though its day has come; else nothing. */
export const stateMore = ({ overdueDays, late }: ScheduleRow, { words }: Pick<ViewHost, 'words'>): StateMore =>
  overdueDays
    ? { text: words.counted('dayCount', overdueDays), kind: 'danger-text' }
    : { text: late ? words.plain('billNotRaised') : '', kind: 'small warning-text' };
