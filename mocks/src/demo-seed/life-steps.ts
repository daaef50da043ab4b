import type { SeededBillState } from '../first-bill-state.ts';
import type { BookingStep } from '../seed/booking-rows.ts';

/** When things happen to a booking, in days from the demo's start, fractions included; the past is negative. */
export interface LifeDays {
  readonly requested: number;
  readonly decided: number;
  readonly start: number;
  /** When the occurrences after the first are billed, as far as the term goes. */
  readonly later: readonly number[];
  readonly end: number;
}

/** What happens to the n-th booking of its kind. */
export type LifeSteps = (days: LifeDays, n: number) => readonly BookingStep[];

/** What a tenant does with each booking that it approves. */
export interface Habits {
  /** Whether contracts are signed. */
  readonly signs: boolean;
  /** Whether the first bill is raised by hand. */
  readonly raises: boolean;
}

/** What happens in a row. */
export const inTurn =
  (...steps: readonly LifeSteps[]): LifeSteps =>
  (days, n) =>
    steps.flatMap((step) => step(days, n));

/** One of several, in which the bookings of a kind take turns. */
export const oneOf =
  (...choices: readonly [LifeSteps, ...LifeSteps[]]): LifeSteps =>
  (days, n) =>
    (choices[n % choices.length] ?? choices[0])(days, n);

/** That many days ago, and never after the demo's start. */
const ago = (day: number): { readonly daysAgo: number } => ({ daysAgo: Math.max(-day, 0.01) });

const declineReasons: readonly [string, ...string[]] = [
  'The licence is not held for long enough',
  'No vehicle can be at that location in time',
  'The credit check was not passed',
  'The request was made twice',
];
const cancelReasons: readonly [string, ...string[]] = [
  'The customer bought a car',
  'The customer chose another model',
  'The company needs the vehicle later in the year',
  'The customer moves abroad',
];
const lastBillStates = [
  'paid',
  'unpaid',
  'paid',
  'paid',
  'processing',
  'paid',
  'unpaid',
  'paid',
  'partially_paid',
] as const;
const turn = <T>(choices: readonly [T, ...T[]], n: number): T => choices[n % choices.length] ?? choices[0];

/** The steps that lives are made of. */
export const request: LifeSteps = ({ requested }) => [{ event: 'request', ...ago(requested) }];
export const sign: LifeSteps = ({ decided }) => [{ event: 'signContract', ...ago(decided + 0.02) }];
export const begin: LifeSteps = ({ start }) => [{ event: 'begin', ...ago(start) }];
/** Every later bill that was due to be raised by now: paid, but for the last one of some. */
export const bill: LifeSteps = ({ later, end }, n) => {
  const past = later.filter((day) => day < Math.min(end, -0.02));
  return past.map((day, k) => ({
    event: 'raiseBill',
    index: k + 1,
    state: k === past.length - 1 && end > 0 ? turn(lastBillStates, n) : 'paid',
    ...ago(day),
  }));
};
export const complete: LifeSteps = ({ end }) => [{ event: 'complete', ...ago(end) }];
export const decline: LifeSteps = ({ decided }, n) => [
  { event: 'decline', reason: turn(declineReasons, n), ...ago(decided) },
];
/** The last step of a request (`daysLater` 0) or of an approved booking. */
export const cancel =
  (daysLater: number): LifeSteps =>
  ({ decided }, n) => [{ event: 'cancel', reason: turn(cancelReasons, n), ...ago(decided + daysLater) }];
/** Puts the first bill into a state. */
export const pay =
  (state: SeededBillState = 'paid'): LifeSteps =>
  ({ decided }) => [{ event: 'payFirstBill', state, ...ago(decided + 0.03) }];
/** The approval, and the first bill where it is raised by hand. */
export const approve =
  ({ raises }: Habits): LifeSteps =>
  ({ decided }) => [
    { event: 'approve', ...ago(decided) },
    ...(raises ? [{ event: 'raiseFirstBill' as const, ...ago(decided + 0.01) }] : []),
  ];
