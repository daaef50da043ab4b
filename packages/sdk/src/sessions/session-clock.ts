import type { Refusal } from '../booking/refusal.ts';

/** A clock that starts from the platform's and is corrected by the backend's `now` in a refusal (domain.md §3). */
export interface SessionClock {
  readonly now: () => string;
  /** Takes the backend's `now` from a refusal that carries one. */
  readonly correctBy: (refusal: Refusal) => void;
}

/** Makes a session's clock over the platform's. */
export function createSessionClock(platformNow: () => string): SessionClock {
  let offset = 0;
  return {
    now: () => (offset === 0 ? platformNow() : new Date(Date.parse(platformNow()) + offset).toISOString()),
    correctBy({ facts }) {
      const now = 'now' in facts && typeof facts.now === 'string' ? Date.parse(facts.now) : Number.NaN;
      if (!Number.isNaN(now)) offset = now - Date.parse(platformNow());
    },
  };
}
