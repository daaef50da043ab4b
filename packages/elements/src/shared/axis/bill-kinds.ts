import type { BillState } from '../bill-state.ts';

/** Somebody has to do something about it, or wait for it: never thinned, never small. */
export const isUrgent = (state: BillState): boolean =>
  ['overdue', 'unpaid', 'partially_paid', 'processing'].includes(state);

/** It is or was owed; the others are muted. */
export const isRaised = (state: BillState): boolean => !['scheduled', 'draft', 'skipped'].includes(state);
