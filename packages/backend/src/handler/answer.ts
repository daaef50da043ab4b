import { statusOf } from '@keyturn/sdk/wire';
import type { ProblemContent } from '../rules/refused.ts';
import type { RecordedAnswer } from '../store/records.ts';

/** An answer before it becomes a `Response`; what idempotency records. */
export type Answer = RecordedAnswer;

/** A 2xx answer with a JSON body. */
export const jsonAnswer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** An RFC 9457 problem. Its title repeats the code; texts for people are made elsewhere (wire.md). */
export function problemAnswer(content: ProblemContent, requestId: string): Answer {
  const { code, facts, retryAfter } = content;
  const status = statusOf(code);
  const problem = {
    type: `urn:keyturn:problem:${code}`,
    title: code.toLowerCase().replaceAll('_', ' '),
    status,
    code,
    facts,
    requestId,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
  const headers = {
    'content-type': 'application/problem+json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(code === 'UNAUTHENTICATED' ? { 'www-authenticate': 'Bearer' } : {}),
    ...('allow' in facts ? { allow: String(facts.allow) } : {}),
  };
  return { status, headers, body: JSON.stringify(problem) };
}
