import type { SessionPlatform } from '@keyturn/sdk';

/** What the provider takes from the browser where the host gives nothing: the only place of the kit that does. */
export const platformDefaults = {
  platform: {
    now: () => new Date().toISOString(),
    // `randomUUID` does not exist on plain-http pages.
    newKey: () =>
      Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => n.toString(16).padStart(2, '0')).join(''),
  } satisfies SessionPlatform,
  locale: (): string => document.documentElement.lang || navigator.language,
  timeZone: (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone,
} as const;
