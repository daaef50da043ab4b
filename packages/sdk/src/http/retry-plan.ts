import { ambient } from './ambient.ts';
import type { Fault } from './fault.ts';
import type { Settings } from './options.ts';

/** Decides, for one call, whether and when to send it again. */
export interface RetryPlan {
  /** Whether a failed attempt is followed by another one. */
  readonly again: (fault: Pick<Fault, 'code' | 'retryable' | 'retryAfterMs'>) => boolean;
  /** Milliseconds until that one. */
  readonly wait: () => number;
}

/**
 * Exponential with full jitter, or the time that the backend names; never beyond the whole call's budget, which a call
 * does not wait for in vain. Polls of a command that still runs end with the budget only.
 */
export function createRetryPlan(settings: Pick<Settings, 'retry' | 'totalTimeoutMs' | 'random'>): RetryPlan {
  const { limit, baseDelayMs, maxDelayMs } = settings.retry;
  const deadline = ambient.elapsed() + settings.totalTimeoutMs;
  let attempts = 0;
  let failures = 0;
  let wait = 0;
  return {
    again: ({ code, retryable, retryAfterMs }) => {
      if (code !== 'IN_PROGRESS') failures += 1;
      if (!retryable || failures > limit) return false;
      const ceiling = Math.min(maxDelayMs, baseDelayMs * 2 ** Math.min(attempts, 30));
      attempts += 1;
      wait = retryAfterMs ?? settings.random() * ceiling;
      return ambient.elapsed() + wait < deadline;
    },
    wait: () => wait,
  };
}
