import { createMockBackend } from '@keyturn/mocks';
import { createHttpBackend } from '@keyturn/sdk/http';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { serveHandler } from '../tools/serve-handler.ts';
import { approval, fast, newBooking, rejectionOf, valueOf } from './open-backend.ts';

/** A mock backend behind a real socket, which breaks at the answers that `cuts` names. */
async function serve(cuts: (request: Request) => boolean = () => false) {
  const mock = await createMockBackend({ bookings: false });
  const requests: Request[] = [];
  const { url, close } = await serveHandler(mock.handler, (request) => {
    requests.push(request);
    return cuts(request);
  });
  const auth = { fetchToken: async () => mock.tokens.manager };
  return { mock, requests, url, close, backend: createHttpBackend({ baseUrl: url, auth, ...fast }) };
}

describe('the client over a real server', () => {
  it('requests and approves a booking', async () => {
    const { backend, close } = await serve();
    const { id } = valueOf(await backend.createBooking({ body: await newBooking(backend) }, { idempotencyKey: 'a' }));
    const approved = valueOf(await backend.approveBooking(await approval(backend, id), { idempotencyKey: 'b' }));
    assert.equal(approved.status, 'approved');
    assert.deepEqual(valueOf(await backend.getBooking({ id })), approved);
    await close();
  });

  it('outlives a socket that is destroyed half-way through an answer, with one effect', async () => {
    let cuts = 1;
    const { backend, close, requests } = await serve(
      ({ method, url }) => method === 'POST' && url.endsWith('/bookings') && cuts-- > 0,
    );
    const body = await newBooking(backend);
    valueOf(await backend.createBooking({ body }, { idempotencyKey: 'a' }));
    assert.lengthOf(
      requests.filter(({ url, method }) => method === 'POST' && url.endsWith('/bookings')),
      2,
    );
    assert.lengthOf(valueOf(await backend.listBookings({})).items, 1);
    await close();
  });

  it('calls a socket that is always destroyed half-way a bad answer', async () => {
    const { backend, close, requests } = await serve(() => true);
    const error = await rejectionOf(backend.approveAccount({ id: 'acc-archer', body: {} }, { idempotencyKey: 'a' }));
    assert.deepInclude(error, { code: 'BAD_ANSWER', status: 200, retryable: true, outcomeUnknown: true });
    assert.lengthOf(requests, 4);
    await close();
  });

  it('calls a port where nobody listens a network that fails', async () => {
    const { backend, close } = await serve();
    await close();
    assert.deepInclude(await rejectionOf(backend.getPolicy({})), {
      code: 'NETWORK',
      retryable: true,
      outcomeUnknown: false,
    });
  });

  it('passes an abort on while the server is thinking', async () => {
    const controller = new AbortController();
    const reason = { left: true };
    const { url, close } = await serveHandler(() => {
      controller.abort(reason);
      return new Promise(() => {});
    });
    const backend = createHttpBackend({ baseUrl: url, ...fast });
    assert.strictEqual(await rejectionOf(backend.getPolicy({}, { signal: controller.signal })), reason);
    await close();
  });

  it('finds a server under a path', async () => {
    const { mock, close: closeUnused } = await serve();
    const { url, close } = await serveHandler((request) =>
      mock.handler(new Request(request.url.replace('/keyturn/api', ''), request)),
    );
    const auth = { fetchToken: async () => mock.tokens.manager };
    const backend = createHttpBackend({ baseUrl: `${url}/keyturn/api/`, auth, ...fast });
    assert.equal(valueOf(await backend.getPolicy({})).tenantId, 'fernhill');
    await close();
    await closeUnused();
  });
});
