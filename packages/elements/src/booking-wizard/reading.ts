import type { WizardState } from '@keyturn/sdk';

/** The records without which a page cannot tell whether it is complete. */
const needed: Readonly<Record<string, readonly ('asset' | 'account' | 'drivers')[]>> = {
  package: ['asset'],
  account: ['account', 'drivers'],
  driver: ['account', 'drivers'],
};

/** Whether the page cannot go on only because what was just chosen on it is still being read. */
export const isReading = (state: WizardState): boolean =>
  !state.next.allowed && Boolean(needed[state.page]?.some((record) => state[record].status === 'loading'));
