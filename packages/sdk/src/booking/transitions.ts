import type { GuardName } from './guards.ts';

/** Every status of a booking, in the order of the list's tabs (domain.md §3). */
export const bookingStatuses = ['requested', 'approved', 'in_progress', 'completed', 'declined', 'cancelled'] as const;

/** Every event of a booking, in the order of a booking's life (domain.md §3). */
export const bookingEvents = [
  'request',
  'approve',
  'reapprove',
  'raiseFirstBill',
  'signContract',
  'begin',
  'pauseBilling',
  'resumeBilling',
  'extend',
  'swap',
  'exchange',
  'renew',
  'complete',
  'decline',
  'cancel',
] as const;

/** A status of a booking on the server; a draft is what the wizard has before the request. */
export type BookingStatus = (typeof bookingStatuses)[number];
/** Where an event may start: any status, or the wizard's draft. */
export type TransitionState = BookingStatus | 'draft';
/** An event of a booking. */
export type BookingEvent = (typeof bookingEvents)[number];

/** One row of the table: the event takes `from` to `to` unless a guard refuses. */
export interface Transition {
  readonly event: BookingEvent;
  readonly from: TransitionState;
  readonly to: BookingStatus;
  /** Asked in this order; the first refusal answers. */
  readonly guards: readonly GuardName[];
  /** Status of the child booking that the event makes. */
  readonly child?: BookingStatus;
}

/** Asked wherever a start is taken. */
const startHolds = ['startInZone', 'startOnClock', 'startInFuture'] as const;

/**
 * The booking transition table: every pair of state and event that is not a row is refused with `WRONG_STATUS`.
 * Buttons are enabled by it and the backend enforces it (domain.md §3).
 */
export const transitions: readonly Transition[] = [
  {
    event: 'request',
    from: 'draft',
    to: 'requested',
    guards: [
      ...startHolds,
      'startOnStep',
      'startAfterLeadTime',
      'startInOpeningHours',
      'accountApproved',
      'driverVerified',
      'assetAvailable',
      'quoteFresh',
    ],
  },
  {
    event: 'approve',
    from: 'requested',
    to: 'approved',
    guards: [...startHolds, 'vehicleFree', 'previewFresh'],
  },
  {
    event: 'reapprove',
    from: 'approved',
    to: 'approved',
    guards: [...startHolds, 'somethingChanges', 'vehicleFree', 'noPaymentInFlight', 'previewFresh'],
  },
  { event: 'raiseFirstBill', from: 'approved', to: 'approved', guards: ['firstBillMissing'] },
  { event: 'raiseFirstBill', from: 'in_progress', to: 'in_progress', guards: ['firstBillMissing'] },
  { event: 'signContract', from: 'approved', to: 'approved', guards: ['contractIssued'] },
  {
    event: 'begin',
    from: 'approved',
    to: 'in_progress',
    guards: ['handoverNotInFuture', 'contractSigned', 'noElapsedOccurrences'],
  },
  { event: 'pauseBilling', from: 'in_progress', to: 'in_progress', guards: [] },
  { event: 'resumeBilling', from: 'in_progress', to: 'in_progress', guards: [] },
  { event: 'extend', from: 'in_progress', to: 'in_progress', guards: [] },
  { event: 'swap', from: 'in_progress', to: 'in_progress', guards: ['vehicleFree'] },
  { event: 'exchange', from: 'in_progress', to: 'in_progress', guards: ['assetAvailable'], child: 'requested' },
  { event: 'renew', from: 'in_progress', to: 'in_progress', guards: [], child: 'approved' },
  { event: 'complete', from: 'in_progress', to: 'completed', guards: [] },
  { event: 'decline', from: 'requested', to: 'declined', guards: [] },
  { event: 'cancel', from: 'requested', to: 'cancelled', guards: [] },
  { event: 'cancel', from: 'approved', to: 'cancelled', guards: [] },
];

/** The row of an event in a state, `undefined` where the event is refused there. */
export function findTransition(from: string, event: string): Transition | undefined {
  return transitions.find((row) => row.from === from && row.event === event);
}
