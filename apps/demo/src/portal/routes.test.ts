import { describe, it } from 'node:test';
import { assert } from 'chai';
import { hashOf, otherModules, readRoute, type Route } from './routes.ts';

describe('the routes of the portal', () => {
  const routes: Route[] = [
    { page: 'bookings' },
    { page: 'new' },
    { page: 'new', step: 'package' },
    { page: 'new', step: 'our own/page' },
    { page: 'booking', key: 'BKG-10492' },
    { page: 'booking', key: 'BKG-10431_1' },
    { page: 'booking', key: 'a/b %' },
    ...otherModules.map((module) => ({ page: 'other' as const, module })),
  ];
  for (const route of routes)
    it(`lead back from ${hashOf(route)}`, () => {
      assert.deepEqual(readRoute(hashOf(route)), route);
    });

  for (const hash of ['', '#', '#/', '#/bookings/'])
    it(`are the list of bookings for "${hash}"`, () => {
      assert.deepEqual(readRoute(hash), { page: 'bookings' });
    });

  it('are the wizard for "#/bookings/new/"', () => {
    assert.deepEqual(readRoute('#/bookings/new/'), { page: 'new' });
  });

  for (const hash of [
    '#/nowhere',
    '#/bookings/a/b',
    '#/bookings/new/a/b',
    '#/settings/x',
    '#/%',
    '#/bookings/%E0%A4%A',
  ])
    it(`are unknown for "${hash}"`, () => {
      assert.equal(readRoute(hash).page, 'unknown');
    });
});
