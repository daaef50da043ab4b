import type { BookingAction } from '@keyturn/sdk';

/** An action as a button. */
export interface ShownAction {
  readonly event: string;
  /** The one that stands out. */
  readonly primary: boolean;
  /** Which of the reasons holds it back; `undefined`: it can be done. */
  readonly heldBackBy: number | undefined;
}

/** What the page offers, and why not the rest. */
export interface DescribedActions {
  readonly shown: readonly ShownAction[];
  /** Each reason once, with the events that it holds back. */
  readonly reasons: readonly { readonly text: string; readonly events: readonly string[] }[];
  /** The events of another status. */
  readonly elsewhere: readonly string[];
}

/** The actions that may stand out, the first that is allowed. */
const leading = ['approve', 'raiseFirstBill', 'reapprove'];

/**
 * Sorts the actions of a booking: the one that stands out first, those that end it last. Events without a word of their
 * own are left out: no release performs them yet.
 */
export function describeActions(
  actions: readonly BookingAction[],
  isKnown: (event: string) => boolean,
  reasonOf: (action: BookingAction) => string,
): DescribedActions {
  const known = actions.filter(({ event }) => isKnown(event));
  const [elsewhere, here] = [true, false].map((wrong) =>
    known.filter(({ refusal }) => (refusal?.code === 'WRONG_STATUS') === wrong),
  ) as [BookingAction[], BookingAction[]]; // one for each of the two
  const primary = leading.find((event) => here.some((each) => each.event === event && each.allowed));
  const rank = (event: string): number => (event === primary ? 0 : leading.includes(event) ? 1 : 2);
  const sorted = here.toSorted((a, b) => rank(a.event) - rank(b.event));
  const heldBack = sorted.filter(({ allowed }) => !allowed);
  const texts = [...new Set(heldBack.map(reasonOf))];
  return {
    shown: sorted.map((action) => ({
      event: action.event,
      primary: action.event === primary,
      heldBackBy: action.allowed ? undefined : texts.indexOf(reasonOf(action)),
    })),
    reasons: texts.map((text) => ({
      text,
      events: heldBack.filter((action) => reasonOf(action) === text).map(({ event }) => event),
    })),
    elsewhere: here.length ? elsewhere.map(({ event }) => event) : [],
  };
}
