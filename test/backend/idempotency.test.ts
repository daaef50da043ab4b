import { createFaultyFetch } from '@keyturn/mocks';
import type { Booking } from '@keyturn/sdk';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import {
  approved,
  at,
  basketOf,
  billsOf,
  bodyOf,
  confirmationOf,
  openBackend,
  problemOf,
  request,
  type OpenBackend,
} from './support.ts';

const newAccount = {
  kind: 'person' as const,
  name: 'Nia Frost',
  email: 'nia.frost@example.com',
  phone: '+44 20 7946 0200',
  billingAddress: { line1: '1 High Street', city: 'London', postcode: 'E1 1AA', country: 'GB' },
};

const bookingCount = async ({ manager }: OpenBackend) => (await manager.get('listBookings', {})).items.length;

describe('a command sent again with its key', () => {
  it('answers the first result byte by byte after a lost answer, and books once', async () => {
    const backend = await openBackend();
    const { manager, handler } = backend;
    const quote = await manager.get('createQuote', { body: basketOf() });
    const sent = () => manager.request('createBooking', { body: bodyOf(quote) }, { key: 'intent-1' });
    const fetch = createFaultyFetch(handler, [{ call: 1, fault: { kind: 'lost_answer' } }]);
    let failure: unknown;
    await fetch(sent()).catch((error: unknown) => (failure = error));
    assert.instanceOf(failure, TypeError);
    const first = await fetch(sent());
    const second = await fetch(sent());
    assert.deepEqual([first.status, second.status], [201, 201]);
    const text = await first.text();
    assert.equal(text, await second.text());
    const booking: Booking = JSON.parse(text);
    for (const answer of [first, second])
      assert.deepEqual(
        [answer.headers.get('location'), answer.headers.get('etag')],
        [`/v1/bookings/${booking.id}`, '"1"'],
      );
    assert.notEqual(first.headers.get('x-request-id'), second.headers.get('x-request-id'));
    assert.equal(await bookingCount(backend), 1);
    assert.equal(booking.reference, 'FERN-00001');
  });

  it('approves once, and its replay is looked up before If-Match', async () => {
    const { manager } = await openBackend();
    const { id, version, start } = await request(manager);
    const body = confirmationOf(await manager.get('previewApproval', { id, body: { start } }));
    const first = await manager.send('approveBooking', { id, version, body }, { key: 'k' });
    const again = await manager.send('approveBooking', { id, version, body }, { key: 'k' });
    const without = await manager.send(
      'approveBooking',
      { id, version, body },
      { key: 'k', headers: { 'if-match': null } },
    );
    assert.deepEqual([first.status, again.status, without.status], [200, 200, 200]);
    assert.equal(again.text, first.text);
    assert.equal(without.text, first.text);
    assert.equal((await billsOf(manager, { id })).length, 1);
  });

  it('re-approves once, even after somebody changed the booking since', async () => {
    const { manager, colleague } = await openBackend();
    const { id, version } = await approved(manager);
    const body = confirmationOf(await manager.get('previewReapproval', { id, body: { start: at('2026-02-02') } }));
    const first = await manager.send('reapproveBooking', { id, version, body }, { key: 'k' });
    const next = confirmationOf(await colleague.get('previewReapproval', { id, body: { start: at('2026-03-02') } }));
    await colleague.get('reapproveBooking', { id, version: version + 1, body: next });
    const replay = await manager.send('reapproveBooking', { id, version, body }, { key: 'k' });
    assert.equal(replay.text, first.text);
    const current = await manager.get('getBooking', { id });
    assert.deepEqual([current.revision, current.start.date], [2, '2026-03-02']);
  });

  it('at the same time has its effect once; the others wait or get the same answer', async () => {
    const backend = await openBackend();
    const { manager } = backend;
    const quote = await manager.get('createQuote', { body: basketOf() });
    const send = () => manager.send('createBooking', { body: bodyOf(quote) }, { key: 'same' });
    const answers = await Promise.all(Array.from({ length: 6 }, send));
    const [first, ...others] = answers.filter((answer) => answer.status === 201);
    assert.exists(first);
    for (const answer of others) assert.equal(answer.text, first?.text);
    for (const answer of answers.filter((candidate) => candidate.status !== 201)) {
      const problem = problemOf(answer, 409, 'IN_PROGRESS');
      assert.deepEqual([problem.retryAfter, answer.headers.get('retry-after')], [1, '1']);
    }
    assert.isAbove(answers.length, others.length + 1, 'somebody came while it was running');
    assert.equal((await send()).text, first?.text);
    assert.equal(await bookingCount(backend), 1);
  });

  it('with another body, or for another resource, is refused', async () => {
    const backend = await openBackend();
    const { manager } = backend;
    const one = await request(manager);
    const two = await request(manager);
    const decline = (booking: Booking, reason: string) =>
      manager.send('declineBooking', { id: booking.id, version: booking.version, body: { reason } }, { key: 'k' });
    assert.equal((await decline(one, 'no')).status, 200);
    problemOf(await decline(one, 'no!'), 422, 'KEY_REUSED');
    problemOf(await decline(two, 'no'), 422, 'KEY_REUSED');
    assert.equal((await manager.get('getBooking', { id: two.id })).status, 'requested');
  });

  it('the order of fields in the body does not matter', async () => {
    const { manager } = await openBackend();
    const { name, ...rest } = newAccount;
    const first = await manager.send('createAccount', { body: { name, ...rest } }, { key: 'k' });
    const second = await manager.send('createAccount', { body: { ...rest, name } }, { key: 'k' });
    assert.deepEqual([first.status, second.text], [201, first.text]);
  });

  it('of another user or tenant is another intent', async () => {
    const { manager, colleague, otherTenant } = await openBackend();
    const first = await manager.send('createAccount', { body: newAccount }, { key: 'k' });
    assert.equal(first.status, 201);
    const { facts } = problemOf(
      await colleague.send('createAccount', { body: newAccount }, { key: 'k' }),
      409,
      'EMAIL_IN_USE',
    );
    assert.equal(facts.accountId, (first.body as { id: string }).id);
    const other = await otherTenant.send('createAccount', { body: newAccount }, { key: 'k' });
    assert.equal(other.status, 201);
    assert.notEqual(other.text, first.text);
  });

  it('a refusal is not recorded: the same key can be sent again, with a corrected body too', async () => {
    const { manager } = await openBackend();
    const { id, version } = await request(manager);
    const decline = (sent: number, reason: string) =>
      manager.send('declineBooking', { id, version: sent, body: { reason } }, { key: 'k' });
    problemOf(await decline(version + 1, 'no'), 412, 'VERSION_CONFLICT');
    assert.equal((await decline(version, 'really no')).status, 200);
  });

  it('a fault is not recorded either, and nothing of it remains', async () => {
    let failing = '';
    const backend = await openBackend({
      beforeStep: (step) => {
        if (step === failing) throw new Error('the store failed');
      },
    });
    const { manager } = backend;
    const quote = await manager.get('createQuote', { body: basketOf() });
    const send = () => manager.send('createBooking', { body: bodyOf(quote) }, { key: 'k' });
    failing = 'bookings.insert';
    const problem = problemOf(await send(), 500, 'INTERNAL');
    assert.deepEqual([problem.facts, problem.title], [{}, 'internal']);
    assert.equal(backend.faults.length, 1);
    failing = '';
    const answer = await send();
    assert.equal(answer.status, 201);
    assert.equal((answer.body as Booking).reference, 'FERN-00001', 'the number was given back');
  });

  it('after seven days is a new command', async () => {
    const backend = await openBackend();
    const { manager, clock } = backend;
    const send = async () =>
      manager.send(
        'createBooking',
        { body: bodyOf(await manager.get('createQuote', { body: basketOf({ start: at('2026-02-02') }) })) },
        { key: 'k' },
      );
    const first = await send();
    clock.advance({ days: 7, seconds: -1 });
    assert.equal((await send()).text, first.text);
    clock.advance({ seconds: 1 });
    const second = await send();
    assert.equal(second.status, 201);
    assert.notEqual(second.text, first.text);
    assert.equal(await bookingCount(backend), 2);
  });

  it('without a key, or with one that is none, is refused', async () => {
    const { manager } = await openBackend();
    problemOf(
      await manager.send('createAccount', { body: newAccount }, { headers: { 'idempotency-key': null } }),
      428,
      'KEY_MISSING',
    );
    for (const key of ['has space', 'x'.repeat(256)])
      problemOf(await manager.send('createAccount', { body: newAccount }, { key }), 400, 'INVALID_INPUT');
    assert.equal((await manager.send('createAccount', { body: newAccount }, { key: 'x'.repeat(255) })).status, 201);
  });
});

