import type { BookingStep } from '../seed/booking-rows.ts';

/** Days counted from the demo's start, fractions included, on which things happen to a booking; the past is negative. */
export interface LifeDays {
  readonly requested: number;
  readonly decided: number;
  readonly start: number;
  readonly end: number;
}

/** One kind of booking life: how many there are of it, when they start, and what happens to them. */
export interface Life {
  readonly count: number;
  /** First and last day of the start, counted from the demo's start. */
  readonly starts: readonly [from: number, to: number];
  /** When the term must end, in days from the demo's start. */
  readonly ends: readonly [from: number, to: number];
  /** Until when the vehicle is held: to the end, for ever (nobody brings it back), or not at all. */
  readonly holds: 'term' | 'ever' | 'never';
  readonly steps: (days: LifeDays, n: number) => readonly BookingStep[];
}

/** The longest term that counts: any end. */
const ANY = 9_999;

const ago = (day: number): { readonly daysAgo: number } => ({ daysAgo: -day });
const soonAfter = (day: number, days: number): number => Math.min(day + days, -0.01);

type Steps = (days: LifeDays, n: number) => BookingStep[];

/** What a tenant does once a booking is approved, beyond the approval. */
export interface Habits {
  /** Whether contracts are signed. */
  readonly signs: boolean;
  /** Whether the first bill is raised by hand. */
  readonly raises: boolean;
}

const declineReasons = [
  'The licence is not held for long enough',
  'No vehicle can be at that location in time',
  'The credit check was not passed',
  'The request was made twice',
];
const cancelReasons = [
  'The customer bought a car',
  'The customer chose another model',
  'The company postponed the hire of the driver',
  'Moved abroad',
];

const reason = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** How many bookings of each kind a tenant has. */
export type LifeCounts = Readonly<
  Record<
    | 'completed'
    | 'inProgress'
    | 'overrun'
    | 'overdue'
    | 'soon'
    | 'upcoming'
    | 'cancelledRequest'
    | 'cancelledApproval'
    | 'declined'
    | 'requested',
    number
  >
>;

/** The lives of a tenant's bookings; those that leave the least room for others come first. */
export function livesOf(counts: LifeCounts, { signs, raises }: Habits): readonly Life[] {
  const request: Steps = ({ requested }) => [{ event: 'request', ...ago(requested) }];
  const approve: Steps = (days, n) => [
    ...request(days, n),
    { event: 'approve', ...ago(days.decided) },
    ...(raises ? [{ event: 'raiseFirstBill' as const, ...ago(soonAfter(days.decided, 0.005)) }] : []),
  ];
  const sign: Steps = ({ decided }) => (signs ? [{ event: 'signContract', ...ago(soonAfter(decided, 0.02)) }] : []);
  const pay: Steps = ({ decided }) => [{ event: 'payFirstBill', ...ago(soonAfter(decided, 0.03)) }];
  const settle: Steps = (days, n) => [...approve(days, n), ...sign(days, n), ...pay(days, n)];
  const begin: Steps = (days, n) => [...settle(days, n), { event: 'begin', ...ago(soonAfter(days.start, 0)) }];
  // Of those to come, some are signed and paid, some signed, some have a payment under way or in part.
  const upcoming: readonly Steps[] = [
    settle,
    (days, n) => [...approve(days, n), ...sign(days, n)],
    settle,
    (days, n) => [
      ...approve(days, n),
      ...sign(days, n),
      { event: 'payFirstBill', state: 'processing', ...ago(soonAfter(days.decided, 0.03)) },
    ],
    approve,
    (days, n) => [
      ...approve(days, n),
      { event: 'payFirstBill', state: 'partially_paid', ...ago(soonAfter(days.decided, 0.03)) },
    ],
  ];
  return [
    { count: counts.overrun, starts: [-135, -95], ends: [-12, -2], holds: 'ever', steps: begin },
    { count: counts.inProgress, starts: [-320, -1], ends: [4, ANY], holds: 'term', steps: begin },
    // The start has passed and nobody began or re-approved it.
    {
      count: counts.overdue,
      starts: [-7, -1],
      ends: [20, ANY],
      holds: 'term',
      steps: (days, n) => [...approve(days, n), ...(n % 2 ? sign(days, n) : [])],
    },
    // Starts within two days, and something is missing.
    { count: counts.soon, starts: [1, 2], ends: [5, ANY], holds: 'term', steps: approve },
    {
      count: counts.upcoming,
      starts: [3, 85],
      ends: [10, ANY],
      holds: 'term',
      steps: (days, n) => (upcoming[n % upcoming.length] ?? settle)(days, n),
    },
    {
      count: counts.cancelledApproval,
      starts: [-380, 10],
      ends: [-350, 90],
      holds: 'term',
      steps: (days, n) => [
        ...approve(days, n),
        { event: 'cancel', reason: reason(cancelReasons, n), ...ago(soonAfter(days.decided, 1.5)) },
      ],
    },
    {
      count: counts.completed,
      starts: [-540, -32],
      ends: [-520, -2],
      holds: 'term',
      steps: (days, n) => [...begin(days, n), { event: 'complete', ...ago(days.end) }],
    },
    { count: counts.requested, starts: [2, 65], ends: [5, ANY], holds: 'never', steps: request },
    {
      count: counts.declined,
      starts: [-400, 30],
      ends: [-380, ANY],
      holds: 'never',
      steps: (days, n) => [
        ...request(days, n),
        { event: 'decline', reason: reason(declineReasons, n), ...ago(days.decided) },
      ],
    },
    {
      count: counts.cancelledRequest,
      starts: [-400, 30],
      ends: [-380, ANY],
      holds: 'never',
      steps: (days, n) => [
        ...request(days, n),
        { event: 'cancel', reason: reason(cancelReasons, n), ...ago(days.decided) },
      ],
    },
  ];
}
