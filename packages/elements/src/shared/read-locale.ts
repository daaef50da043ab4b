import { localAt } from '@keyturn/billing';

const warned = new Set<string>();

/** A value that passes a check, or a default: odd values are warned about once and change nothing else (elements.md 4). */
const readIntl = (value: string | undefined, fallback: string, name: string, check: (value: string) => unknown) => {
  if (!value) return fallback;
  try {
    check(value);
    return value;
  } catch {
    if (!warned.has(value)) console.warn(`${name}: "${value}" is not known here; "${fallback}" is used in its place`);
    warned.add(value);
    return fallback;
  }
};

/** The BCP 47 tag, `en` where there is none or it is not one. */
export const readLocale = (locale: string | undefined): string =>
  readIntl(locale, 'en', 'locale', (value) => Intl.getCanonicalLocales(value));

/** The IANA zone, `UTC` where there is none or it is not one: an offset is none, `Intl` takes it but starts do not. */
export const readTimeZone = (timeZone: string | undefined): string =>
  readIntl(timeZone, 'UTC', 'time-zone', (value) => localAt('2000-01-01T00:00:00Z', value));
