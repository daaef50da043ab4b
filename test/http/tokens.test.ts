import { createFaultyFetch, createMockBackend, type MockBackend } from '@keyturn/mocks';
import { KeyturnError } from '@keyturn/sdk';
import { createHttpBackend, type TokenReason } from '@keyturn/sdk/http';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { openBackend, rejectionOf } from './open-backend.ts';

const mock = await createMockBackend({ bookings: false });
const { manager } = mock.tokens;

/** Somebody who signs out after the first token. */
const signingOut = async (reason: TokenReason): Promise<string> =>
  reason === 'first' ? manager : Promise.reject(new Error('signed out'));

/** A client whose tokens are given in this order; the last one stays. */
async function withTokens(over: MockBackend, given: readonly string[]) {
  const reasons: TokenReason[] = [];
  const fetchToken = async (reason: TokenReason): Promise<string> => {
    reasons.push(reason);
    return given[reasons.length - 1] ?? given.at(-1) ?? '';
  };
  return { ...(await openBackend([], { auth: { fetchToken } }, over)), reasons };
}
describe('tokens over HTTP', () => {
  it('are fetched once and sent as bearer', async () => {
    const { backend, fetch, reasons } = await withTokens(mock, [manager]);
    await Promise.all([backend.getPolicy({}), backend.listAssets({})]);
    await backend.getPolicy({});
    assert.deepEqual(reasons, ['first']);
    for (const { request } of fetch.calls) assert.equal(request.headers.get('authorization'), `Bearer ${manager}`);
  });

  it('that expired are renewed once for all calls that notice, and the calls go on', async () => {
    const { backend, fetch, reasons } = await withTokens(mock, ['expired', manager]);
    const outcomes = await Promise.all([backend.getPolicy({}), backend.listAssets({}), backend.listAccounts({})]);
    assert.isTrue(outcomes.every(({ ok }) => ok));
    assert.deepEqual(reasons, ['first', 'expired']);
    assert.lengthOf(fetch.calls, 6);
  });

  it('are renewed with the same key and body of a command, which has its effect once', async () => {
    const own = await createMockBackend({ bookings: false });
    const { backend, fetch } = await withTokens(own, ['expired', manager]);
    const outcome = await backend.approveAccount({ id: 'acc-archer', body: {} }, { idempotencyKey: 'k' });
    assert.isTrue(outcome.ok);
    assert.deepEqual(
      fetch.calls.map(({ request }) => request.headers.get('idempotency-key')),
      ['k', 'k'],
    );
  });

  it('that are refused again end the call with UNAUTHENTICATED, certainly without effect', async () => {
    const { backend, reasons } = await withTokens(mock, ['wrong']);
    const error = await rejectionOf(backend.approveAccount({ id: 'a', body: {} }, { idempotencyKey: 'k' }));
    assert.instanceOf(error, KeyturnError);
    assert.deepInclude(error, { code: 'UNAUTHENTICATED', status: 401, retryable: false, outcomeUnknown: false });
    assert.deepEqual(reasons, ['first', 'expired']);
  });

  it('are renewed once in a call, however many attempts it makes', async () => {
    const fetchToken = async (reason: TokenReason): Promise<string> => (reasons.push(reason), manager);
    const reasons: TokenReason[] = [];
    const statuses = [401, 503, 401];
    const fetch = async () => new Response(null, { status: statuses.shift() ?? assert.fail('one attempt too many') });
    const { backend } = await openBackend([], { auth: { fetchToken }, fetch }, mock);
    assert.propertyVal(await rejectionOf(backend.getPolicy({})), 'code', 'UNAUTHENTICATED');
    assert.deepEqual(reasons, ['first', 'expired']);
  });

  it('that cannot be sent are a mistake of the programmer, not a fault', async () => {
    const { backend, fetch } = await openBackend([], { auth: { fetchToken: async () => 'two words' } }, mock);
    const error = await rejectionOf(backend.getPolicy({}));
    assert.instanceOf(error, TypeError);
    assert.notInclude(String(error), 'two words');
    assert.isEmpty(fetch.calls);
  });

  it('that cannot be fetched end the call with UNAUTHENTICATED and the cause', async () => {
    const cause = new Error('signed out');
    const { backend, fetch } = await openBackend([], { auth: { fetchToken: () => Promise.reject(cause) } }, mock);
    const error = await rejectionOf(backend.getPolicy({}));
    assert.deepInclude(error, { code: 'UNAUTHENTICATED', retryable: false, outcomeUnknown: false, cause });
    assert.isEmpty(fetch.calls);
  });

  it('that never come end the attempt with TIMEOUT', async () => {
    const auth = { fetchToken: () => new Promise<never>(() => {}) };
    const { backend } = await openBackend([], { auth, timeoutMs: 10, retry: { limit: 0 } }, mock);
    const error = await rejectionOf(backend.approveAccount({ id: 'a', body: {} }, { idempotencyKey: 'k' }));
    assert.deepInclude(error, { code: 'TIMEOUT', outcomeUnknown: false });
  });

  it('keep an unknown outcome unknown when they expire between two attempts', async () => {
    const answers = [
      () => Promise.reject(new TypeError('no network')),
      async () => new Response(null, { status: 401 }),
    ];
    const { backend } = await openBackend(
      [],
      { auth: { fetchToken: signingOut }, fetch: () => answers.shift()?.() ?? assert.fail('one attempt too many') },
      mock,
    );
    const error = await rejectionOf(backend.approveAccount({ id: 'a', body: {} }, { idempotencyKey: 'k' }));
    assert.deepInclude(error, { code: 'UNAUTHENTICATED', outcomeUnknown: true });
  });

  it('without auth are not sent, and 401 ends the call at once', async () => {
    const fetch = createFaultyFetch(mock.handler);
    const backend = createHttpBackend({ baseUrl: 'https://b.example', fetch });
    assert.propertyVal(await rejectionOf(backend.getPolicy({})), 'code', 'UNAUTHENTICATED');
    assert.lengthOf(fetch.calls, 1);
    assert.isNull(fetch.calls[0]?.request.headers.get('authorization'));
  });
});
