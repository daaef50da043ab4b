import { describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { createHttpBackend } from '@keyturn/sdk/http';
import { assert } from 'chai';
import { partnerWizard } from './partner-wizard.ts';
import { answers } from './story/story-answers.ts';

describe("a partner's own loop over the wizard session", () => {
  it('books, and asks again for a page that is not complete', async () => {
    const mock = await createMockBackend({ start: '2026-06-03T13:10:00Z', bookings: false });
    const backend = createHttpBackend({
      baseUrl: 'https://bookings.example',
      auth: { fetchToken: async () => mock.tokens.manager },
      fetch: async (url, init) => mock.handler(new Request(url, init)),
    });
    const asked: string[] = [];
    const said: string[] = [];
    const id = await partnerWizard(
      backend,
      { now: mock.clock.now, newKey: () => mock.newId('key') },
      {
        ask: async (page) => {
          asked.push(page);
          // The first answer to the first page lies in the past.
          const past = { start: { date: '2026-06-01', time: '09:00', timeZone: 'Europe/London' } };
          return asked.length === 1 ? past : (answers[page] ?? {});
        },
        say: (line) => said.push(line),
      },
    );
    assert.deepEqual(asked, ['when', 'when', 'asset', 'package', 'account', 'driver', 'handover', 'confirm']);
    assert.equal(said[0], 'when: START_NOT_IN_FUTURE');
    const booking = await backend.getBooking({ id });
    assert.equal(booking.ok && booking.value.reference, 'FERN-00001');
    assert.equal(said.at(-1), 'booked as FERN-00001');
  });

  it('stops with the fault when the backend is down', async () => {
    const down = createHttpBackend({
      baseUrl: 'https://bookings.example',
      fetch: () => Promise.reject(new TypeError('refused')),
      retry: { limit: 0 },
    });
    const ui = { ask: () => Promise.reject(new Error('asked')), say: () => undefined };
    const [settled] = await Promise.allSettled([
      partnerWizard(down, { now: () => '2026-06-03T13:10:00Z', newKey: () => 'k' }, ui),
    ]);
    assert.equal(settled?.status === 'rejected' && settled.reason.code, 'NETWORK');
  });
});
