import { createQuote, createSchedule, diffSchedules } from '@keyturn/billing';
import type { Outcome } from '../backend.ts';
import type { BookingSchedule } from '../wire/schemas/bill.ts';
import type { Preview } from '../wire/schemas/booking.ts';

/** Refusals whose facts carry an answer with terms and what follows from them. */
const carried: Readonly<Record<string, string>> = {
  QUOTE_STALE: 'quote',
  PREVIEW_STALE: 'preview',
  VERSION_CONFLICT: 'current',
};

/**
 * Where an outcome, read by the schemas of its route and refusals, first differs from what `@keyturn/billing` computes
 * from its own terms, in dots; `null` where it does not, or where it carries nothing to recompute (wire.md).
 */
export function findDivergence(outcome: Outcome<unknown>): string | null {
  if (outcome.ok) return recompute(outcome.value);
  const fact = carried[outcome.refusal.code];
  if (fact === undefined) return null;
  const facts: Readonly<Record<string, unknown>> = outcome.refusal.facts;
  const path = recompute(facts[fact]);
  return path === null ? null : `${fact}.${path}`;
}

type Computed = Pick<BookingSchedule, 'terms' | 'prices' | 'summary'> | Preview;

/** By these fields every answer that can be recomputed is known: quote, booking, its schedule, and preview. */
const isComputed = (value: unknown): value is Computed =>
  typeof value === 'object' && value !== null && 'prices' in value && 'summary' in value;

function recompute(value: unknown): string | null {
  if (!isComputed(value)) return null;
  const { prices, summary } = value;
  try {
    if ('terms' in value) return firstDifference(summary, createQuote(createSchedule(value.terms), prices), 'summary');
    const after = createSchedule(value.after);
    const diff = value.before && diffSchedules(createSchedule(value.before), after, prices);
    return firstDifference({ summary, diff: value.diff }, { summary: createQuote(after, prices), diff });
  } catch (error) {
    // Terms that the calculator refuses: an impossible date, a zone that this platform does not know.
    if (error instanceof RangeError || error instanceof TypeError) return 'terms';
    throw error;
  }
}

function firstDifference(actual: unknown, expected: unknown, path = ''): string | null {
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected ? null : path;
  }
  const [mine, theirs] = [new Map(Object.entries(actual)), new Map(Object.entries(expected))];
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const found = firstDifference(mine.get(key), theirs.get(key), path ? `${path}.${key}` : key);
    if (found !== null) return found;
  }
  return null;
}
