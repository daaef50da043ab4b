import { describe, it } from 'node:test';
import { assert } from 'chai';
import { post, readAnswer, url } from './raw.ts';
import { openBackend, problemOf } from './support.ts';

const large = (size: number): string => JSON.stringify({ reason: 'x'.repeat(size) });

describe('bodies that are too large', () => {
  it('are refused by their declared length before a byte is read', async () => {
    const backend = await openBackend();
    let read = 0;
    const body = new ReadableStream(
      {
        pull: (controller) => {
          read += 1;
          controller.enqueue(new Uint8Array(10));
        },
      },
      { highWaterMark: 0 },
    );
    const declared = new Request(`${url}/v1/quotes`, {
      method: 'POST',
      body,
      headers: { authorization: 'Bearer fernhill-manager', 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit);
    // A page may not set this header; a server sees it all the same.
    const headers = new Headers([...declared.headers, ['content-length', '70000']]);
    Object.defineProperty(declared, 'headers', { value: headers });
    const { facts } = problemOf(await readAnswer(backend.handler(declared)), 413, 'BODY_TOO_LARGE');
    assert.deepEqual(facts, { limit: 65_536 });
    assert.equal(read, 0);
  });

  it('are refused while reading where no length is declared, and reading stops', async () => {
    const backend = await openBackend();
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1000;
        controller.enqueue(new TextEncoder().encode(' '.repeat(1000)));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    problemOf(await post(backend, '/v1/quotes', endless), 413, 'BODY_TOO_LARGE');
    assert.isBelow(sent, 200_000);
    assert.isTrue(cancelled);
  });

  it('the limit is bytes and can be set', async () => {
    const backend = await openBackend({ bodyLimit: 100 });
    const { handler, tokens } = backend;
    const send = (body: string) =>
      readAnswer(
        handler(
          new Request(`${url}/v1/bookings/none/decline`, {
            method: 'POST',
            body,
            headers: {
              authorization: `Bearer ${tokens.manager}`,
              'content-type': 'application/json',
              'idempotency-key': 'k',
              'if-match': '"1"',
            },
          }),
        ),
      );
    const overhead = large(0).length;
    problemOf(await send(large(101 - overhead)), 413, 'BODY_TOO_LARGE');
    problemOf(await send(large(100 - overhead)), 404, 'NOT_FOUND');
    problemOf(await send(JSON.stringify({ reason: 'ü'.repeat(50) })), 413, 'BODY_TOO_LARGE');
  });
});
