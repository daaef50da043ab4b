import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { allByRole, assertAccessible, byRole, mount, recordEvents, textOf, unmount, until } from './mount.ts';
import { openBooking, section } from './open-booking.ts';
import '@keyturn/elements/define/booking';

describe('kt-booking: its states', () => {
  afterEach(unmount);

  it('says that there is no such booking', async () => {
    const { events, stop } = recordEvents();
    const element = Object.assign(document.createElement('kt-booking'), { bookingId: 'nobody' });
    await mount(element);
    await until(() => textOf(element).includes('There is no such booking'));
    stop();
    assert.deepEqual(
      events.filter(({ type }) => type.startsWith('kt-')),
      [{ type: 'kt-failed', detail: { code: 'NOT_FOUND' } }],
    );
    assert.isTrue(element.matches(':state(error)'));
    await assertAccessible(element);
  });

  it('says that none is chosen, and asks for nothing', async () => {
    const element = document.createElement('kt-booking');
    const { fetch } = await mount(element);
    await until(() => textOf(element).includes('No booking chosen'));
    assert.lengthOf(fetch.calls, 0);
  });

  it('offers to try again where it could not be read, and then shows it', async () => {
    const mock = await createMockBackend();
    const { items } = await mock.api(mock.tokens.manager).get('listBookings', { query: 'FERN-00005' });
    const element = Object.assign(document.createElement('kt-booking'), { bookingId: items[0]?.id });
    const { plan } = await mount(element, { mock, plan: [{ route: 'getBooking', fault: { kind: 'unavailable' } }] });
    await until(() => textOf(element).includes('The booking could not be read'));
    await assertAccessible(element);
    plan.length = 0;
    byRole(element, 'button', 'Try again').click();
    await until(() => textOf(element).includes('FERN-00005'));
    assert.isFalse(element.matches(':state(error)'));
  });

  it('says that it could not be read where its time zone is unknown here', async () => {
    const mock = await createMockBackend();
    const { items } = await mock.api(mock.tokens.manager).get('listBookings', { query: 'FERN-00005' });
    const id = items[0]?.id ?? '';
    await mock.store.transaction('fernhill', async ({ bookings }) => {
      const booking = await bookings.find(id);
      if (!booking) return assert.fail('a booking was expected');
      const start = { ...booking.start, timeZone: 'Mars/Olympus' };
      await bookings.update({ ...booking, start, version: booking.version + 1 }, booking.version);
    });
    const element = Object.assign(document.createElement('kt-booking'), { bookingId: id });
    await mount(element, { mock });
    await until(() => textOf(element).includes('The booking could not be read'));
  });

  it('keeps what it shows while it is offline, says from when it is, once', async () => {
    const open = await openBooking('FERN-00005');
    open.plan.push({ fault: { kind: 'refused_connection' } });
    open.element.refresh();
    await open.says('The booking could not be read');
    await until(() => !open.element.matches(':state(loading)'));
    assert.include(textOf(open.element), 'Shown is what was loaded at 09:00.');
    assert.include(textOf(open.element), 'Imogen Archer');
    assert.lengthOf(allByRole(open.element, 'button', 'Try again'), 1);
    assert.include(textOf(byRole(open.element, 'status')), 'The booking could not be read');
  });

  it('shows the booking where only its history could not be read', async () => {
    const open = await openBooking('FERN-00005', {
      plan: [{ route: 'listBookingEvents', fault: { kind: 'unavailable' } }],
    });
    assert.include(section(open, 'History'), 'The history could not be loaded');
    open.plan.length = 0;
    byRole(open.element, 'button', 'Try again').click();
    await until(() => section(open, 'History').includes('Re-approved'));
  });

  it('shows the rest of a long history on demand', async () => {
    const mock = await createMockBackend();
    const api = mock.api(mock.tokens.manager);
    const { items } = await api.get('listBookings', { query: 'FERN-00005' });
    const id = items[0]?.id ?? '';
    for (let day = 1; day <= 21; day += 1) {
      const start = { date: `2026-03-${String(day).padStart(2, '0')}`, time: '10:00', timeZone: 'Europe/London' };
      const { version, fingerprint, vehicle } = await api.get('previewReapproval', { id, body: { start } });
      await api.get('reapproveBooking', { id, version, body: { start, fingerprint, vehicleId: vehicle?.id ?? '' } });
    }
    const open = await openBooking('FERN-00005', { mock });
    assert.lengthOf(allByRole(byRole(open.element, 'region', 'History'), 'listitem'), 20);
    open.button('Show more').click();
    await until(() => section(open, 'History').includes('Requested by'));
    assert.lengthOf(allByRole(byRole(open.element, 'region', 'History'), 'listitem'), 24);
    assert.lengthOf(allByRole(open.element, 'button', 'Show more'), 0);
  });
});
