import {
  availableEvents,
  refuse,
  type BookingAction,
  type BookingEvent,
  type Refusal,
  type TenantPolicy,
} from '@keyturn/sdk';
import { routes, type Capability, type Route } from '@keyturn/sdk/wire';
import type { BillRecord, BookingRecord } from '../store/records.ts';
import { contractStatusOf } from './contracts.ts';

const table: Readonly<Record<string, Route>> = routes;

/** Tells whether the caller has a capability. */
export type May = (capability: Capability) => boolean;

/** What is known of a booking without the input of an event. */
export interface KnownFacts {
  readonly firstBill: BillRecord | null;
  readonly policy: TenantPolicy;
}

/**
 * Every event with whether this caller may send it to this booking, and why not: first by the transition table, then
 * by capability, then by what is built (domain.md §3).
 */
export function bookingActions(booking: BookingRecord, { firstBill, policy }: KnownFacts, may: May): BookingAction[] {
  const contract = { bookingId: booking.id, status: contractStatusOf(booking) };
  return availableEvents(booking.status, { firstBill, policy, contract }).map(({ event, decision }) => {
    const refusal = decision.allowed ? refusalOfRoute(event, may) : decision.refusal;
    return refusal
      ? { event, allowed: false, refusal: { code: refusal.code, facts: { ...refusal.facts } } }
      : { event, allowed: true };
  });
}

function refusalOfRoute(event: BookingEvent, may: May): Refusal | null {
  const route = Object.values(table).find((candidate) => candidate.event === event && candidate.kind === 'command');
  if (route && !may(route.capability)) return refuse('NOT_PERMITTED', { capability: route.capability });
  return !route || route.planned ? refuse('NOT_IMPLEMENTED', { event }) : null;
}
