import * as z from 'zod/mini';
import type { Outcome } from '../backend.ts';
import { problem, type Problem } from '../wire/problem.ts';
import { readRefusal } from '../wire/refusal-facts.ts';
import type { Call } from '../wire/route.ts';
import type { Fault } from './fault.ts';

/** An answer with its body read to the end; no text where it was cut off. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string | undefined;
}

/** What an answer says: an outcome, or a fault. */
export type Reading =
  | { readonly outcome: Outcome<unknown>; readonly fault?: never }
  | { readonly fault: Fault; readonly outcome?: never };

/** Statuses by which a refusal comes: only the body says what it means (wire.md). */
const refusalStatuses: readonly number[] = [400, 403, 404, 409, 412, 501];

/** Faults that the status alone tells, the first match counts. */
const faults: readonly (readonly [from: number, to: number, fault: Fault])[] = [
  [
    401,
    401,
    {
      code: 'UNAUTHENTICATED',
      message: 'the credential is missing or wrong',
      retryable: false,
      harmless: true,
    },
  ],
  [429, 429, { code: 'RATE_LIMITED', message: 'too many requests', retryable: true, harmless: true }],
  [400, 499, { code: 'REJECTED', message: 'the backend rejected the request', retryable: false, harmless: true }],
  [500, 599, { code: 'UNAVAILABLE', message: 'the backend failed', retryable: true, harmless: false }],
];

const inProgress: Fault = {
  code: 'IN_PROGRESS',
  message: 'the command is still running',
  retryable: true,
  harmless: false,
};

/** Reads an answer by the route's schema; statuses and codes as wire.md has them. Unknown fields are ignored. */
export function readAnswer(route: Call, answer: ReceivedAnswer): Reading {
  const { status } = answer;
  if (status >= 200 && status < 300) return readValue(route, answer);
  const found = readProblem(answer);
  const details = {
    status,
    problemCode: found?.code,
    requestId: found?.requestId ?? answer.headers.get('x-request-id') ?? undefined,
    retryAfterMs: retryAfterMs(answer.headers, found),
  };
  if (refusalStatuses.includes(status)) {
    if (!found) return badAnswer(answer, 'a problem was expected');
    if (found.code === 'IN_PROGRESS') return { fault: { ...inProgress, ...details } };
    const refusal = readRefusal(found.code, found.facts);
    if (refusal) return { outcome: { ok: false, refusal } };
    // The refusal is certain, only why is not: asking again would not tell.
    const message = `the facts of the refusal ${found.code} do not fit`;
    return { fault: { code: 'BAD_ANSWER', message, retryable: false, harmless: true, ...details } };
  }
  const row = faults.find(([from, to]) => from <= status && status <= to);
  return row ? { fault: { ...row[2], ...details } } : badAnswer(answer, 'an unexpected status');
}

function readValue(route: Call, answer: ReceivedAnswer): Reading {
  const json = readJson(answer);
  if (!json) return badAnswer(answer, 'JSON was expected');
  const read = z.safeParse(route.answer, json.value);
  if (read.success) return { outcome: { ok: true, value: read.data } };
  const where = read.error.issues[0]?.path.map(String).join('.');
  return badAnswer(answer, `the answer does not fit the contract${where ? ` at ${where}` : ''}`);
}

function readProblem(answer: ReceivedAnswer): Problem | undefined {
  return z.safeParse(problem, readJson(answer)?.value).data;
}

function readJson({ headers, text }: ReceivedAnswer): { readonly value: unknown } | undefined {
  if (text === undefined || !/^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? ''))
    return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Its message quotes the text, which may hold personal data.
    return undefined;
  }
}

function badAnswer({ status, headers }: ReceivedAnswer, message: string): Reading {
  const requestId = headers.get('x-request-id') ?? undefined;
  return { fault: { code: 'BAD_ANSWER', message, retryable: true, harmless: false, status, requestId } };
}

/** The body's `retryAfter` first: headers are not readable across origins. A date is counted from the answer's own. */
function retryAfterMs(headers: Headers, found: Problem | undefined): number | undefined {
  const header = headers.get('retry-after') ?? '';
  const seconds = found?.retryAfter ?? (/^\d+$/.test(header) ? Number(header) : undefined);
  const ms = seconds === undefined ? Date.parse(header) - Date.parse(headers.get('date') ?? '') : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
