import { describe, it } from 'node:test';
import { createReapproveSession } from '@keyturn/sdk';
import { assert } from 'chai';
import { rejectionOf, valueOf } from '../http/open-backend.ts';
import { createMemoryStorage } from './open-session.ts';
import { colleagueOf, openApproval, openOn, openReapproval, type OpenConfirmation } from './open-confirmation.ts';

const at = (date: string, time = '10:00') => ({ date, time, timeZone: 'Europe/London' });

/** Gives the booking of a session another vehicle, as a colleague does; answers that vehicle's id. */
async function swapBy({ mock, booking }: OpenConfirmation): Promise<string> {
  const { backend } = await colleagueOf(mock);
  const { id, start } = booking;
  const query = { startDate: start.date, startTime: start.time, timeZone: start.timeZone };
  const free = valueOf(await backend.listVehicles({ id: booking.asset.id, ...query, months: 12 }));
  const other = free.items.find((vehicle) => vehicle.id !== booking.vehicle?.id)?.id ?? '';
  const preview = valueOf(await backend.previewReapproval({ id, body: { start, vehicleId: other } }));
  const body = { start, vehicleId: other, fingerprint: preview.fingerprint };
  valueOf(await backend.reapproveBooking({ id, version: preview.version, body }, { idempotencyKey: 'swap' }));
  return other;
}

describe('picks', () => {
  it('follow the booking until they are touched, so that saving never undoes what a colleague did', async () => {
    const open = await openReapproval();
    const { session } = open;
    session.setStart(at('2026-02-20'));
    await session.settled();
    const other = await swapBy(open);
    const outcome = await session.save();
    assert.equal(outcome.ok ? null : outcome.refusal.code, 'VERSION_CONFLICT');
    await session.settled();
    const saved = valueOf(await session.save());
    assert.deepEqual([saved.start, saved.vehicle?.id], [at('2026-02-20'), other]);
  });

  it('are never saved over a booking that a colleague changed before the preview: it is read again, and told', async () => {
    const open = await openReapproval();
    const { session, booking } = open;
    const other = await swapBy(open);
    session.setStart(at('2026-02-20'));
    const state = await session.settled();
    assert.deepEqual(state.conflict?.vehicle, booking.vehicle, 'what it was');
    assert.equal(state.booking.value?.version, state.preview.value?.version);
    assert.equal(state.vehicleId, other);
    const saved = valueOf(await session.save());
    assert.deepEqual([saved.start, saved.vehicle?.id], [at('2026-02-20'), other]);
  });

  it('of a draft stay, and what a colleague changed since then is told until the next pick', async () => {
    const first = await openReapproval();
    first.session.setStart(at('2026-02-20'));
    await first.session.settled();
    first.session.close();
    assert.notInclude(first.storage.text ?? '', first.booking.account.name, 'nobody is named in it');
    const other = await swapBy(first);
    const { session } = await openOn(createReapproveSession, first, first.booking, { storage: first.storage });
    const { conflict, start, vehicleId } = session.state;
    assert.deepEqual([conflict?.start, conflict?.vehicle], [first.booking.start, first.booking.vehicle], 'what it was');
    assert.deepEqual([start, vehicleId], [at('2026-02-20'), other]);
    session.setStart(at('2026-02-21'));
    assert.isNull((await session.settled()).conflict);
    assert.isTrue((await session.save()).ok);
    assert.isNull(session.state.conflict, 'what was saved here is nobody else’s');
    assert.isNull(first.storage.text);
  });

  it('of a draft are told from a booking that nobody changed', async () => {
    const first = await openReapproval();
    first.session.setStart(at('2026-02-20'));
    await first.session.settled();
    const { session } = await openOn(createReapproveSession, first, first.booking, { storage: first.storage });
    assert.isNull(session.state.conflict);
    assert.deepEqual(session.state.start, at('2026-02-20'));
  });

  it('are told of a change that reading again finds', async () => {
    const open = await openReapproval();
    const other = await swapBy(open);
    await open.session.refresh();
    assert.deepEqual(open.session.state.conflict?.vehicle, open.booking.vehicle);
    assert.equal(open.session.state.vehicleId, other);
  });

  const noStarts: readonly (readonly [string, object])[] = [
    ['start.date', { date: '', time: '10:00', timeZone: 'Europe/London' }],
    ['start.date', { date: '2026-02-30', time: '10:00', timeZone: 'Europe/London' }],
    ['start.time', { date: '2026-02-20', time: '25:00', timeZone: 'Europe/London' }],
    ['start.timeZone', { date: '2026-02-20', time: '10:00', timeZone: 'Mars/Olympus' }],
  ];
  for (const [path, value] of noStarts)
    it(`are refused by name where they are no start: ${JSON.stringify(value)}`, async () => {
      const { session, booking } = await openReapproval();
      // A cleared date box can hand in anything.
      assert.throws(() => session.setStart(value as ReturnType<typeof at>), RangeError, path);
      assert.deepEqual(session.state.start, booking.start);
    });

  it('are not taken before the draft is read, nor after the session is closed', async () => {
    const open = await openReapproval();
    const { backend, mock, booking, storage } = open;
    const session = createReapproveSession({ backend, platform: open.platform, bookingId: booking.id, storage });
    assert.isFalse(session.setStart(at('2026-02-20')));
    await session.open();
    assert.isTrue(session.setStart(at('2026-02-20')));
    await session.open();
    assert.deepEqual(session.state.start, at('2026-02-20'), 'opening again keeps them');
    session.close();
    assert.isFalse(session.setStart(at('2026-02-21')));
    assert.equal(mock.faults.length, 0);
  });

  it('are not stopped by a clock that is fast', async () => {
    const platform = { now: () => '2026-03-01T00:00:00Z', newKey: () => 'key-fast' };
    const { session } = await openReapproval({ platform });
    session.setStart(at('2026-02-20'));
    const { problems, canSave } = await session.settled();
    assert.deepEqual(problems, []);
    assert.isTrue(canSave);
    assert.isTrue((await session.save()).ok);
  });

  it('of an approval are never taken for a re-approval', async () => {
    const first = await openApproval();
    first.session.setStart(at('2026-02-20'));
    const { vehicles } = await first.session.settled();
    first.session.setVehicle(vehicles.value?.[0]?.id ?? '');
    await first.session.settled();
    first.plan.push({ fault: { kind: 'lost_answer' }, route: 'approveBooking' });
    await rejectionOf(first.session.save());
    first.plan.length = 0;
    const { session } = await openOn(createReapproveSession, first, first.booking, {
      storage: createMemoryStorage(first.storage.text),
    });
    assert.equal(session.state.saving.phase, 'idle');
    assert.equal(session.state.booking.value?.status, 'approved');
  });
});
