import { problem } from '@keyturn/sdk/wire';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createFaultyFetch } from './create-faulty-fetch.ts';
import type { Fault, PlannedFault } from './fault.ts';

const url = 'https://backend.example/v1/policy';

/** A handler that counts its runs and answers a list. */
function counting() {
  let runs = 0;
  const handler = async (request: Request): Promise<Response> => {
    runs += 1;
    return new Response(JSON.stringify({ items: [1, 2, 3], method: request.method, run: runs }), {
      headers: { 'content-type': 'application/json', 'x-request-id': `req_${runs}` },
    });
  };
  return { handler, runs: () => runs };
}

const failed = async (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => assert.fail('a rejection was expected'),
    (error: unknown) => error,
  );

const once = (fault: Fault): PlannedFault[] => [{ call: 1, fault }];

describe('a faulty fetch', () => {
  it('without a plan passes everything on, and remembers what it was called with', async () => {
    const { handler } = counting();
    const fetch = createFaultyFetch(handler);
    const response = await fetch('https://backend.example/v1/bookings/b1/approve', {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'idempotency-key': 'k' },
    });
    assert.include(await response.json(), { method: 'POST' });
    await fetch(new Request('https://backend.example/elsewhere'));
    assert.deepEqual(
      fetch.calls.map(({ route, fault }) => [route, fault]),
      [
        ['approveBooking', null],
        [null, null],
      ],
    );
    const [call] = fetch.calls;
    assert.deepEqual([call?.request.headers.get('idempotency-key'), await call?.request.text()], ['k', '{"a":1}']);
  });

  it('fails at the call that was planned, counted over all or by route', async () => {
    const { handler, runs } = counting();
    const fetch = createFaultyFetch(handler, [
      { call: 2, fault: { kind: 'refused_connection' } },
      { route: 'listBookings', call: 2, fault: { kind: 'server_error' } },
    ]);
    const list = 'https://backend.example/v1/bookings';
    assert.equal((await fetch(list)).status, 200);
    assert.instanceOf(await failed(fetch(url)), TypeError);
    assert.equal((await fetch(url)).status, 200);
    assert.equal((await fetch(list)).status, 500);
    assert.equal((await fetch(list)).status, 200);
    assert.equal(runs(), 3);
  });

  const runsOf: readonly [Fault, number][] = [
    [{ kind: 'server_error' }, 0],
    [{ kind: 'server_error', handled: true }, 1],
    [{ kind: 'unavailable' }, 0],
    [{ kind: 'unavailable', handled: true }, 1],
    [{ kind: 'invalid_json' }, 1],
    [{ kind: 'wrong_shape' }, 1],
    [{ kind: 'cut_body' }, 1],
    [{ kind: 'lost_answer' }, 1],
    [{ kind: 'refused_connection' }, 0],
  ];
  for (const [fault, expected] of runsOf) {
    it(`${JSON.stringify(fault)} runs the handler ${expected} times`, async () => {
      const { handler, runs } = counting();
      await createFaultyFetch(handler, once(fault))(url).catch(() => {});
      assert.equal(runs(), expected);
    });
  }

  it('answers problems that fit the contract, with the time to wait in body and header', async () => {
    const { handler } = counting();
    const broken = await createFaultyFetch(handler, once({ kind: 'server_error' }))(url);
    assert.deepEqual([broken.status, problem.parse(await broken.json()).code], [500, 'INTERNAL']);
    const plain = await createFaultyFetch(handler, once({ kind: 'unavailable' }))(url);
    assert.deepEqual([plain.status, plain.headers.get('retry-after')], [503, null]);
    assert.notProperty(await plain.json(), 'retryAfter');
    const timed = await createFaultyFetch(handler, once({ kind: 'unavailable', retryAfter: 3 }))(url);
    assert.deepEqual([timed.headers.get('retry-after'), problem.parse(await timed.json()).retryAfter], ['3', 3]);
  });

  it('answers what cannot be read: no JSON, another shape, a body that breaks off', async () => {
    const { handler } = counting();
    const garbled = await createFaultyFetch(handler, once({ kind: 'invalid_json' }))(url);
    assert.equal(garbled.headers.get('content-type'), 'application/json');
    assert.instanceOf(await failed(garbled.json()), SyntaxError);
    const odd = await createFaultyFetch(handler, once({ kind: 'wrong_shape' }))(url);
    assert.notProperty(await odd.json(), 'items');
    const cut = await createFaultyFetch(handler, once({ kind: 'cut_body' }))(url);
    assert.equal(cut.status, 200);
    assert.instanceOf(await failed(cut.text()), TypeError);
  });

  it('is silent until the caller gives up, and passes the reason on', async () => {
    const { handler, runs } = counting();
    const reason = new Error('enough');
    for (const handled of [false, true]) {
      const giveUp = new AbortController();
      const answer = createFaultyFetch(handler, once({ kind: 'silence', handled }))(url, { signal: giveUp.signal });
      await Promise.resolve();
      giveUp.abort(reason);
      assert.equal(await failed(answer), reason);
    }
    assert.equal(runs(), 1);
  });

  it('rejects with whatever reason the signal has, an error or not', async () => {
    const { handler } = counting();
    for (const reason of ['enough', 7, { enough: true }]) {
      const giveUp = new AbortController();
      const answer = createFaultyFetch(handler, once({ kind: 'silence' }))(url, { signal: giveUp.signal });
      giveUp.abort(reason);
      assert.equal(await failed(answer), reason);
    }
  });

  it('rejects at once where the signal has aborted before', async () => {
    const { handler, runs } = counting();
    const reason = new Error('never mind');
    const fetch = createFaultyFetch(handler);
    assert.equal(await failed(fetch(url, { signal: AbortSignal.abort(reason) })), reason);
    assert.deepEqual([runs(), fetch.calls.length], [0, 0]);
  });

  it('lets an answer come later', async () => {
    const { handler } = counting();
    const waits: number[] = [];
    const fetch = createFaultyFetch(handler, once({ kind: 'latency', ms: 250 }), async (ms) => void waits.push(ms));
    assert.equal((await fetch(url)).status, 200);
    assert.deepEqual(waits, [250]);
  });
});
