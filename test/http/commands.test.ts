import type { Fault, MockBackend, PlannedFault } from '@keyturn/mocks';
import { KeyturnError, type Backend, type KeyturnErrorCode, type Outcome } from '@keyturn/sdk';
import type { RouteName } from '@keyturn/sdk/wire';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import {
  approval,
  newBooking,
  openBackend,
  reapproval,
  rejectionOf,
  start,
  valueOf,
  type OpenBackend,
} from './open-backend.ts';

const options = { idempotencyKey: 'intent-1' };

/** Each fault that leaves open what became of a command, and what it is called when it does not end. */
const faults: readonly (readonly [name: string, fault: Fault, code: KeyturnErrorCode])[] = [
  ['500 before the effect', { kind: 'server_error' }, 'UNAVAILABLE'],
  ['500 after the effect', { kind: 'server_error', handled: true }, 'UNAVAILABLE'],
  ['503 before the effect', { kind: 'unavailable', retryAfter: 0.002 }, 'UNAVAILABLE'],
  ['503 after the effect', { kind: 'unavailable', handled: true }, 'UNAVAILABLE'],
  ['invalid JSON', { kind: 'invalid_json' }, 'BAD_ANSWER'],
  ['a wrong shape', { kind: 'wrong_shape' }, 'BAD_ANSWER'],
  ['a body cut off', { kind: 'cut_body' }, 'BAD_ANSWER'],
  ['a lost answer', { kind: 'lost_answer' }, 'NETWORK'],
  ['a refused connection', { kind: 'refused_connection' }, 'NETWORK'],
];

interface Answered {
  readonly id: string;
  readonly version: number;
}

type Send = (backend: Backend) => Promise<Outcome<Answered>>;

/** A command: what goes before it, itself, and how often it has had its effect, counted in the store. */
interface Command {
  readonly route: RouteName;
  readonly prepare: (backend: Backend) => Promise<Send>;
  readonly effects: (mock: MockBackend) => Promise<number>;
}

const requested = async (backend: Backend) =>
  valueOf(await backend.createBooking({ body: await newBooking(backend) }, { idempotencyKey: 'before-1' }));
const approved = async (backend: Backend) =>
  valueOf(
    await backend.approveBooking(await approval(backend, (await requested(backend)).id), {
      idempotencyKey: 'before-2',
    }),
  );

const bookingCount = async ({ api, tokens }: MockBackend): Promise<number> =>
  Object.values((await api(tokens.manager).get('listBookings', {})).counts).reduce((sum, count) => sum + count, 0);
/** The only booking, and how many bills and contracts it has. */
async function only({ api, tokens }: MockBackend) {
  const { items } = await api(tokens.manager).get('listBookings', {});
  const [row] = items;
  if (!row || items.length > 1) return assert.fail(`expected one booking, got ${items.length}`);
  const booking = await api(tokens.manager).get('getBooking', { id: row.id });
  const bills = await api(tokens.manager).get('listBills', { id: row.id });
  return { booking, bills: bills.items.length };
}

const commands: readonly Command[] = [
  {
    route: 'createBooking',
    prepare: async (backend) => {
      const body = await newBooking(backend);
      return (sender) => sender.createBooking({ body }, options);
    },
    effects: bookingCount,
  },
  {
    route: 'approveBooking',
    prepare: async (backend) => {
      const input = await approval(backend, (await requested(backend)).id);
      return (sender) => sender.approveBooking(input, options);
    },
    effects: async (mock) => {
      const { booking, bills } = await only(mock);
      assert.equal(bills, booking.contracts.length);
      assert.equal(booking.version, bills + 1);
      return bills;
    },
  },
  {
    route: 'reapproveBooking',
    prepare: async (backend) => {
      const input = await reapproval(backend, (await approved(backend)).id, { ...start, date: '2026-02-16' });
      return (sender) => sender.reapproveBooking(input, options);
    },
    effects: async (mock) => {
      const { booking, bills } = await only(mock);
      assert.equal(bills, 1);
      assert.equal(booking.contracts.length, (booking.revision ?? 0) + 1);
      return booking.revision ?? 0;
    },
  },
];

/** Opens a backend in which everything before the command has happened, with faults from then on. */
async function ready(
  { prepare }: Command,
  plan: readonly PlannedFault[],
  more = {},
): Promise<OpenBackend & { send: Send }> {
  const open = await openBackend([], more);
  const send = await prepare(open.backend);
  open.plan.push(...plan);
  return { ...open, send };
}

for (const command of commands) {
  const { route, effects } = command;
  describe(`${route} over HTTP`, () => {
    for (const [name, fault, code] of faults) {
      it(`has its effect once through ${name}`, async () => {
        const { send, backend, mock, fetch } = await ready(command, [{ route, call: 1, fault }]);
        const answer = valueOf(await send(backend));
        assert.equal(await effects(mock), 1);
        const sent = fetch.calls.filter((call) => call.route === route);
        assert.deepEqual(
          sent.map(({ request }) => request.headers.get('idempotency-key')),
          ['intent-1', 'intent-1'],
        );
        assert.equal((await only(mock)).booking.id, answer.id);
      });

      it(`fails with ${code} and an unknown outcome where ${name} does not end, and a replay tells`, async () => {
        const { send, backend, mock, plan } = await ready(command, [{ route, fault }]);
        const error = await rejectionOf(send(backend));
        assert.instanceOf(error, KeyturnError);
        assert.deepInclude(error, { code, retryable: true, outcomeUnknown: true });
        plan.length = 0;
        const [first, second] = [valueOf(await send(backend)), valueOf(await send(backend))];
        assert.deepEqual(first, second);
        assert.equal(await effects(mock), 1);
      });
    }

    it('has its effect once through silence after the effect', async () => {
      const silence = { kind: 'silence', handled: true } as const;
      const { send, backend, mock } = await ready(command, [{ route, call: 1, fault: silence }], { timeoutMs: 500 });
      assert.isTrue((await send(backend)).ok);
      assert.equal(await effects(mock), 1);
    });

    it('fails with TIMEOUT and an unknown outcome where silence does not end', async () => {
      const { send, mock, plan } = await ready(command, [{ route, fault: { kind: 'silence' } }]);
      const retry = { limit: 1, baseDelayMs: 0 };
      // The same backend with less patience: what went before had enough of it.
      const { backend } = await openBackend(plan, { timeoutMs: 10, retry }, mock);
      const error = await rejectionOf(send(backend));
      assert.deepInclude(error, { code: 'TIMEOUT', retryable: true, outcomeUnknown: true });
    });

    it('has its effect once when two send it at the same time', async () => {
      const { send, backend, mock } = await ready(command, []);
      const [one, two] = await Promise.all([send(backend), send(backend)]);
      assert.deepEqual(valueOf(one), valueOf(two));
      assert.equal(await effects(mock), 1);
    });
  });
}