/** Something to wait for that is done from outside. */
function signal(): { readonly done: () => void; readonly wait: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { done: resolve, wait: promise };
}

/** A command that requests a booking, under one key. */
async function requesting({ manager }: OpenBackend): Promise<() => Request> {
  const body = bodyOf(await manager.get('createQuote', { body: basketOf() }));
  return () => manager.request('createBooking', { body }, { key: 'k' });
}

/** A command that approves a booking, under one key. */
async function approving({ manager }: OpenBackend): Promise<() => Request> {
  const { id, version, start } = await request(manager);
  const body = confirmationOf(await manager.get('previewApproval', { id, body: { start } }));
  return () => manager.request('approveBooking', { id, version, body }, { key: 'k' });
}

/** Stops the first command before its effect, as a crash would: its claim stays and it never goes on by itself. */
async function crashed(prepare = requesting) {
  const [stopped, resumed] = [signal(), signal()];
  const backend = await openBackend();
  const { handler, store } = backend;
  const command = await prepare(backend);
  const run = store.transaction.bind(store);
  let transactions = 0;
  const transaction: typeof run = async (tenantId, work) => {
    transactions += 1;
    // The first one sets the claim, the second one is the effect's.
    if (transactions === 2) {
      stopped.done();
      await resumed.wait;
    }
    return run(tenantId, work);
  };
  Object.assign(store, { transaction });
  const send = () => handler(command());
  const dead = send();
  await stopped.wait;
  return { backend, send, dead, resume: resumed.done };
}

