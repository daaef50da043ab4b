import { checkInput, pathParameter, type Route } from '@keyturn/sdk/wire';
import type { InputIssue } from '@keyturn/sdk';
import { Refused, refuseInput, refuseIssues } from '../rules/refused.ts';
import { readBody } from './read-body.ts';

const MOST_ISSUES = 50;

/** The checked parts of a request. */
export interface RequestInput {
  readonly id: string | undefined;
  readonly query: unknown;
  readonly body: unknown;
}

/** Reads and checks what a request brings; everything that does not fit is refused at once with its issues (wire.md). */
export async function readInput(
  request: Request,
  url: URL,
  route: Route,
  id: string | undefined,
  bodyLimit: number,
): Promise<RequestInput> {
  // Of a planned route only the address counts, whatever else comes.
  const bodySchema = route.planned ? undefined : route.body;
  const raw = bodySchema && (await readJson(request, bodyLimit));
  const issues: InputIssue[] = [];
  const take = (schema: Parameters<typeof checkInput>[0], value: unknown, at?: string): unknown => {
    const checked = checkInput(schema, value, at);
    if (checked.ok) return checked.value;
    issues.push(...checked.issues);
    return undefined;
  };
  if (id !== undefined) take(pathParameter, id, 'id');
  const query = route.planned ? {} : readQuery(url, route, take, issues);
  const body = bodySchema && take(bodySchema, raw);
  if (issues.length > 0) refuseIssues(issues.slice(0, MOST_ISSUES));
  return { id, query, body };
}

async function readJson(request: Request, bodyLimit: number): Promise<unknown> {
  const text = await readBody(request, bodyLimit);
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new Refused({ code: 'UNSUPPORTED_MEDIA_TYPE', facts: { expected: 'application/json' } });
  try {
    return JSON.parse(text);
  } catch {
    return refuseInput('', 'format', 'JSON');
  }
}

function readQuery(
  url: URL,
  { query }: Route,
  take: (schema: Parameters<typeof checkInput>[0], value: unknown) => unknown,
  issues: InputIssue[],
): unknown {
  const names = [...new Set(url.searchParams.keys())];
  for (const path of names)
    if (url.searchParams.getAll(path).length > 1)
      issues.push({ path: path.slice(0, 200), code: 'value', expected: 'one value' });
  if (query) return take(query, Object.fromEntries(url.searchParams));
  issues.push(...names.map((path) => ({ path: path.slice(0, 200), code: 'unknown', expected: 'no such field' })));
  return {};
}
