import { describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { createHttpBackend } from '@keyturn/sdk/http';
import { assert } from 'chai';
import type { Portal } from '../portal-state.ts';
import type { Route } from '../routes.ts';
import { playNobodyReapproves } from './nobody-reapproves.ts';

/** What the story needs of the portal, over a backend of its own, on 20 May. */
async function portalOf(token: 'manager' | 'otherTenant', timeZone: string) {
  const mock = await createMockBackend({ start: '2026-05-20T09:00:00Z' });
  const backend = createHttpBackend({
    baseUrl: 'https://bookings.example',
    auth: { fetchToken: async () => mock.tokens[token] },
    fetch: async (url, init) => mock.handler(new Request(url, init)),
  });
  const routes: Route[] = [];
  const portal = {
    demo: { clock: { now: mock.clock.now, set: async (instant: string) => mock.clock.set(instant) } },
    dealer: { timeZone },
    connection: { backend, platform: { now: mock.clock.now, newKey: () => mock.newId('key') } },
    goTo: (route: Route) => void routes.push(route),
  } as unknown as Portal; // no more of it is used
  return { mock, backend, routes, portal };
}

describe('the story in which nobody re-approves', () => {
  for (const [token, timeZone] of [
    ['manager', 'Europe/London'],
    ['otherTenant', 'Europe/Berlin'],
  ] as const)
    it(`is approved for 1 June and opened on 8 June, without promo codes: ${timeZone}`, async () => {
      const { mock, backend, routes, portal } = await portalOf(token, timeZone);
      assert.isTrue(await playNobodyReapproves(portal));
      const [route] = routes;
      const id = route?.page === 'booking' ? route.key : '';
      const read = await backend.getBooking({ id });
      if (!read.ok) return assert.fail(read.refusal.code);
      const { status, start, prices, extraIds } = read.value;
      assert.deepEqual([status, start.date, prices.vouchers.length, extraIds.length], ['approved', '2026-06-01', 0, 0]);
      assert.isAbove(read.value.summary.total.count, 5);
      assert.equal(mock.clock.now().slice(0, 10), '2026-06-08');
    });

  it('can be played until no vehicle is free, and then says so', async () => {
    const { routes, portal } = await portalOf('manager', 'Europe/London');
    let played = 0;
    while (await playNobodyReapproves(portal)) if (++played > 60) break;
    assert.isAbove(played, 1);
    assert.lengthOf(routes, played);
  });
});
