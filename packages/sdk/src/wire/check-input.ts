import * as z from 'zod/mini';
import type { InputIssue } from '../booking/refusal.ts';

/** What `checkInput` found: the value as the schema reads it, or everything that does not fit. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly InputIssue[] };

type RawIssue = z.core.$ZodIssue;

/**
 * Reads a body, a query or a path parameter by its schema. What does not fit is listed as the `issues` of
 * `INVALID_INPUT`: `path` in dots from `at`, `code` one of `missing`, `unknown`, `type`, `format`, `too_small`,
 * `too_big`, `value`, and `expected` in plain words; at most 50. Values are never repeated, they may be personal data
 * (wire.md).
 */
export function checkInput<S extends z.ZodMiniType>(schema: S, value: unknown, at = ''): Checked<z.output<S>> {
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: result.error.issues.flatMap((issue) => describe(issue, at)).slice(0, 50) };
}

function describe(issue: RawIssue, at: string): InputIssue[] {
  const path = [at, ...issue.path.map(String)].filter((part) => part !== '').join('.');
  if (issue.code === 'unrecognized_keys') {
    const unknown = { code: 'unknown', expected: 'no such field' };
    return issue.keys.map((key) => ({ path: (path ? `${path}.${key}` : key).slice(0, 200), ...unknown }));
  }
  if (issue.input === undefined) return [{ path, code: 'missing', expected: expectation(issue) }];
  return [{ path, code: codes[issue.code] ?? 'value', expected: expectation(issue) }];
}

const codes: Readonly<Record<string, string>> = {
  invalid_type: 'type',
  invalid_format: 'format',
  too_small: 'too_small',
  too_big: 'too_big',
};

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const measures: Readonly<Record<string, string>> = { string: 'a length of ', array: 'a length of ' };

/** The schemas say in words what a form or a rule expects; zod's own text for the rest is the same everywhere. */
function expectation(issue: RawIssue): string {
  if (issue.message !== 'Invalid input') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `${measures[issue.origin] ?? ''}at least ${issue.minimum}`;
    case 'too_big':
      return `${measures[issue.origin] ?? ''}at most ${issue.maximum}`;
    default:
      return 'a value that fits';
  }
}
