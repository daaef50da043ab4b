import type { ScheduleTerms } from '@keyturn/billing';
import type { ViewHost } from '../shared/view-host.ts';

/** How often and from when on is billed, and by which clock. */
export const scheduleFrom = (
  { anchor, frequency }: ScheduleTerms,
  { words, formats }: Pick<ViewHost, 'words' | 'formats'>,
): unknown =>
  words.rich(frequency === 'weekly' ? 'scheduleFrom_weekly' : 'scheduleFrom_monthly', {
    start: formats.start(anchor),
    city: formats.city(anchor.timeZone),
  });
