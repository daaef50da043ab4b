import { createFaultyFetch, createMockBackend } from '@keyturn/mocks';
import { KeyturnError } from '@keyturn/sdk';
import { createHttpBackend, type Divergence } from '@keyturn/sdk/http';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import {
  approval,
  basket,
  fast,
  newBooking,
  openBackend,
  reapproval,
  rejectionOf,
  start,
  valueOf,
} from './open-backend.ts';

/** A client whose answers are changed on the way by `change`. */
async function tampered(change: (text: string) => string, onDivergence?: (divergence: Divergence) => void) {
  const mock = await createMockBackend({ bookings: false });
  const fetch = createFaultyFetch(async (request) => {
    const response = await mock.handler(request);
    return new Response(change(await response.text()), response);
  });
  const backend = createHttpBackend({
    baseUrl: 'https://b.example',
    fetch,
    auth: { fetchToken: async () => mock.tokens.manager },
    ...fast,
    ...(onDivergence ? { onDivergence } : {}),
  });
  return { backend, fetch, mock };
}
// The total of the term is told once in an answer.
const wrongTotal = (text: string): string => text.replace(/("total":\{"count":)(\d+)/, '$199');

describe('an answer whose amounts do not follow from its terms', () => {
  it('is thrown as DIVERGENT_ANSWER and not asked for again', async () => {
    const { backend, fetch } = await tampered(wrongTotal);
    const error = await rejectionOf(backend.createQuote({ body: basket }));
    assert.instanceOf(error, KeyturnError);
    assert.deepInclude(error, { code: 'DIVERGENT_ANSWER', retryable: false, outcomeUnknown: false });
    assert.include(String(error), 'createQuote');
    assert.include(String(error), 'summary.total.count');
    assert.lengthOf(fetch.calls, 1);
  });

  it('passes where somebody is told, once for each answer', async () => {
    const told: Divergence[] = [];
    const { backend } = await tampered(wrongTotal, (divergence) => told.push(divergence));
    assert.equal(valueOf(await backend.createQuote({ body: basket })).summary.total.count, 99);
    assert.deepEqual(told, [{ operation: 'createQuote', path: 'summary.total.count' }]);
  });

  it('of a command leaves its outcome unknown: it has had its effect', async () => {
    const { backend, mock } = await tampered((text) => (text.includes('"reference"') ? wrongTotal(text) : text));
    const error = await rejectionOf(
      backend.createBooking({ body: await newBooking(backend) }, { idempotencyKey: 'k' }),
    );
    assert.deepInclude(error, { code: 'DIVERGENT_ANSWER', outcomeUnknown: true });
    assert.lengthOf((await mock.api(mock.tokens.manager).get('listBookings', {})).items, 1);
  });

  it('inside a refusal is found too, and the refusal stays certain', async () => {
    const { backend } = await tampered((text) => (text.includes('QUOTE_STALE') ? wrongTotal(text) : text));
    const body = { ...(await newBooking(backend)), fingerprint: 'old' };
    const error = await rejectionOf(backend.createBooking({ body }, { idempotencyKey: 'k' }));
    assert.deepInclude(error, { code: 'DIVERGENT_ANSWER', outcomeUnknown: false });
    assert.include(String(error), 'quote.summary.total.count');
  });

  it('in a preview is found in its difference as well', async () => {
    const { backend } = await tampered((text) => text.replace(/("movedDays":)(\d+)/, '$1777'));
    const { id } = valueOf(await backend.createBooking({ body: await newBooking(backend) }, { idempotencyKey: 'a' }));
    valueOf(await backend.approveBooking(await approval(backend, id), { idempotencyKey: 'b' }));
    const error = await rejectionOf(reapproval(backend, id, { ...start, date: '2026-02-09' }));
    assert.match(String(error), /previewReapproval: .* at diff\..*movedDays$/);
  });
});

describe('the answers of the reference backend', () => {
  it('all follow from their terms', async () => {
    const mock = await createMockBackend();
    for (const token of [mock.tokens.manager, mock.tokens.otherTenant]) {
      const told: Divergence[] = [];
      const auth = { fetchToken: async () => token };
      const { backend } = await openBackend([], { auth, onDivergence: (divergence) => told.push(divergence) }, mock);
      for (const { id, revision } of valueOf(await backend.listBookings({})).items) {
        valueOf(await backend.getBooking({ id }));
        if (revision !== null) valueOf(await backend.getSchedule({ id }));
      }
      assert.isEmpty(told);
    }
  });
});
