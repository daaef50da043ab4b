import * as z from 'zod/mini';
import type { InputIssue } from '../booking/refusal.ts';
import { checkInput } from '../wire/check-input.ts';
import type { Route } from '../wire/route.ts';
import { pathParameter, routes, type RouteName } from '../wire/routes.ts';

/** A checked request, the same for each attempt. */
export interface PreparedRequest {
  readonly operation: RouteName;
  readonly route: Route;
  /** With the query, to be put after the base URL. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const noQuery = z.strictObject({});

/**
 * Turns a call into a request, or into the issues of its path parameters, query and body, found by the schemas that
 * the backend uses. The body is what JSON makes of it, frozen here for all attempts. A command without an idempotency
 * key, or a change of a booking without a version, is a `TypeError`.
 */
export function prepareRequest(
  operation: RouteName,
  input: unknown,
  options: { readonly idempotencyKey?: unknown } | undefined,
): { readonly ok: true; readonly request: PreparedRequest } | { readonly ok: false; readonly issues: InputIssue[] } {
  const route: Route = routes[operation];
  const fields = readInput(operation, input);
  const headers = readHeaders(operation, route, fields, options);
  const issues: InputIssue[] = [];
  const check = <S extends z.ZodMiniType>(schema: S, value: unknown, at?: string): z.output<S> | undefined => {
    const checked = checkInput(schema, value, at);
    if (checked.ok) return checked.value;
    issues.push(...checked.issues);
    return undefined;
  };

  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fields.get(name);
    fields.delete(name);
    return encodeURIComponent(check(pathParameter, value, name) ?? '');
  });

  let body: string | undefined;
  if (route.body) {
    body = JSON.stringify(fields.get('body'));
    fields.delete('body');
    check(route.body, body === undefined ? undefined : JSON.parse(body));
    headers['content-type'] = 'application/json';
  }

  check(route.query ?? noQuery, Object.fromEntries(fields));
  if (issues.length > 0) return { ok: false, issues };
  const query = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)])).toString();
  return { ok: true, request: { operation, route, path: query ? `${path}?${query}` : path, headers, body } };
}

function readInput(operation: string, input: unknown): Map<string, unknown> {
  if (input !== undefined && (typeof input !== 'object' || input === null)) {
    throw new TypeError(`${operation}: input: expected an object, got ${show(input)}`);
  }
  return new Map(Object.entries(input ?? {}).filter(([, value]) => value !== undefined));
}

function readHeaders(
  operation: string,
  route: Route,
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
