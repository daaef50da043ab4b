import { assert } from 'chai';
import { describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { approve, approved, openBackend, problemOf, request } from './support.ts';

describe('the audit trail of a booking', () => {
  it('tells who did what when, newest first, and what it changed', async () => {
    const { manager, colleague, clock } = await openBackend();
    const { id, start } = await request(manager);
    clock.advance({ hours: 1 });
    const { version } = await approve(colleague, await manager.get('getBooking', { id }));
    await manager.get('cancelBooking', { id, version, body: { reason: 'Bought a car' } });
    const { items, nextCursor } = await manager.get('listBookingEvents', { id });
    assert.isNull(nextCursor);
    assert.deepEqual(
      items.map(({ event, actor, version: at, after: { status, revision } }) => [
        event,
        actor.name,
        at,
        status,
        revision,
      ]),
      [
        ['cancel', 'Remy Barlow', 3, 'cancelled', null],
        ['approve', 'Ines Fairley', 2, 'approved', 0],
        ['request', 'Remy Barlow', 1, 'requested', null],
      ],
    );
    const [ended, confirmed, requested] = items;
    assert.equal(ended?.after.reason, 'Bought a car');
    assert.isNull(ended?.after.vehicle);
    assert.deepEqual(ended?.before, confirmed?.after);
    assert.isNull(requested?.before);
    assert.deepEqual(requested?.after.start, start);
  });

  it('is read page by page', async () => {
    const { manager } = await openBackend();
    const { id } = await approved(manager);
    const first = await manager.get('listBookingEvents', { id, limit: 1 });
    assert.deepEqual(
      first.items.map(({ event }) => event),
      ['approve'],
    );
    const next = await manager.get('listBookingEvents', { id, limit: 1, cursor: first.nextCursor ?? '' });
    assert.deepEqual([next.items.map(({ event }) => event), next.nextCursor], [['request'], null]);
  });

  it('names no customer, and is not read by another tenant', async () => {
    const { manager, otherTenant } = await openBackend();
    const { id, account, driver } = await approved(manager);
    const told = JSON.stringify(await manager.get('listBookingEvents', { id }));
    for (const name of [account.id, account.name, driver.id, driver.name]) assert.notInclude(told, name);
    problemOf(await otherTenant.send('listBookingEvents', { id }), 404, 'NOT_FOUND');
  });

  it('of seeded bookings has every step of their lives', async () => {
    const mock = await createMockBackend();
    const manager = mock.api(mock.tokens.manager);
    const { items } = await manager.get('listBookings', { status: 'completed' });
    const { items: events } = await manager.get('listBookingEvents', { id: items[0]?.id ?? '' });
    assert.deepEqual(
      events.map(({ event, after }) => `${event} ${after.status}`),
      ['complete completed', 'begin in_progress', 'approve approved', 'request requested'],
    );
    const times = events.map(({ at }) => at);
    assert.deepEqual(times, times.toSorted().toReversed());
  });
});
