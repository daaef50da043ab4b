import * as z from 'zod/mini';
import type { BookingEvent } from '../booking/transitions.ts';
import type { Capability } from './capabilities.ts';
import type { Route } from './route.ts';
import { booking } from './schemas/booking.ts';

/** A change of a booking by one of its events. */
export const bookingCommand = <const P extends string, B extends z.ZodMiniType>(
  event: BookingEvent,
  slug: P,
  capability: Capability,
  body: B,
) =>
  ({
    method: 'POST',
    path: `/v1/bookings/{id}/${slug}`,
    kind: 'command',
    ifMatch: true,
    event,
    capability,
    body,
    status: 200,
    answer: booking,
  }) as const satisfies Route;

/** An event of a later release: known to the table and the contract, answered with 501. */
export const plannedCommand = (event: BookingEvent, slug: string, capability: Capability) => ({
  ...bookingCommand(event, slug, capability, z.looseObject({})),
  planned: true as const,
});
