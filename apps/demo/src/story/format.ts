import { styleText } from 'node:util';
import type { LocalStart, Money } from '@keyturn/billing';
import { writeMoney } from '../write-money.ts';

const locale = 'en-GB';
const dayFormat = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A local date as `Mon 15 Jun 2026`. */
export const day = (date: string): string => dayFormat.format(new Date(`${date}T00:00:00Z`)).replace(',', '');

/** A local start as `Mon 15 Jun 2026, 09:00 (Europe/London)`. */
export const moment = ({ date, time, timeZone }: LocalStart): string => `${day(date)}, ${time} (${timeZone})`;

/** An amount as `£692.60`. */
export const amount = (money: Money): string => writeMoney(money, locale);

/** A difference in days as `+5 d`, `−2 d` or `same day`. */
export const shift = (days: number | null): string =>
  days === null ? '' : days === 0 ? 'same day' : `${days > 0 ? '+' : '−'}${Math.abs(days)} d`;

const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinals = new Intl.PluralRules(locale, { type: 'ordinal' });

/** `31st`, `28th`. */
export const ordinal = (value: number): string => `${value}${endings[ordinals.select(value)] ?? ''}`;

/** `1 bill`, `12 bills`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const heading = (text: string): string => `\n${styleText('bold', text)}\n${'─'.repeat(text.length)}`;
export const good = (text: string): string => styleText('green', text);
export const bad = (text: string): string => styleText('red', text);
