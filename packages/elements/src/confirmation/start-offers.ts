import { addDays, daysBetween, type LocalStart } from '@keyturn/billing';
import { weekdayOf } from '@keyturn/sdk';
import type { TextKey } from '../locales/translation.ts';
import { inMinutes, type StartRules } from '../shared/calendar/start-rules.ts';

/** A start to pick with one press; `text` is absent where its date says it best. */
export interface StartOffer {
  readonly start: LocalStart;
  readonly text?: TextKey;
}

/** The first day of the month after a date. */
const nextMonth = (date: string): string => `${addDays(`${date.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;

/**
 * Starts near one that stands, or near today where that has passed: a day and a week later, the next Monday, where
 * asked for the first of the next month; each once, in order, and only where the rules let it pass.
 */
export function startOffers(from: LocalStart, rules: StartRules, withNextMonth: boolean): readonly StartOffer[] {
  const today = inMinutes(rules).date;
  const base = daysBetween(today, from.date) > 0 ? from.date : today;
  const offers: readonly (readonly [date: string, text?: TextKey])[] = [
    [addDays(base, 1), 'offer_day'],
    [addDays(base, 7), 'offer_week'],
    [addDays(base, 8 - weekdayOf(base))],
    ...(withNextMonth ? [[nextMonth(base)] as const] : []),
  ];
  const seen = new Set<string>();
  return offers
    .flatMap(([date, text]) => {
      const start = { ...from, date };
      if (seen.has(date) || rules.refusal(start)) return [];
      seen.add(date);
      return [{ start, ...(text && { text }) }];
    })
    .toSorted((a, b) => (a.start.date < b.start.date ? -1 : 1));
}