describe('a claim whose process died', () => {
  it('is told to be running for a minute, and then another request takes over', async () => {
    const { backend, send } = await crashed();
    const { clock } = backend;
    clock.advance({ seconds: 59 });
    assert.equal((await send()).status, 409);
    clock.advance({ seconds: 1 });
    assert.equal((await send()).status, 201);
    assert.equal(await bookingCount(backend), 1);
  });

  it('can no longer have its effect when it comes back, and answers what the other one did', async () => {
    const { backend, send, dead, resume } = await crashed();
    backend.clock.advance({ minutes: 2 });
    const taken = await send();
    resume();
    const late = await dead;
    assert.deepEqual([taken.status, late.status], [201, 201]);
    assert.equal(await late.text(), await taken.text());
    assert.equal(await bookingCount(backend), 1);
  });

  it('does not answer a refusal either, which the other one brought about', async () => {
    const { backend, send, dead, resume } = await crashed(approving);
    backend.clock.advance({ minutes: 2 });
    const taken = await send();
    resume();
    const late = await dead;
    assert.deepEqual([taken.status, late.status], [200, 200], 'the version is another one by now');
    assert.equal(await late.text(), await taken.text());
  });

  it('goes on where nobody took over, however late', async () => {
    const { backend, dead, resume } = await crashed();
    backend.clock.advance({ minutes: 2 });
    resume();
    assert.equal((await dead).status, 201);
    assert.equal(await bookingCount(backend), 1);
  });
});
