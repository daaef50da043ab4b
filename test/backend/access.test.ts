import { bookingStatuses } from '@keyturn/sdk';
import { problem, routes, type Route } from '@keyturn/sdk/wire';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createHandler } from '@keyturn/backend';
import { readAnswer, url } from './raw.ts';
import { approved, basketOf, openBackend, problemOf, request } from './support.ts';

const table: readonly [string, Route][] = Object.entries(routes);
const pathOf = ({ path }: Route, id = 'some-id'): string => path.replace('{id}', id);

describe('who may call', () => {
  it('every route asks who calls before anything else', async () => {
    const { handler } = await openBackend();
    for (const [name, route] of table) {
      for (const authorization of [undefined, 'Bearer nobody', 'Basic fernhill-manager', 'Bearer constructor']) {
        const headers: Record<string, string> = authorization ? { authorization } : {};
        const got = await readAnswer(handler(new Request(url + pathOf(route), { method: route.method, headers })));
        problemOf(got, 401, 'UNAUTHENTICATED');
        assert.equal(got.headers.get('www-authenticate'), 'Bearer', name);
      }
    }
  });

  it('every route asks for its capability, also those that are not built', async () => {
    const backend = await openBackend();
    for (const [, route] of table) {
      const handler = createHandler({
        store: backend.store,
        platform: { now: backend.clock.now, newId: backend.newId },
        authenticate: async () => ({ tenantId: 'fernhill', userId: 'nobody', capabilities: [] }),
      });
      const got = await readAnswer(handler(new Request(url + pathOf(route), { method: route.method })));
      assert.deepEqual(problemOf(got, 403, 'NOT_PERMITTED').facts, { capability: route.capability });
    }
  });

  it('a caller without the capability changes nothing, and previews are refused likewise', async () => {
    const { clerk, manager } = await openBackend();
    const { id, version, start } = await request(clerk);
    problemOf(await clerk.send('previewApproval', { id, body: { start } }), 403, 'NOT_PERMITTED');
    problemOf(await clerk.send('cancelBooking', { id, version, body: { reason: 'x' } }), 403, 'NOT_PERMITTED');
    assert.equal((await manager.get('getBooking', { id })).version, version);
  });

  it('a planned route answers 501 where the booking exists, whatever the body, and 404 where it does not', async () => {
    const { manager, handler } = await openBackend();
    const { id } = await approved(manager);
    for (const [, route] of table.filter(([, candidate]) => candidate.planned)) {
      const send = (target: string) =>
        readAnswer(
          handler(
            new Request(url + pathOf(route, target), {
              method: 'POST',
              body: 'not json',
              headers: { authorization: 'Bearer fernhill-manager' },
            }),
          ),
        );
      assert.deepEqual(problemOf(await send(id), 501, 'NOT_IMPLEMENTED').facts, { event: route.event });
      problemOf(await send('none'), 404, 'NOT_FOUND');
    }
  });
});

describe('addresses and methods', () => {
  it('an unknown path answers 404', async () => {
    const { handler } = await openBackend();
    for (const path of ['/', '/v1', '/v2/bookings', '/v1/bookings/', '/v1/bookings/x/y/z', '/v1/Bookings'])
      problemOf(await readAnswer(handler(new Request(url + path))), 404, 'NOT_FOUND');
  });

  it('a known path with another method answers 405 with those that it has', async () => {
    const { handler } = await openBackend();
    const cases = [
      ['/v1/bookings', 'DELETE', 'GET, POST, OPTIONS'],
      ['/v1/bookings/x', 'PUT', 'GET, OPTIONS'],
      ['/v1/bookings/x/approve', 'GET', 'POST, OPTIONS'],
      ['/v1/policy', 'HEAD', 'GET, OPTIONS'],
    ];
    for (const [path, method, allow] of cases) {
      const response = await handler(new Request(`${url}${path}`, { method: String(method) }));
      assert.deepEqual([response.status, response.headers.get('allow')], [405, allow]);
    }
  });

  it('every answer has a request id, is not to be stored, and a problem fits the contract', async () => {
    const { handler, manager } = await openBackend();
    const good = await manager.send('getPolicy', {});
    const bad = await readAnswer(handler(new Request(`${url}/v1/policy`)));
    for (const { headers } of [good, bad]) {
      assert.match(headers.get('x-request-id') ?? '', /^req_/);
      assert.equal(headers.get('cache-control'), 'no-store');
    }
    assert.equal(good.headers.get('content-type'), 'application/json');
    assert.equal(bad.headers.get('content-type'), 'application/problem+json');
    const read = problem.parse(bad.body);
    assert.equal(read.requestId, bad.headers.get('x-request-id'));
    assert.equal(read.status, 401);
  });
});

/** A page may not set these headers itself; the browser does, and a server sees them. */
const from = (origin: string, method: string, path: string, more: Record<string, string> = {}): Request => {
  const sent = new Request(url + path, { method });
  Object.defineProperty(sent, 'headers', {
    value: new Headers({ origin, authorization: 'Bearer fernhill-manager', ...more }),
  });
  return sent;
};

