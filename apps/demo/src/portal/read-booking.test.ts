import { describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import type { Backend } from '@keyturn/sdk';
import { createHttpBackend } from '@keyturn/sdk/http';
import { assert } from 'chai';
import { readBooking } from './read-booking.ts';

const open = async (): Promise<Backend> => {
  const mock = await createMockBackend();
  return createHttpBackend({
    baseUrl: 'https://bookings.example',
    auth: { fetchToken: async () => mock.tokens.manager },
    fetch: async (url, init) => mock.handler(new Request(url, init)),
  });
};
const { signal } = new AbortController();

describe('a link to a booking', () => {
  it('names it by its reference or its id', async () => {
    const backend = await open();
    const byReference = await readBooking(backend, 'FERN-00003', signal);
    assert.equal(byReference.status === 'found' && byReference.booking.reference, 'FERN-00003');
    const id = byReference.status === 'found' ? byReference.booking.id : '';
    assert.deepEqual(await readBooking(backend, id, signal), byReference);
  });

  for (const key of ['FERN-99999', 'FERN-0000', 'not an id'])
    it(`leads nowhere when it names "${key}"`, async () => {
      assert.deepEqual(await readBooking(await open(), key, signal), { status: 'missing' });
    });

  it('fails where the backend does', async () => {
    const down = createHttpBackend({
      baseUrl: 'https://bookings.example',
      fetch: () => Promise.reject(new TypeError('refused')),
      retry: { limit: 0 },
    });
    assert.deepEqual(await readBooking(down, 'FERN-00003', signal), { status: 'failed' });
  });

  it('is dropped when its page is left', async () => {
    const left = AbortSignal.abort();
    assert.deepEqual(await readBooking(await open(), 'FERN-00003', left), { status: 'reading' });
  });
});
