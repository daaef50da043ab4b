import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createApi } from '../create-api.ts';
import { createDemoHandler } from './create-demo-handler.ts';
import { randomId } from './random-id.ts';

describe('a demo', () => {
  it('opens', async () => {
    const t0 = performance.now();
    const demo = await createDemoHandler({
      baseUrl: '/api',
      start: '2026-06-03T13:10:00Z',
      database: randomId('demo'),
    });
    const t1 = performance.now();
    const api = createApi(demo.handler, demo.tenants[0]?.token ?? '', randomId);
    const { counts } = await api.get('listBookings', {});
    console.log('seed', Math.round(t1 - t0), 'first list', Math.round(performance.now() - t1), JSON.stringify(counts));
    const t2 = performance.now();
    await api.get('listBookings', {});
    console.log('second', Math.round(performance.now() - t2));
    assert.isTrue(demo.persistent);
  });
});