describe('calls across origins', () => {
  it('a preflight of an allowed origin learns methods and headers', async () => {
    const { handler } = await openBackend({ allowedOrigins: ['https://portal.example'] });
    const preflight = from('https://portal.example', 'OPTIONS', '/v1/bookings/x/approve', {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'idempotency-key,if-match,authorization,content-type',
    });
    const { status, headers } = await readAnswer(handler(preflight));
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), 'https://portal.example');
    assert.include(headers.get('access-control-allow-methods') ?? '', 'POST');
    const allowed = (headers.get('access-control-allow-headers') ?? '').toLowerCase().split(', ');
    assert.sameMembers(allowed, ['idempotency-key', 'if-match', 'authorization', 'content-type']);
    assert.equal(headers.get('vary'), 'Origin');
  });

  it('answers and problems can be read by an allowed origin, with the headers that matter', async () => {
    const { handler } = await openBackend({ allowedOrigins: (origin) => origin.endsWith('.portal.example') });
    for (const path of ['/v1/policy', '/v1/nowhere', '/v1/bookings/none']) {
      const { headers } = await readAnswer(handler(from('https://uk.portal.example', 'GET', path)));
      assert.equal(headers.get('access-control-allow-origin'), 'https://uk.portal.example');
      const exposed = (headers.get('access-control-expose-headers') ?? '').split(', ');
      assert.sameMembers(exposed, ['ETag', 'Retry-After', 'Location', 'X-Request-Id']);
    }
  });

  it('another origin, and by default every one, may not read', async () => {
    const backend = await openBackend({ allowedOrigins: ['https://portal.example'] });
    const closed = createHandler({
      store: backend.store,
      platform: { now: backend.clock.now, newId: backend.newId },
      authenticate: async () => null,
    });
    for (const handler of [backend.handler, closed]) {
      for (const method of ['OPTIONS', 'GET']) {
        const { headers } = await readAnswer(handler(from('https://evil.example', method, '/v1/policy')));
        assert.isNull(headers.get('access-control-allow-origin'));
        assert.isNull(headers.get('access-control-allow-credentials'));
      }
    }
  });
});

/** A handler that may be broken, and what its log was told. */
const faulty = async (options: Partial<Parameters<typeof createHandler>[0]>) => {
  const backend = await openBackend();
  const told: unknown[] = [];
  const handler = createHandler({
    store: backend.store,
    platform: { now: backend.clock.now, newId: backend.newId },
    authenticate: async () => ({ tenantId: 'fernhill', userId: 'usr-manager', capabilities: 'all' }),
    onFault: (error, requestId) => told.push([error, requestId]),
    ...options,
  });
  return { backend, told, send: () => readAnswer(handler(new Request(`${url}/v1/policy`))) };
};

describe('faults', () => {
  it('answer 500 without details, and are told with the request id', async () => {
    const { told, send } = await faulty({
      authenticate: async () => {
        throw new Error('the token of jane@example.com is odd');
      },
    });
    const got = await send();
    const { facts, requestId } = problemOf(got, 500, 'INTERNAL');
    assert.deepEqual(facts, {});
    assert.notInclude(JSON.stringify(got.body), 'jane');
    assert.deepEqual(
      told.map((entry) => (entry as unknown[])[1]),
      [requestId],
    );
  });

  it('a log that fails, or a clock that does, costs no answer', async () => {
    for (const broken of [
      {
        authenticate: async () => Promise.reject(new Error('x')),
        onFault: () => {
          throw new Error('log');
        },
      },
      {
        platform: {
          now: () => {
            throw new Error('clock');
          },
          newId: () => {
            throw new Error('ids');
          },
        },
      },
    ]) {
      const { send } = await faulty(broken);
      problemOf(await send(), 500, 'INTERNAL');
    }
  });

  it('a log that fails later costs neither the answer nor the process', async () => {
    // A rejection that nobody takes fails the run, or ends the process.
    const { send } = await faulty({
      authenticate: async () => Promise.reject(new Error('x')),
      onFault: async () => Promise.reject(new Error('log')),
    });
    problemOf(await send(), 500, 'INTERNAL');
  });

  it('a request id that no header or log should carry is replaced', async () => {
    const backend = await openBackend();
    const { now } = backend.clock;
    for (const odd of ['req\n1', 'req 1', 'ü', '', 'r'.repeat(65)]) {
      const { send } = await faulty({ platform: { now, newId: () => odd } });
      const got = await send();
      assert.deepEqual([got.status, got.headers.get('x-request-id')], [200, 'req_unknown'], JSON.stringify(odd));
    }
    const { send } = await faulty({ platform: { now, newId: () => 'r'.repeat(64) } });
    assert.equal((await send()).headers.get('x-request-id'), 'r'.repeat(64));
  });

  it('an answer that does not fit the contract is a fault that names places, and no values', async () => {
    const { backend, told, send } = await faulty({});
    await backend.store.transaction('fernhill', async ({ tenant }) => {
      const record = await tenant.find();
      if (record) await tenant.save({ ...record, policy: { ...record.policy, currency: 'jane', stepMinutes: -5 } });
    });
    problemOf(await send(), 500, 'INTERNAL');
    const [[error]] = told as [[Error]];
    assert.equal(
      error.message,
      'getPolicy: the answer does not fit the contract at currency (invalid_format), stepMinutes (too_small)',
    );
  });

  it('a tenant that the store does not know is a fault of the operator', async () => {
    const { told, send } = await faulty({
      authenticate: async () => ({ tenantId: 'ghost', userId: 'u', capabilities: 'all' }),
    });
    problemOf(await send(), 500, 'INTERNAL');
    assert.equal(told.length, 1);
  });

  it('are none in the whole seeded backend, in any status', async () => {
    const backend = await openBackend({ bookings: true });
    const { items } = await backend.manager.get('listBookings', { limit: 100 });
    assert.sameMembers([...new Set(items.map((booking) => String(booking.status)))], [...bookingStatuses]);
    for (const { id, revision } of items) {
      await backend.manager.get('getBooking', { id });
      await backend.manager.get('listBills', { id });
      if (revision === null) continue;
      await backend.manager.get('getSchedule', { id });
      await backend.manager.get('listOccurrences', { id });
    }
    assert.equal((await backend.manager.send('createQuote', { body: basketOf() })).status, 200);
    assert.deepEqual(backend.faults, []);
  });
});
