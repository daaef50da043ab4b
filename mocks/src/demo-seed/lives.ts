import {
  approve,
  begin,
  bill,
  cancel,
  complete,
  decline,
  inTurn,
  oneOf,
  pay,
  request,
  sign,
  type Habits,
  type LifeSteps,
} from './life-steps.ts';

/** One kind of booking life: how many there are of it, when they start and end, and what happens to them. */
export interface Life {
  readonly count: number;
  /** First and last day of the start, counted from the demo's start. */
  readonly starts: readonly [from: number, to: number];
  /** First and last day on which the term may end. */
  readonly ends: readonly [from: number, to: number];
  /** How long the vehicle is kept from others: for the term, for ever (nobody brings it back), or not at all. */
  readonly holds: 'term' | 'ever' | 'never';
  readonly steps: LifeSteps;
}

/** How many bookings of each kind a tenant has. */
export interface LifeCounts {
  /** In progress past its end. */
  readonly overrun: number;
  readonly inProgress: number;
  /** Approved, and the start has passed. */
  readonly overdue: number;
  /** Approved, starts within two days, and something is missing. */
  readonly soon: number;
  readonly upcoming: number;
  readonly cancelledApproval: number;
  readonly completed: number;
  readonly requested: number;
  readonly declined: number;
  readonly cancelledRequest: number;
}

const ANY = 9_999;

/** The lives of a tenant's bookings; those that leave the least room to others come first. */
export function livesOf(counts: LifeCounts, habits: Habits): readonly Life[] {
  const signed: LifeSteps = habits.signs ? sign : () => [];
  const approved = inTurn(request, approve(habits));
  const settled = inTurn(approved, signed, pay());
  const begun = inTurn(settled, begin, bill);
  const coming = oneOf(
    settled,
    inTurn(approved, signed),
    settled,
    inTurn(approved, signed, pay('processing')),
    approved,
    inTurn(approved, pay('partially_paid')),
  );
  const lives: { readonly [K in keyof LifeCounts]: Omit<Life, 'count'> } = {
    overrun: { starts: [-135, -95], ends: [-12, -2], holds: 'ever', steps: begun },
    inProgress: { starts: [-320, -1], ends: [4, ANY], holds: 'term', steps: begun },
    overdue: { starts: [-7, -1], ends: [20, ANY], holds: 'term', steps: oneOf(approved, inTurn(approved, signed)) },
    soon: { starts: [1, 2], ends: [5, ANY], holds: 'term', steps: approved },
    upcoming: { starts: [3, 85], ends: [10, ANY], holds: 'term', steps: coming },
    cancelledApproval: { starts: [-380, 10], ends: [-350, 90], holds: 'term', steps: inTurn(approved, cancel(1.5)) },
    completed: { starts: [-540, -32], ends: [-520, -2], holds: 'term', steps: inTurn(begun, complete) },
    requested: { starts: [2, 65], ends: [5, ANY], holds: 'never', steps: request },
    declined: { starts: [-400, 30], ends: [-380, ANY], holds: 'never', steps: inTurn(request, decline) },
    cancelledRequest: { starts: [-400, 30], ends: [-380, ANY], holds: 'never', steps: inTurn(request, cancel(0)) },
  };
  // `Object.entries` keeps the order of the rows and forgets the names of the kinds.
  return Object.entries(lives).map(([kind, life]) => ({ ...life, count: counts[kind as keyof LifeCounts] }));
}
