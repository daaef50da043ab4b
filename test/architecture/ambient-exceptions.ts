/** One place that may reach for what it was not given, with the reason. */
export interface AmbientException {
  /** File or folder, as a path from the repository's root. */
  where: string;
  /** What it may reach for, as the check names it. */
  names: readonly string[];
  reason: string;
}

/** Every exception from *no ambient access*; a name that is no longer needed fails the check. */
export const ambientExceptions: readonly AmbientException[] = [
  {
    where: 'packages/sdk/src/http/ambient.ts',
    names: ['fetch', 'Math.random', 'performance.now', 'location', 'globalThis'],
    reason: 'the defaults of the HTTP client, which is the adapter to the platform, in one file',
  },
  {
    where: 'packages/elements/src/provider/platform-defaults.ts',
    names: ['new Date()', 'crypto.getRandomValues', 'document', 'navigator', 'Intl.DateTimeFormat without a locale'],
    reason: 'what the provider takes from the browser where the host gives nothing, in one file',
  },
  {
    where: 'packages/elements/src/shared/keyturn-element.ts',
    names: ['document'],
    reason: 'a provider that comes later announces itself there',
  },
  {
    where: 'packages/elements/src/shared/read-locale.ts',
    names: ['console'],
    reason: 'an odd value of the host is warned about, once',
  },
  {
    where: 'packages/elements/src/define/define-element.ts',
    names: ['console'],
    reason: 'a tag that is taken is told in one line, as nothing may be thrown there',
  },
  {
    where: 'packages/elements/src/shared/loaded-element.ts',
    names: ['console'],
    reason: 'why a part of the kit could not be loaded is told in one line, for whoever runs the page',
  },
  {
    where: 'packages/elements/src/booking/loaded-part.ts',
    names: ['console'],
    reason: 'why a part of the kit could not be loaded is told in one line, for whoever runs the page',
  },
  {
    where: 'packages/elements/src/billing-schedule/table-rows.ts',
    names: ['setTimeout'],
    reason: 'the rows that are not seen at first are made once what is seen stands',
  },
  {
    where: 'packages/elements/src/billing-schedule/take-along.ts',
    names: ['navigator', 'setTimeout'],
    reason: 'the table is copied to the clipboard when it is asked for; a file that is saved is forgotten later',
  },
  {
    where: 'packages/elements/src/booking-wizard/created.ts',
    names: ['navigator'],
    reason: 'the reference is copied to the clipboard when it is pressed',
  },
  {
    where: 'packages/elements/src/booking-wizard/paged-search.ts',
    names: ['setTimeout'],
    reason: 'a search waits until typing pauses',
  },
  {
    where: 'packages/elements/src/bookings-list/bookings-list.ts',
    names: ['setTimeout'],
    reason: 'a search waits until typing pauses',
  },
];
