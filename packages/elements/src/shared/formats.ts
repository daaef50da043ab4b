import { localAt, toDecimal, type Money } from '@keyturn/billing';
import type { Start } from '@keyturn/sdk';

/** Writes dates, times and amounts in one locale. Dates are local dates: no zone takes part. */
export interface Formats {
  /** `Mon, 15 Jun 2026`. */
  readonly date: (date: string) => string;
  /** `15 Jun 2026`. */
  readonly shortDate: (date: string) => string;
  /** `15 Jun`. */
  readonly dayMonth: (date: string) => string;
  /** `Mon, 15 Jun`. */
  readonly weekdayDate: (date: string) => string;
  /** `2026`, of any date in it. */
  readonly year: (date: string) => string;
  /** `June 2026`, of any date in it. */
  readonly month: (date: string) => string;
  /** `Monday 15 June 2026`. */
  readonly fullDate: (date: string) => string;
  /** `Monday`. */
  readonly weekday: (date: string) => string;
  /** `M`. */
  readonly weekdayInitial: (date: string) => string;
  /** `09:00`. */
  readonly time: (time: string) => string;
  /** Date and time of a start, without its zone. */
  readonly start: (start: Pick<Start, 'date' | 'time'>) => string;
  /** An ISO instant, as date and time in a zone. */
  readonly instant: (instant: string, timeZone: string) => string;
  /** The city of a zone: `London`. */
  readonly city: (timeZone: string) => string;
  /** How a zone is called at an instant: `BST`, `GMT+2`. */
  readonly zone: (timeZone: string, instant: string) => string;
  readonly money: (money: Money) => string;
  readonly number: (value: number) => string;
  /** A decimal rate such as `0.20` or percentage such as `10`, as `20%`; `of` is what counts as a whole. */
  readonly percent: (value: string, of: 1 | 100) => string;
  /** Names in a sentence: `A, B and C`. */
  readonly list: (names: Iterable<string>) => string;
}

const atUtc = (date: string, time = '00:00'): number => Date.parse(`${date}T${time}Z`);

/** Makes the formats of a locale; each `Intl` object is made once, when it is first used. */
export function createFormats(locale: string): Formats {
  const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
  const once = <T extends Intl.DateTimeFormat | Intl.NumberFormat>(
    kind: new (locale: string, options: object) => T,
    options: object,
  ): T => {
    const key = JSON.stringify(options);
    const made = cache.get(key) ?? new kind(locale, options);
    cache.set(key, made);
    // The key holds every option, and no option of one kind is an option of the other.
    return made as T;
  };
  const dates = (options: Intl.DateTimeFormatOptions) => {
    // Bills follow the Gregorian calendar, and so does every date that is typed, whatever calendar the locale has.
    const all = { timeZone: 'UTC', calendar: 'gregory', ...options };
    let made: Intl.DateTimeFormat | undefined;
    return (date: string, time?: string) => (made ??= once(Intl.DateTimeFormat, all)).format(atUtc(date, time));
  };
  const day = { day: 'numeric', month: 'short' } as const;
  const full = { ...day, weekday: 'short', year: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const start = dates({ ...full, ...clock });
  const time = dates(clock);
  return {
    date: dates(full),
    shortDate: dates({ ...day, year: 'numeric' }),
    dayMonth: dates(day),
    weekdayDate: dates({ ...day, weekday: 'short' }),
    year: dates({ year: 'numeric' }),
    month: dates({ month: 'long', year: 'numeric' }),
    fullDate: dates({ dateStyle: 'full' }),
    weekday: dates({ weekday: 'long' }),
    weekdayInitial: dates({ weekday: 'narrow' }),
    time: (value) => time('1970-01-01', value),
    start: (value) => start(value.date, value.time),
    instant: (instant, timeZone) => {
      const local = localAt(instant, timeZone);
      return start(local.date, local.time);
    },
    city: (timeZone) => timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' '),
    zone: (timeZone, instant) =>
      once(Intl.DateTimeFormat, { timeZone, timeZoneName: 'short' })
        .formatToParts(Date.parse(instant))
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone,
    money: (money) => {
      const decimal = toDecimal(money);
      const digits = decimal.split('.')[1]?.length ?? 0;
      // A decimal string is written exactly; TypeScript knows that form from a newer library only.
      return once(Intl.NumberFormat, {
        style: 'currency',
        currency: money.currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(decimal as unknown as number);
    },
    number: (value) => once(Intl.NumberFormat, {}).format(value),
    percent: (value, of) =>
      once(Intl.NumberFormat, { style: 'percent', maximumFractionDigits: 3 }).format(Number(value) / of),
    list: (names) => new Intl.ListFormat(locale).format(names),
  };
}
