import { createMockBackend } from '@keyturn/mocks';
import { KeyturnError, type Outcome } from '@keyturn/sdk';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { approval, basket, newBooking, openBackend, reapproval, rejectionOf, start, valueOf } from './open-backend.ts';

const refusalOf = (outcome: Outcome<unknown>) => (outcome.ok ? assert.fail('expected a refusal') : outcome.refusal);
const options = { idempotencyKey: 'k-1' };
const other = { idempotencyKey: 'k-2' };

describe('refusals over HTTP', () => {
  it('input that does not fit is refused with every issue that the backend finds', async () => {
    const { backend, fetch, mock } = await openBackend();
    const wrong = { ...basket, start: { ...start, date: '2026-02-30' }, packageId: '', surprise: 1 };
    const refusal = refusalOf(await backend.createQuote({ body: wrong }));
    assert.equal(refusal.code, 'INVALID_INPUT');
    assert.lengthOf(fetch.calls, 1);
    const answer = await mock.api(mock.tokens.manager).send('createQuote', { body: wrong });
    assert.equal(answer.status, 400);
    assert.deepInclude(answer.body, refusal);
  });

  it('an id that is none is refused without being sent', async () => {
    const { backend, fetch } = await openBackend();
    const issue = { path: 'id', code: 'format', expected: 'an id' };
    assert.deepEqual(refusalOf(await backend.getBooking({ id: '../policy' })), {
      code: 'INVALID_INPUT',
      facts: { issues: [issue] },
    });
    assert.isEmpty(fetch.calls);
  });

  it('an id of nobody is refused with NOT_FOUND', async () => {
    const { backend, fetch } = await openBackend();
    assert.deepEqual(refusalOf(await backend.getBooking({ id: 'nobody' })), {
      code: 'NOT_FOUND',
      facts: { resource: 'booking', id: 'nobody' },
    });
    assert.lengthOf(fetch.calls, 1);
  });

  it('a start in the past is refused with the time of the backend', async () => {
    const { backend, mock } = await openBackend();
    const past = { ...start, date: '2025-12-01' };
    assert.deepEqual(refusalOf(await backend.createQuote({ body: { ...basket, start: past } })), {
      code: 'START_NOT_IN_FUTURE',
      facts: { start: past, now: mock.clock.now() },
    });
  });

  it('a caller without the capability is refused with its name', async () => {
    const { mock } = await openBackend();
    const { backend } = await openBackend([], { auth: { fetchToken: async () => mock.tokens.clerk } }, mock);
    assert.deepEqual(refusalOf(await backend.declineBooking({ id: 'b', version: 1, body: { reason: 'r' } }, options)), {
      code: 'NOT_PERMITTED',
      facts: { capability: 'bookings:decline' },
    });
  });

  it('an event of a later release is refused with NOT_IMPLEMENTED', async () => {
    const { backend } = await openBackend();
    const { id, version } = valueOf(await backend.createBooking({ body: await newBooking(backend) }, options));
    assert.deepEqual(refusalOf(await backend.beginBooking({ id, version, body: {} }, other)), {
      code: 'NOT_IMPLEMENTED',
      facts: { event: 'begin' },
    });
  });

  it('the second of two who change the same version is refused with the current copy', async () => {
    const { backend } = await openBackend();
    const { id } = valueOf(await backend.createBooking({ body: await newBooking(backend) }, options));
    const first = await approval(backend, id);
    const second = await approval(backend, id);
    const changed = valueOf(await backend.approveBooking(first, { idempotencyKey: 'a-1' }));
    const refusal = refusalOf(await backend.approveBooking(second, { idempotencyKey: 'a-2' }));
    assert.equal(refusal.code, 'VERSION_CONFLICT');
    assert.deepInclude(refusal.facts, { expected: second.version, current: changed });
  });

  it('a stale quote and a stale preview come back as they are now', async () => {
    const { backend } = await openBackend();
    const body = await newBooking(backend);
    const stale = refusalOf(await backend.createBooking({ body: { ...body, fingerprint: 'old' } }, options));
    assert.equal(stale.code, 'QUOTE_STALE');
    assert.nestedPropertyVal(stale.facts, 'quote.fingerprint', body.fingerprint);
    const { id } = valueOf(await backend.createBooking({ body }, options));
    const input = await approval(backend, id);
    const refusal = refusalOf(
      await backend.approveBooking({ ...input, body: { ...input.body, fingerprint: 'old' } }, other),
    );
    assert.equal(refusal.code, 'PREVIEW_STALE');
  });

  it('re-approval with the same start is refused, and the refused key is free for another try', async () => {
    const { backend } = await openBackend();
    const { id } = valueOf(await backend.createBooking({ body: await newBooking(backend) }, options));
    const approved = valueOf(await backend.approveBooking(await approval(backend, id), other));
    const again = { start: approved.start, fingerprint: 'any' };
    const key = { idempotencyKey: 'k-3' };
    const refused = await backend.reapproveBooking({ id, version: approved.version, body: again }, key);
    assert.equal(refusalOf(refused).code, 'NO_CHANGE');
    const input = await reapproval(backend, id, { ...start, date: '2026-02-09' });
    assert.isTrue((await backend.reapproveBooking(input, key)).ok);
  });

  it('a key that was used for something else is a mistake of the client, certainly without effect', async () => {
    const { backend } = await openBackend();
    const { id, version } = valueOf(await backend.createBooking({ body: await newBooking(backend) }, options));
    const error = await rejectionOf(backend.declineBooking({ id, version, body: { reason: 'why' } }, options));
    assert.instanceOf(error, KeyturnError);
    assert.deepInclude(error, {
      code: 'REJECTED',
      status: 422,
      problemCode: 'KEY_REUSED',
      retryable: false,
      outcomeUnknown: false,
    });
  });

  it('a body that is too large is rejected, certainly without effect', async () => {
    const mock = await createMockBackend({ bookings: false, bodyLimit: 20 });
    const { backend, fetch } = await openBackend([], {}, mock);
    const error = await rejectionOf(
      backend.declineBooking({ id: 'b', version: 1, body: { reason: 'a reason of some length' } }, options),
    );
    assert.deepInclude(error, { code: 'REJECTED', status: 413, problemCode: 'BODY_TOO_LARGE', outcomeUnknown: false });
    assert.lengthOf(fetch.calls, 1);
  });

  it('a mistake of the programmer is a TypeError and is not sent', async () => {
    const { backend, fetch } = await openBackend();
    const input = { id: 'b', version: 1, body: { reason: 'why' } };
    // Wrong on purpose, as from a host without types.
    const wrong = [
      backend.declineBooking(input, {} as typeof options),
      backend.declineBooking({ ...input, version: 1.5 }, options),
    ];
    const [key, version] = await Promise.all(wrong.map(rejectionOf));
    assert.instanceOf(key, TypeError);
    assert.match(String(key), /declineBooking: options\.idempotencyKey/);
    assert.instanceOf(version, TypeError);
    assert.match(String(version), /declineBooking: input\.version: .*got 1\.5/);
    assert.isEmpty(fetch.calls);
  });

  it('a refusal that this version does not know is carried through', async () => {
    const facts = { phase: 'waxing' };
    const text = JSON.stringify({ type: 't', title: 't', status: 409, code: 'WRONG_MOON', facts, requestId: 'r' });
    const headers = { 'content-type': 'application/problem+json' };
    const { backend } = await openBackend([], { fetch: async () => new Response(text, { status: 409, headers }) });
    assert.deepEqual(refusalOf(await backend.createQuote({ body: basket })), { code: 'WRONG_MOON', facts });
  });
});
