import { createFaultyFetch, createMockBackend } from '@keyturn/mocks';
import { createHttpBackend, type HttpBackendOptions } from '@keyturn/sdk/http';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { fast, rejectionOf } from './open-backend.ts';
import { watchLeftovers } from './watch-leftovers.ts';

const never = new Promise<never>(() => {});
const json = { 'content-type': 'application/json' };
const problem = (status: number, code: string, more = {}) =>
  new Response(JSON.stringify({ type: 't', title: 't', status, code, facts: {}, requestId: 'r', ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

/** Tells when something was reached for the n-th time. */
function gate(n = 1) {
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  let count = 0;
  return {
    reached,
    pass: (): void => {
      count += 1;
      if (count === n) resolve();
    },
  };
}
type Gate = ReturnType<typeof gate>;

/** What settles within a few turns, long before any timeout. */
const soon = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    (async () => {
      for (let turn = 0; turn < 1_000; turn += 1) await Promise.resolve();
      return assert.fail('expected to settle at once');
    })(),
  ]);

/** Where a call can be waiting when it is aborted. */
const moments: Readonly<Record<string, { times?: number; options: (gate: Gate) => Partial<HttpBackendOptions> }>> = {
  'for its first token': {
    options: ({ pass }) => ({ auth: { fetchToken: () => (pass(), never) } }),
  },
  'for a renewed token': {
    options: ({ pass }) => ({
      auth: { fetchToken: (reason) => (reason === 'expired' ? (pass(), never) : Promise.resolve('t')) },
      fetch: async () => problem(401, 'UNAUTHENTICATED'),
    }),
  },
  'for an answer that never comes': {
    options: ({ pass }) => ({ fetch: () => (pass(), never) }),
  },
  'for an answer, and the fetch rejects with an error of its own': {
    options: ({ pass }) => ({
      fetch: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
          pass();
        }),
    }),
  },
  'for the rest of a body': {
    options: ({ pass }) => ({
      fetch: async () =>
        new Response(
          new ReadableStream({
            pull: (controller) => {
              controller.enqueue(new TextEncoder().encode('{'));
              pass();
              return never;
            },
          }),
          { headers: json },
        ),
    }),
  },
  'for its next attempt': {
    options: ({ pass }) => ({ fetch: async () => (pass(), problem(503, 'UNAVAILABLE', { retryAfter: 10 })) }),
  },
  'for a running command': {
    times: 3,
    options: ({ pass }) => ({ fetch: async () => (pass(), problem(409, 'IN_PROGRESS')) }),
  },
};

describe('an abort', () => {
  for (const [moment, { times, options }] of Object.entries(moments)) {
    for (const [what, reason] of [
      ['an error', new Error('the user left')],
      ['an object', { page: 'closed' }],
      ['null', null],
    ] as const) {
      it(`while a command waits ${moment} is passed on as it is (${what}), at once, and leaves nothing behind`, async () => {
        const leftovers = watchLeftovers();
        const { reached, pass } = gate(times);
        const controller = new AbortController();
        const backend = createHttpBackend({ baseUrl: 'https://b.example', ...fast, ...options({ reached, pass }) });
        const call = rejectionOf(
          backend.approveAccount({ id: 'a', body: {} }, { idempotencyKey: 'k', signal: controller.signal }),
        );
        await reached;
        controller.abort(reason);
        assert.strictEqual(await soon(call), reason);
        assert.equal(leftovers.timers(), 0);
        await leftovers.end();
        assert.isEmpty(leftovers.rejections);
      });
    }
  }

  it('before a call sends nothing', async () => {
    const { handler } = await createMockBackend({ bookings: false });
    const fetch = createFaultyFetch(handler);
    const reason = new Error('too late');
    let asked = 0;
    const auth = { fetchToken: async () => `token-${(asked += 1)}` };
    const backend = createHttpBackend({ baseUrl: 'https://b.example', fetch, auth });
    assert.strictEqual(await rejectionOf(backend.getPolicy({}, { signal: AbortSignal.abort(reason) })), reason);
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.isEmpty(fetch.calls);
    assert.equal(asked, 0);
  });

  it('between a failure and the next attempt is passed on as it is', async () => {
    const reason = { left: true };
    // Aborts at each of the first turns after the answer, so also between reading it and deciding what follows.
    for (let turns = 0; turns < 30; turns += 1) {
      const controller = new AbortController();
      const response = Object.assign(problem(503, 'UNAVAILABLE', { retryAfter: 10 }), {
        text: async () => {
          let turn = Promise.resolve();
          for (let n = 0; n < turns; n += 1) turn = turn.then(() => undefined);
          void turn.then(() => controller.abort(reason));
          return '';
        },
      });
      const backend = createHttpBackend({ baseUrl: 'https://b.example', ...fast, fetch: async () => response });
      assert.strictEqual(await rejectionOf(backend.getPolicy({}, { signal: controller.signal })), reason);
    }
  });

  it('after the answer changes nothing', async () => {
    const { handler, tokens } = await createMockBackend({ bookings: false });
    const fetch = createFaultyFetch(handler);
    const leftovers = watchLeftovers();
    const controller = new AbortController();
    const auth = { fetchToken: async () => tokens.manager };
    const backend = createHttpBackend({ baseUrl: 'https://b.example', fetch, auth });
    const outcome = await backend.getPolicy({}, { signal: controller.signal });
    controller.abort(new Error('late'));
    assert.isTrue(outcome.ok);
    assert.equal(leftovers.timers(), 0);
    await leftovers.end();
    assert.isEmpty(leftovers.rejections);
  });

  it('of one call leaves the others alone, also one that shares its token', async () => {
    const { handler, tokens } = await createMockBackend({ bookings: false });
    const { reached, pass } = gate();
    const { promise: token, resolve: answer } = Promise.withResolvers<string>();
    const backend = createHttpBackend({
      baseUrl: 'https://b.example',
      fetch: createFaultyFetch(handler),
      auth: { fetchToken: () => (pass(), token) },
    });
    const controller = new AbortController();
    const [leaving, staying] = [
      rejectionOf(backend.getPolicy({}, { signal: controller.signal })),
      backend.getPolicy({}),
    ];
    await reached;
    controller.abort('left');
    assert.equal(await leaving, 'left');
    answer(tokens.manager);
    assert.isTrue((await staying).ok);
  });
});

describe('a call that fails', () => {
  it('leaves no timer and no unhandled rejection behind', async () => {
    const leftovers = watchLeftovers();
    const options = { baseUrl: 'https://b.example', ...fast, timeoutMs: 10, retry: { limit: 1, baseDelayMs: 0 } };
    for (const fetch of [
      async () => problem(503, 'UNAVAILABLE'),
      async () => problem(409, 'BILL_EXISTS', { facts: { billId: 'b' } }),
      () => Promise.reject(new TypeError('no network')),
      () => never,
      async () => new Response('<html>'),
    ]) {
      const backend = createHttpBackend({ ...options, fetch });
      await Promise.allSettled([backend.getPolicy({}), backend.getBooking({ id: 'b' })]);
    }
    assert.equal(leftovers.timers(), 0);
    await leftovers.end();
    assert.isEmpty(leftovers.rejections);
  });
});
