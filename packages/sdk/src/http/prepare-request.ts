import type { InputIssue } from '../booking/refusal.ts';
import { calls, type RouteName } from '../wire/calls.ts';
import type { Call } from '../wire/route.ts';
import { id } from '../wire/schemas/common.ts';

/** A request that is ready to be sent, the same for each attempt. */
export interface PreparedRequest {
  readonly operation: RouteName;
  readonly route: Call;
  /** With the query, to be put after the base URL. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/**
 * Turns a call into a request, or into the issues of what has no place in one: a path parameter that is no id, a field
 * beside a body. Body and query themselves are the backend's to check. The body is what JSON makes of it, frozen here
 * for all attempts. A command without an idempotency key, or a change of a booking without a version, is a `TypeError`.
 */
export function prepareRequest(
  operation: RouteName,
  input: unknown,
  options: { readonly idempotencyKey?: unknown } | undefined,
): { readonly ok: true; readonly request: PreparedRequest } | { readonly ok: false; readonly issues: InputIssue[] } {
  const route: Call = calls[operation];
  const fields = readInput(operation, input);
  const headers = readHeaders(operation, route, fields, options);
  const issues: InputIssue[] = [];
  const take = (name: string): unknown => {
    const value = fields.get(name);
    fields.delete(name);
    return value;
  };

  let path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { data, error } = id.safeParse(take(name));
    if (error) issues.push({ path: name, code: 'format', expected: 'an id' });
    return encodeURIComponent(data ?? '');
  });
  let body: string | undefined;
  if (route.method === 'POST') {
    // No body at all goes as `null`, for the backend to say what is missing.
    body = JSON.stringify(take('body') ?? null);
    headers['content-type'] = 'application/json';
    for (const name of fields.keys()) issues.push({ path: name, code: 'unknown', expected: 'no such field' });
  } else if (fields.size > 0) {
    path += `?${new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))}`;
  }
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, request: { operation, route, path, headers, body } };
}

function readInput(operation: string, input: unknown): Map<string, unknown> {
  if (input !== undefined && (typeof input !== 'object' || input === null)) {
    throw new TypeError(`${operation}: input: expected an object, got ${show(input)}`);
  }
  return new Map(Object.entries(input ?? {}).filter(([, value]) => value !== undefined));
}

function readHeaders(
  operation: string,
  route: Call,
  fields: Map<string, unknown>,
  options: { readonly idempotencyKey?: unknown } | undefined,
): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (route.kind === 'command') {
    const key = options?.idempotencyKey;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
      throw new TypeError(
        `${operation}: options.idempotencyKey: expected 1 to 255 visible ASCII characters, got ${show(key)}`,
      );
    }
    headers['idempotency-key'] = key;
  }
  if (route.ifMatch) {
    const version = fields.get('version');
    fields.delete('version');
    if (!Number.isSafeInteger(version) || Number(version) < 1) {
      throw new TypeError(`${operation}: input.version: expected a whole number from 1, got ${show(version)}`);
    }
    headers['if-match'] = `"${String(version)}"`;
  }
  return headers;
}

const show = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : String(value);
