import type { Formats } from '../shared/formats.ts';

/** When a bill will be due; a dash where an event decides the first one's day of issue that has not happened. */
export const dueText = (date: string | null, { shortDate }: Formats): string => (date ? shortDate(date) : '–');
