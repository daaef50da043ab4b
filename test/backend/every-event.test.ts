import {
  bookingEvents,
  bookingStatuses,
  findTransition,
  type Booking,
  type BookingEvent,
  type BookingStatus,
} from '@keyturn/sdk';
import { routes, type Route, type RouteName } from '@keyturn/sdk/wire';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { approve, at, confirmationOf, openBackend, problemOf, request, type OpenBackend } from './support.ts';

const table: Readonly<Record<string, Route>> = routes;

/** The command of an event. */
const commandOf = (event: BookingEvent): [RouteName, Route] => {
  const entry = Object.entries(table).find(([, route]) => route.event === event && route.kind === 'command');
  assert.exists(entry, event);
  return entry as [RouteName, Route];
};

/** Brings a booking into a status, by its events as far as they are built. */
async function bookingIn(backend: OpenBackend, status: BookingStatus): Promise<Booking> {
  const { manager, store } = backend;
  const requested = await request(manager);
  if (status === 'requested') return requested;
  const { id, version } = requested;
  if (status === 'declined') return manager.get('declineBooking', { id, version, body: { reason: 'no' } });
  const approved = await approve(manager, requested);
  if (status === 'approved') return approved;
  if (status === 'cancelled')
    return manager.get('cancelBooking', { id, version: approved.version, body: { reason: 'no' } });
  await store.transaction('fernhill', async ({ bookings }) => {
    const record = await bookings.find(id);
    if (record) await bookings.update({ ...record, status, version: record.version + 1 }, record.version);
  });
  return manager.get('getBooking', { id });
}

/** A body with which the event is allowed where the table allows it. */
async function bodyFor({ manager }: OpenBackend, event: BookingEvent, { id, start }: Booking): Promise<object> {
  if (event === 'approve' || event === 'reapprove') {
    const wanted = event === 'approve' ? start : at('2026-02-02');
    const operation = event === 'approve' ? 'previewApproval' : 'previewReapproval';
    const { status, body } = await manager.send(operation, { id, body: { start: wanted } });
    return status === 200 ? confirmationOf(body as never) : { start: wanted, fingerprint: 'none' };
  }
  return event === 'decline' || event === 'cancel' ? { reason: 'because' } : {};
}

describe('every status and event', () => {
  for (const status of bookingStatuses) {
    for (const event of bookingEvents.filter((candidate) => candidate !== 'request')) {
      const row = findTransition(status, event);
      const [name, route] = commandOf(event);
      const expected = route.planned ? 'is not built yet' : row ? 'is allowed' : 'is refused';
      it(`${event} from ${status} ${expected}, and the booking's actions say so before`, async () => {
        const backend = await openBackend();
        const booking = await bookingIn(backend, status);
        assert.equal(booking.status, status);
        if (event === 'raiseFirstBill' && row) await dropFirstBill(backend, booking);
        const { id, version } = booking;
        const current = await backend.manager.get('getBooking', { id });
        const action = current.actions.find((candidate) => candidate.event === event);
        const body = await bodyFor(backend, event, booking);
        const answer = await backend.manager.send(name as 'approveBooking', { id, version, body: body as never });

        if (route.planned) {
          assert.deepEqual(problemOf(answer, 501, 'NOT_IMPLEMENTED').facts, { event });
          assert.isFalse(action?.allowed);
        } else if (row) {
          assert.equal(answer.status, 200, answer.text);
          assert.equal((answer.body as Booking).status, row.to);
          assert.isTrue(action?.allowed);
        } else {
          const { facts } = problemOf(answer, 409, 'WRONG_STATUS');
          assert.deepEqual([facts.event, facts.status], [event, status]);
          assert.deepEqual(action?.refusal, { code: 'WRONG_STATUS', facts });
        }
        const after = await backend.manager.get('getBooking', { id });
        assert.equal(after.version, answer.status === 200 ? version + 1 : version);
        assert.deepEqual(backend.faults, []);
      });
    }
  }

  it('a preview is refused in the statuses in which its command is', async () => {
    const backend = await openBackend();
    for (const status of bookingStatuses) {
      const { id } = await bookingIn(backend, status);
      const body = { start: at('2026-03-02') };
      const [approval, reapproval] = [
        await backend.manager.send('previewApproval', { id, body }),
        await backend.manager.send('previewReapproval', { id, body }),
      ];
      assert.equal(approval.status, status === 'requested' ? 200 : 409, status);
      assert.equal(reapproval.status, status === 'approved' ? 200 : 409, status);
    }
  });
});

async function dropFirstBill({ store }: OpenBackend, { firstBill }: Booking): Promise<void> {
  await store.transaction('fernhill', async ({ bills }) => {
    const bill = await bills.find(firstBill?.id ?? '');
    if (!bill) return;
    await bills.update({ ...bill, status: 'draft', number: null, version: bill.version + 1 }, bill.version);
    await bills.remove(bill.id);
  });
}
