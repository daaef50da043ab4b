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
];
