import type { Fault } from '@keyturn/mocks';
import { KeyturnError, type Backend, type KeyturnErrorCode } from '@keyturn/sdk';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { basket, openBackend, rejectionOf, valueOf } from './open-backend.ts';

/** Each fault that another attempt can mend, and what it is called when none does. */
const faults: readonly (readonly [name: string, fault: Fault, code: KeyturnErrorCode, status?: number])[] = [
  ['500', { kind: 'server_error' }, 'UNAVAILABLE', 500],
  ['503', { kind: 'unavailable' }, 'UNAVAILABLE', 503],
  ['503 with a time', { kind: 'unavailable', retryAfter: 0.002 }, 'UNAVAILABLE', 503],
  ['invalid JSON', { kind: 'invalid_json' }, 'BAD_ANSWER', 200],
  ['a wrong shape', { kind: 'wrong_shape' }, 'BAD_ANSWER', 200],
  ['a body cut off', { kind: 'cut_body' }, 'BAD_ANSWER', 200],
  ['a lost answer', { kind: 'lost_answer' }, 'NETWORK'],
  ['a refused connection', { kind: 'refused_connection' }, 'NETWORK'],
];

describe('a read over HTTP', () => {
  for (const [name, fault, code, status] of faults) {
    it(`outlives ${name}`, async () => {
      for (const read of [
        (open: Backend) => open.getPolicy({}),
        (open: Backend) => open.createQuote({ body: basket }),
      ]) {
        const { backend, fetch } = await openBackend([{ call: 1, fault }]);
        assert.isTrue((await read(backend)).ok);
        assert.deepEqual(
          fetch.calls.map((call) => call.fault),
          [fault.kind, null],
        );
      }
    });

    it(`fails with ${code} where ${name} does not end`, async () => {
      const { backend, fetch } = await openBackend([{ fault }]);
      const error = await rejectionOf(backend.getPolicy({}));
      assert.instanceOf(error, KeyturnError);
      assert.deepInclude(error, { code, status, retryable: true, outcomeUnknown: false });
      assert.lengthOf(fetch.calls, 4);
    });
  }

  it('outlives silence', async () => {
    const { backend, fetch } = await openBackend([{ call: 1, fault: { kind: 'silence' } }], { timeoutMs: 300 });
    assert.equal(valueOf(await backend.getPolicy({})).tenantId, 'fernhill');
    assert.lengthOf(fetch.calls, 2);
  });

  it('fails with TIMEOUT where silence does not end', async () => {
    const { backend, fetch } = await openBackend([{ fault: { kind: 'silence' } }], { timeoutMs: 10 });
    const error = await rejectionOf(backend.getPolicy({}));
    assert.deepInclude(error, { code: 'TIMEOUT', retryable: true, outcomeUnknown: false, status: undefined });
    assert.lengthOf(fetch.calls, 4);
  });

  it('fails with TIMEOUT when the whole call has taken too long, however many attempts are left', async () => {
    const retry = { limit: 1_000, baseDelayMs: 1, maxDelayMs: 1 };
    const { backend } = await openBackend([{ fault: { kind: 'silence' } }], {
      timeoutMs: 20,
      totalTimeoutMs: 60,
      retry,
    });
    assert.propertyVal(await rejectionOf(backend.getPolicy({})), 'code', 'TIMEOUT');
  });

  it('does not wait for a backend that asks for more time than the call has', async () => {
    const plan = [{ fault: { kind: 'unavailable', retryAfter: 60 } } as const];
    const { backend, fetch } = await openBackend([...plan], { totalTimeoutMs: 5_000 });
    assert.deepInclude(await rejectionOf(backend.getPolicy({})), { code: 'UNAVAILABLE', status: 503, retryable: true });
    assert.lengthOf(fetch.calls, 1);
  });

  it('names the request of the backend in its error, to be found in its logs', async () => {
    const { backend } = await openBackend([{ fault: { kind: 'server_error' } }]);
    assert.deepInclude(await rejectionOf(backend.getPolicy({})), { requestId: 'req_fault', problemCode: 'INTERNAL' });
  });
});
