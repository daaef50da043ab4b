import { createFaultyFetch } from '@keyturn/mocks';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { newBooking, openBackend, rejectionOf, valueOf } from './open-backend.ts';

const options = { idempotencyKey: 'k-1' };
const running = (retryAfter?: number): Response =>
  new Response(
    JSON.stringify({
      type: 't',
      title: 't',
      status: 409,
      code: 'IN_PROGRESS',
      facts: {},
      requestId: 'r',
      ...(retryAfter === undefined ? {} : { retryAfter }),
    }),
    { status: 409, headers: { 'content-type': 'application/problem+json' } },
  );

describe('a command that is still running', () => {
  for (const retryAfter of [undefined, 0.001]) {
    it(`is polled with the same key until its answer is there, beyond the retry limit (retryAfter ${retryAfter})`, async () => {
      const { backend, mock } = await openBackend();
      const body = await newBooking(backend);
      const fetch = createFaultyFetch(mock.handler);
      const keys: (string | null)[] = [];
      const polling = await openBackend(
        [],
        {
          retry: { limit: 0, baseDelayMs: 1, maxDelayMs: 1 },
          fetch: (input, init) => {
            keys.push(new Headers(init.headers).get('idempotency-key'));
            return keys.length <= 20 ? Promise.resolve(running(retryAfter)) : fetch(input, init);
          },
        },
        mock,
      );
      valueOf(await polling.backend.createBooking({ body }, options));
      assert.lengthOf(keys, 21);
      assert.deepEqual([...new Set(keys)], ['k-1']);
      assert.lengthOf(valueOf(await backend.listBookings({})).items, 1);
    });
  }

  it('ends with IN_PROGRESS and an unknown outcome where the backend asks for more time than the call has', async () => {
    const { backend } = await openBackend([], { fetch: async () => running(60) });
    const error = await rejectionOf(backend.approveAccount({ id: 'a', body: {} }, options));
    assert.deepInclude(error, { code: 'IN_PROGRESS', retryable: true, outcomeUnknown: true, status: 409 });
  });
});
