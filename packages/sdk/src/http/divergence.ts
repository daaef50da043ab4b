import { createQuote, createSchedule, diffSchedules } from '@keyturn/billing';
import type * as z from 'zod/mini';
import type { Outcome } from '../backend.ts';
import type { Route } from '../wire/route.ts';
import { bookingSchedule } from '../wire/schemas/bill.ts';
import { booking, preview } from '../wire/schemas/booking.ts';
import { quote } from '../wire/schemas/quote.ts';

type Recomputed = readonly [schema: z.ZodMiniType, differs: (value: unknown) => string | null];

const recomputed = <S extends z.ZodMiniType>(schema: S, differs: (value: z.output<S>) => string | null): Recomputed => [
  schema,
  // Only ever asked with what this schema has read.
  (value) => differs(value as z.output<S>),
];

/** The answers that carry both terms and what follows from them. */
const checks: ReadonlyMap<z.ZodMiniType, Recomputed[1]> = new Map([
  recomputed(quote, summaryDiffers),
  recomputed(booking, summaryDiffers),
  recomputed(bookingSchedule, summaryDiffers),
  recomputed(
    preview,
    ({ before, after, prices, summary, diff }) =>
      summaryDiffers({ terms: after, prices, summary }) ??
      firstDifference(diff, before && diffSchedules(createSchedule(before), createSchedule(after), prices), 'diff'),
  ),
]);

type Summarised = Pick<z.output<typeof quote>, 'terms' | 'prices' | 'summary'>;

function summaryDiffers({ terms, prices, summary }: Summarised): string | null {
  return firstDifference(summary, createQuote(createSchedule(terms), prices), 'summary');
}

/** Refusals whose facts carry such an answer. */
const carried: Readonly<Record<string, readonly [fact: string, schema: z.ZodMiniType]>> = {
  QUOTE_STALE: ['quote', quote],
  PREVIEW_STALE: ['preview', preview],
  VERSION_CONFLICT: ['current', booking],
};

/**
 * Where an outcome, read by the schemas of its route and refusals, first differs from what `@keyturn/billing` computes
 * from its own terms, in dots; `null` where it does not, or where it carries nothing to recompute (wire.md).
 */
export function findDivergence({ answer }: Pick<Route, 'answer'>, outcome: Outcome<unknown>): string | null {
  if (outcome.ok) return recompute(answer, outcome.value);
  const [fact, schema] = carried[outcome.refusal.code] ?? [];
  if (fact === undefined || schema === undefined) return null;
  const facts: Readonly<Record<string, unknown>> = outcome.refusal.facts;
  const path = recompute(schema, facts[fact]);
  return path === null ? null : `${fact}.${path}`;
}

function recompute(schema: z.ZodMiniType, value: unknown): string | null {
  try {
    return checks.get(schema)?.(value) ?? null;
  } catch (error) {
    // Terms that the calculator refuses: an impossible date, a zone that this platform does not know.
    if (error instanceof RangeError || error instanceof TypeError) return 'terms';
    throw error;
  }
}

function firstDifference(actual: unknown, expected: unknown, path: string): string | null {
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected ? null : path;
  }
  const [mine, theirs] = [new Map(Object.entries(actual)), new Map(Object.entries(expected))];
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const found = firstDifference(mine.get(key), theirs.get(key), `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
