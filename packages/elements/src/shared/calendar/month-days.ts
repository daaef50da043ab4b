import { addDays } from '@keyturn/billing';
import { weekdayOf } from '@keyturn/sdk';

/** What newer platforms tell about a locale's week; older ones have it as a property, or not at all. */
interface WeekTeller {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The weekday with which weeks begin in a locale, 1 = Monday … 7 = Sunday; Monday where the platform does not tell. */
export function firstWeekday(locale: string): number {
  // TypeScript's library does not know either form yet.
  const teller = new Intl.Locale(locale) as WeekTeller;
  return (teller.getWeekInfo?.() ?? teller.weekInfo)?.firstDay ?? 1;
}

/** Days since the week of a local date began. */
const intoWeek = (date: string, first: number): number => (weekdayOf(date) - first + 7) % 7;

/** The 42 local dates of the six weeks that show the month of a date: always six, so that nothing jumps. */
export function monthDays(date: string, first: number): string[] {
  const start = `${date.slice(0, 8)}01`;
  const from = addDays(start, -intoWeek(start, first));
  return Array.from({ length: 42 }, (_, n) => addDays(from, n));
}

const text = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The same day of the month so many months later, or that month's last day. */
export function inMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const wanted = text(Date.UTC(year, month - 1 + months, day));
  const last = text(Date.UTC(year, month + months, 0));
  return wanted < last ? wanted : last;
}

const days: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The local date to which a key leads from another one, `undefined` for any other key; `rtl` turns left and right. */
export function dayByKey(
  date: string,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  { first, rtl }: { readonly first: number; readonly rtl: boolean },
): string | undefined {
  const step = days[key];
  if (step) return addDays(date, rtl && step ** 2 === 1 ? -step : step);
  const into = intoWeek(date, first);
  if (key === 'Home') return addDays(date, -into);
  if (key === 'End') return addDays(date, 6 - into);
  if (key === 'PageUp' || key === 'PageDown') return inMonths(date, (key === 'PageUp' ? -1 : 1) * (shiftKey ? 12 : 1));
  return undefined;
}
