import { guards, type GuardContext } from './guards.ts';
import { refuse, type Refusal } from './refusal.ts';
import { bookingEvents, findTransition, transitions, type BookingEvent, type Transition } from './transitions.ts';

/** The answer of the transition table: the row to follow, or why not. */
export type Decision =
  | { readonly allowed: true; readonly transition: Transition }
  | { readonly allowed: false; readonly refusal: Refusal };

/**
 * Decides an event with all facts at hand, as the backend does before an effect: the row's guards in order, the first
 * refusal answers (domain.md §3). A missing fact is a mistake of the caller, a `TypeError` naming guard and fact, so
 * that no rule is skipped by forgetting one.
 */
export function decide(state: string, event: BookingEvent, context: GuardContext): Decision {
  return follow(state, event, context, (guard, need) => {
    throw new TypeError(`decide(${event}): the guard ${guard} needs the fact "${need}"`);
  });
}

/**
 * Whether an event can be sent at all, as far as is known without its input: guards whose facts are missing are left
 * for later. This enables and disables buttons; `decide` has the last word (domain.md §3).
 */
export function canSend(state: string, event: BookingEvent, context: GuardContext = {}): Decision {
  return follow(state, event, context, () => 'skip');
}

/** Every event but `request` with its decision by `canSend`, in the order of a booking's life. */
export function availableEvents(
  state: string,
  context: GuardContext = {},
): readonly { readonly event: BookingEvent; readonly decision: Decision }[] {
  return bookingEvents
    .filter((event) => event !== 'request')
    .map((event) => ({ event, decision: canSend(state, event, context) }));
}

function follow(
  state: string,
  event: BookingEvent,
  context: GuardContext,
  missing: (guard: string, need: string) => 'skip',
): Decision {
  const transition = findTransition(state, event);
  if (!transition) {
    const allowedFrom = transitions.filter((row) => row.event === event).map((row) => row.from);
    return { allowed: false, refusal: refuse('WRONG_STATUS', { event, status: state, allowedFrom }) };
  }
  for (const name of transition.guards) {
    const { needs, check } = guards[name];
    const lacking = needs.find((need) => context[need] === undefined);
    if (lacking !== undefined) {
      missing(name, lacking);
      continue;
    }
    // Every fact that this guard needs was just found present.
    const refusal = check(context as Required<GuardContext>);
    if (refusal) return { allowed: false, refusal };
  }
  return { allowed: true, transition };
}
