import type * as z from 'zod/mini';
import { freeze } from './freeze.ts';

/**
 * What a caller handed in, read by its schema and frozen. What does not fit is a mistake of the caller: a `RangeError`
 * that names field, expectation and value.
 */
export function readShape<T>(schema: z.ZodMiniType<T>, field: string, value: unknown): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return freeze(result.data);
  // A failed result has an issue.
  const issue = result.error.issues[0]!;
  const path = [field, ...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.');
  const expected = issue.message === 'Invalid input' ? 'a value of the declared type' : issue.message;
  throw new RangeError(`${path}: expected ${expected}, got ${JSON.stringify(issue.input)?.slice(0, 120)}`);
}
