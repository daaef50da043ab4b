import type { Backend, Booking, BookingSummary, Outcome } from '@keyturn/sdk';

/** What an action needs to know of a booking: as much as a row of the list has, and the sums where they are known. */
export type ActionTarget = Pick<BookingSummary, 'id' | 'reference' | 'version' | 'status' | 'start' | 'vehicle'> &
  Partial<Pick<Booking, 'summary' | 'terms'>>;

/** What a command is sent with: frozen with its idempotency key until there is a definite answer. */
export interface CommandInput {
  readonly version: number;
  /** Empty for a command that takes none. */
  readonly reason: string;
}

/** One change that needs no more than a confirmation. */
export interface Command {
  /** Whether a reason has to be given. */
  readonly reason: boolean;
  /** Whether it ends the booking. */
  readonly ends: boolean;
  /** The event that tells the host. */
  readonly done: 'kt-booking-declined' | 'kt-booking-cancelled' | 'kt-first-bill-raised';
  readonly send: (backend: Backend, id: string, input: CommandInput, key: string) => Promise<Outcome<Booking>>;
}

/** Every such change, by its event (domain.md §3, §4). */
export const commands = {
  decline: {
    reason: true,
    ends: true,
    done: 'kt-booking-declined',
    send: (backend, id, { version, reason }, idempotencyKey) =>
      backend.declineBooking({ id, version, body: { reason } }, { idempotencyKey }),
  },
  cancel: {
    reason: true,
    ends: true,
    done: 'kt-booking-cancelled',
    send: (backend, id, { version, reason }, idempotencyKey) =>
      backend.cancelBooking({ id, version, body: { reason } }, { idempotencyKey }),
  },
  raiseFirstBill: {
    reason: false,
    ends: false,
    done: 'kt-first-bill-raised',
    send: (backend, id, { version }, idempotencyKey) =>
      backend.raiseFirstBill({ id, version, body: {} }, { idempotencyKey }),
  },
} as const satisfies Record<string, Command>;

/** The event of a change that needs no more than a confirmation. */
export type CommandEvent = keyof typeof commands;

/** Whether an event is one of them. */
export const isCommand = (event: string): event is CommandEvent => Object.hasOwn(commands, event);
