import { createSchedule, type Schedule } from '@keyturn/billing';
import type { WizardHost } from './wizard-host.ts';

/** The dates of the term that was chosen; `undefined` before there is one, and beyond the calculator's years. */
export function termOf({ state, policy }: Pick<WizardHost, 'state' | 'policy'>): Schedule | undefined {
  const { start, duration } = state.answers;
  if (!start || !duration) return undefined;
  try {
    return createSchedule({ anchor: start, frequency: policy.frequency, duration });
  } catch {
    // The quote is refused, and says so.
    return undefined;
  }
}
