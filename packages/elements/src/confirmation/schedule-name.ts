import { createSchedule } from '@keyturn/billing';
import type { Preview } from '@keyturn/sdk';
import type { ViewHost } from '../shared/view-host.ts';

/** A schedule in one sentence, for those who do not see its picture. */
export function scheduleName(terms: Preview['after'], { words, formats }: ViewHost): string {
  const { count, end } = createSchedule(terms);
  return words.plain('schedulePicture', {
    bills: words.counted('bills', count),
    start: formats.shortDate(terms.anchor.date),
    end: formats.shortDate(end.date),
  });
}
