/** What re-approval does to the first bill (domain.md §4). */
export const firstBillOutcomes = [
  'recomputed',
  'replaced',
  'kept',
  'kept_due_moved',
  'credited_and_rebilled',
  'refused',
  'difference_credited',
  'difference_billed',
  'raised',
] as const;
/** What re-approval does to the first bill. */
export type FirstBillOutcome = (typeof firstBillOutcomes)[number];

/** State of occurrence 0 at re-approval; `none` while not raised. */
export const firstBillStates = ['none', 'draft', 'unpaid', 'processing', 'partially_paid', 'paid'] as const;
/** The state of occurrence 0. */
export type FirstBillState = (typeof firstBillStates)[number];

/** What becomes of the amount: unchanged, lower or higher than the bill that exists. */
export type AmountChange = 'same' | 'lower' | 'higher';

const settled = { same: 'kept', lower: 'difference_credited', higher: 'difference_billed' } as const;

const table: Readonly<Record<FirstBillState, Readonly<Record<AmountChange, FirstBillOutcome>>>> = {
  none: { same: 'recomputed', lower: 'recomputed', higher: 'recomputed' },
  draft: { same: 'replaced', lower: 'replaced', higher: 'replaced' },
  unpaid: { same: 'kept', lower: 'credited_and_rebilled', higher: 'credited_and_rebilled' },
  processing: { same: 'kept', lower: 'refused', higher: 'refused' },
  partially_paid: settled,
  paid: settled,
};

/** Triggers whose issue date follows the start, so that an unpaid first bill's due date moves with it. */
const tiedToStart: readonly string[] = ['days_before_start', 'on_start_date'];

/**
 * What re-approval does to the first bill, given its state, what becomes of its amount, and the tenant's trigger
 * (domain.md §4). `refused` means `PAYMENT_IN_FLIGHT`. Where an unpaid bill is kept and the trigger is tied to the
 * start, its due date moves to the later of old and new (`kept_due_moved`).
 */
export function firstBillOutcome(state: FirstBillState, change: AmountChange, trigger: string): FirstBillOutcome {
  const outcome = table[state][change];
  return state === 'unpaid' && outcome === 'kept' && tiedToStart.includes(trigger) ? 'kept_due_moved' : outcome;
}
