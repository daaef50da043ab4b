/** The one place of the client that reaches for what it was not given, always at the time of the call. */
export const ambient = {
  /** Looked up late, so that a mock that replaces it is used. */
  fetch: (input: string, init: RequestInit): Promise<Response> => globalThis.fetch(input, init),
  random: (): number => Math.random(),
  /** Milliseconds of no particular clock: only measures how long a call takes, no rule reads it. */
  elapsed: (): number => performance.now(),
  /** What a base URL without a host is relative to. */
  pageUrl: (): string | undefined => ('location' in globalThis ? globalThis.location.href : undefined),
  /** Whether others can read what this code holds: a page or a worker of a browser. */
  inBrowser: (): boolean => 'document' in globalThis || 'importScripts' in globalThis,
};
