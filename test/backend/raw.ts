import type { InputIssue } from '@keyturn/sdk';
import { problemOf, type Answered, type OpenBackend } from './support.ts';

/** Where the handler is called; it looks at the path only. */
export const url = 'https://backend.example';

/** The status, headers and JSON of a response. */
export async function readAnswer(response: Promise<Response>): Promise<Answered & { readonly headers: Headers }> {
  const { status, headers, ...rest } = await response.then(async (got) => ({
    status: got.status,
    headers: got.headers,
    text: await got.text(),
  }));
  return { status, headers, body: rest.text === '' ? null : JSON.parse(rest.text) };
}

/** Sends a body as it is to a route that takes one. */
export const post = (backend: OpenBackend, path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  readAnswer(
    backend.handler(
      new Request(url + path, {
        method: 'POST',
        body,
        headers: {
          authorization: 'Bearer fernhill-manager',
          'content-type': 'application/json',
          'idempotency-key': 'k',
          ...headers,
        },
        ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      }),
    ),
  );

/** Asks for an address as it is. */
export const get = (backend: OpenBackend, path: string) =>
  readAnswer(backend.handler(new Request(url + path, { headers: { authorization: 'Bearer fernhill-manager' } })));

/** What a refused input was told. */
export const issuesOf = (answer: Answered): readonly InputIssue[] =>
  problemOf(answer, 400, 'INVALID_INPUT').facts.issues as InputIssue[];
