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

const repeated = { code: 'value', expected: 'one value' };
const unknown = { code: 'unknown', expected: 'no such field' };

/** Reads the query in one pass that ends at the most issues that are told. */
function readQuery(
  url: URL,
  { query }: Route,
  take: (schema: Parameters<typeof checkInput>[0], value: unknown) => unknown,
  issues: InputIssue[],
): unknown {
  const values = new Map<string, string>();
  const faulty = new Set<string>();
  for (const [name, value] of url.searchParams) {
    const problem = query ? values.has(name) && repeated : unknown;
    values.set(name, value);
    if (!problem || faulty.has(name)) continue;
    faulty.add(name);
    issues.push({ path: name.slice(0, 200), ...problem });
    if (issues.length >= MOST_ISSUES) return {};
  }
  return query ? take(query, Object.fromEntries(values)) : {};
}
