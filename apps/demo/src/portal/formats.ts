const written = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const clock = { hour: '2-digit', minute: '2-digit' } as const;

/** An ISO instant as `Wed, 3 Jun 2026, 14:10`, in a zone. */
export const writeInstant = (instant: string, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { ...written, ...clock, timeZone }).format(new Date(instant));

/** An ISO instant as `3 Jun, 14:10`, in a zone. */
export const writeShortInstant = (instant: string, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...clock, timeZone }).format(new Date(instant));

/** The city of a zone: `London`. */
export const cityOf = (timeZone: string): string => timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** `Remy Barlow` as `RB`. */
export const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('')
    .slice(0, 2);
