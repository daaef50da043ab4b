import { describe, it } from 'node:test';
import { createSchedule } from '@keyturn/billing';
import { putBillInto } from '@keyturn/mocks';
import { createApproveSession, createReapproveSession, type Backend } from '@keyturn/sdk';
import { assert } from 'chai';
import { approval, openBackend, reapproval, rejectionOf, valueOf } from '../http/open-backend.ts';
import { approved, colleagueOf, openApproval, openOn, openReapproval, requested } from './open-confirmation.ts';

const at = (date: string, time = '10:00') => ({ date, time, timeZone: 'Europe/London' });
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);
const dates = (terms: Parameters<typeof createSchedule>[0], count: number) =>
  [...createSchedule(terms)].slice(0, count).map(({ date }) => date);

describe('approving', () => {
  it('confirms another start, allocates a free vehicle and makes the schedule of its anniversaries', async () => {
    const { session, backend, booking, storage } = await openApproval();
    assert.deepEqual(session.state.start, booking.start);
    assert.deepEqual(codes(session.state.problems), ['INVALID_INPUT'], 'no vehicle is picked yet');
    session.setStart(at('2026-01-15'));
    const { vehicles } = await session.settled();
    session.setVehicle(vehicles.value?.[0]?.id ?? '');
    const { preview, canSave } = await session.settled();
    assert.isTrue(canSave);
    assert.isNull(preview.value?.before);
    const outcome = valueOf(await session.save());
    assert.equal(outcome.status, 'approved');
    assert.equal(outcome.vehicle?.id, vehicles.value?.[0]?.id);
    const schedule = valueOf(await backend.getSchedule({ id: booking.id }));
    assert.deepEqual(dates(schedule.terms, 3), ['2026-01-15', '2026-02-15', '2026-03-15']);
    assert.isNull(storage.text);
  });

  it('is refused by the backend for a start that has passed although the clock here is wrong', async () => {
    const platform = { now: () => '2025-06-01T00:00:00Z', newKey: () => 'key-1' };
    const { session, mock } = await openApproval({ platform });
    session.setStart(at('2025-12-24'));
    const { vehicles } = await session.settled();
    session.setVehicle(vehicles.value?.[0]?.id ?? 'veh');
    const { preview, canSave, now, start } = await session.settled();
    assert.equal(preview.refusal?.code, 'START_NOT_IN_FUTURE');
    assert.isFalse(canSave);
    assert.equal(Date.parse(now), Date.parse(mock.clock.now()), "the session takes the backend's time");
    assert.deepEqual(start, at('2025-12-24'), 'what was picked stays');
  });

  it('offers the shifted time for a start that the clock skips', async () => {
    const { session } = await openApproval();
    session.setStart(at('2026-03-29', '01:30'));
    const { problems } = await session.settled();
    assert.deepEqual(problems, [
      {
        code: 'START_NOT_ON_CLOCK',
        facts: { start: at('2026-03-29', '01:30'), suggestion: at('2026-03-29', '02:30') },
      },
    ]);
  });

  it('is refused for a booking that is not requested any more', async () => {
    const open = await openApproval();
    const again = await openOn(createApproveSession, open, await approved(open, { start: at('2026-02-03') }));
    assert.deepEqual(codes(again.session.state.problems), ['WRONG_STATUS']);
    const outcome = await again.session.save();
    assert.equal(outcome.ok ? null : outcome.refusal.code, 'WRONG_STATUS');
  });

  it('has nothing against it any more once it is saved', async () => {
    const { session } = await openApproval();
    const { vehicles } = await session.settled();
    session.setVehicle(vehicles.value?.[0]?.id ?? '');
    await session.settled();
    valueOf(await session.save());
    assert.deepEqual((await session.settled()).problems, []);
    assert.isFalse(session.state.canSave);
  });

  it('says first that there is no such booking', async () => {
    const open = await openApproval();
    const { session } = await openOn(createApproveSession, open, { ...open.booking, id: 'bkg-none' });
    assert.deepEqual(session.state.problems, [{ code: 'NOT_FOUND', facts: { resource: 'booking', id: 'bkg-none' } }]);
    const outcome = await session.save();
    assert.equal(outcome.ok ? null : outcome.refusal.code, 'NOT_FOUND');
  });

  it('says of a start in another zone that the booking keeps its own, before anything else', async () => {
    const { session } = await openApproval();
    const start = { ...at('2025-01-15'), timeZone: 'Europe/Berlin' };
    session.setStart(start);
    const { problems } = await session.settled();
    assert.deepEqual(problems, [{ code: 'START_WRONG_ZONE', facts: { start, timeZone: 'Europe/London' } }]);
  });

  it('reads every free vehicle, page by page', async () => {
    const open = await openBackend([]);
    const backend: Backend = {
      ...open.backend,
      // A backend may answer fewer than were asked for.
      listVehicles: (query, options) => open.backend.listVehicles({ ...query, limit: 2 }, options),
    };
    const { session, booking } = await openOn(createApproveSession, { ...open, backend }, await requested(open));
    const all = valueOf(
      await open.backend.listVehicles({ id: booking.asset.id, ...query(booking.start), months: 12, limit: 100 }),
    );
    assert.isAbove(all.items.length, 2);
    assert.deepEqual(session.state.vehicles.value, all.items);
  });

  it('keeps the picks and names the others when the vehicle is taken meanwhile', async () => {
    const { session, mock, ...open } = await openApproval();
    const { vehicles } = await session.settled();
    const wanted = vehicles.value?.[0]?.id ?? '';
    session.setVehicle(wanted);
    await session.settled();
    const colleague = await colleagueOf(mock);
    const rival = await requested(colleague);
    const { id, version, start } = rival;
    const preview = valueOf(await colleague.backend.previewApproval({ id, body: { start, vehicleId: wanted } }));
    const body = { start, vehicleId: wanted, fingerprint: preview.fingerprint };
    valueOf(await colleague.backend.approveBooking({ id, version, body }, { idempotencyKey: 'rival' }));
    const outcome = await session.save();
    assert.equal(outcome.ok ? null : outcome.refusal.code, 'ASSET_UNAVAILABLE');
    const { problems, vehicleId, vehicles: left } = await session.settled();
    assert.equal(vehicleId, wanted);
    assert.deepEqual(codes(problems), ['ASSET_UNAVAILABLE']);
    assert.isFalse(left.value?.some((vehicle) => vehicle.id === wanted));
    session.setVehicle(left.value?.[0]?.id ?? '');
    await session.settled();
    assert.isTrue((await session.save()).ok);
    assert.equal(open.booking.status, 'requested', 'the booking handed out before is not changed');
  });
});

describe('re-approving', () => {
  it('moves the whole schedule from 10 to 15 June, as previewed', async () => {
    const { session, backend, booking } = await openReapproval({}, { start: at('2026-06-10', '09:00') });
    assert.deepEqual(codes(session.state.problems), ['NO_CHANGE'], 'nothing is picked yet');
    session.setStart(at('2026-06-15', '09:00'));
    const { preview } = await session.settled();
    assert.deepEqual(
      preview.value?.diff?.occurrences.map(({ movedDays }) => movedDays),
      Array.from({ length: 12 }, () => 5),
    );
    const saved = valueOf(await session.save());
    assert.equal(saved.revision, 1);
    const schedule = valueOf(await backend.getSchedule({ id: booking.id }));
    assert.deepEqual(dates(schedule.terms, 3), ['2026-06-15', '2026-07-15', '2026-08-15']);
  });

  it('shows the second of two users what the first one did, keeps the picks and previews anew', async () => {
    const { session, mock, booking } = await openReapproval();
    session.setStart(at('2026-02-20'));
    await session.settled();
    const colleague = await colleagueOf(mock);
    valueOf(
      await colleague.backend.reapproveBooking(await reapproval(colleague.backend, booking.id, at('2026-02-10')), {
        idempotencyKey: 'colleague',
      }),
    );
    const outcome = await session.save();
    assert.equal(outcome.ok ? null : outcome.refusal.code, 'VERSION_CONFLICT');
    const { conflict, start, booking: current, preview } = await session.settled();
    assert.deepEqual(conflict?.start, booking.start, 'what it was');
    assert.deepEqual(start, at('2026-02-20'));
    assert.deepEqual(current.value?.start, at('2026-02-10'));
    assert.equal(preview.value?.before?.anchor.date, '2026-02-10');
    assert.equal(valueOf(await session.save()).revision, 2);
  });

  it('renews a preview that went stale and saves on the second press', async () => {
    const { session, mock, booking } = await openReapproval();
    session.setStart(at('2026-02-20'));
    await session.settled();
    await putBillInto(mock.store, 'fernhill', booking.firstBill?.id ?? '', 'paid');
    const outcome = await session.save();
    assert.equal(outcome.ok ? null : outcome.refusal.code, 'PREVIEW_STALE');
    const { preview, canSave, start } = session.state;
    assert.equal(preview.value?.firstBill.bill?.status, 'paid');
    assert.isTrue(canSave);
    assert.deepEqual(start, at('2026-02-20'));
    assert.isTrue((await session.save()).ok);
  });

  it('is refused while the first bill is being collected and its amount would change', async () => {
    const { session, mock, booking } = await openReapproval({}, { packageId: 'linnet-800-2w' });
    await putBillInto(mock.store, 'fernhill', booking.firstBill?.id ?? '', 'processing');
    session.setStart(at('2026-03-10'));
    const { problems } = await session.settled();
    assert.deepEqual(problems, [{ code: 'PAYMENT_IN_FLIGHT', facts: { billId: booking.firstBill?.id } }]);
  });
});

describe('a lost answer', () => {
  const kinds = [
    ['approving', openApproval, createApproveSession, 'approveBooking', 0],
    ['re-approving', openReapproval, createReapproveSession, 'reapproveBooking', 1],
  ] as const;
  for (const [name, open, create, route, revision] of kinds)
    it(`is replayed when ${name}, after a reload too, and has one effect`, async () => {
      const first = await open();
      first.session.setStart(at('2026-02-20'));
      const { vehicles } = await first.session.settled();
      first.session.setVehicle(first.session.state.vehicleId ?? vehicles.value?.[0]?.id ?? '');
      await first.session.settled();
      first.plan.push({ fault: { kind: 'lost_answer' }, route });
      await rejectionOf(first.session.save());
      assert.equal(first.session.state.saving.phase, 'unknown');
      assert.isFalse(first.session.setStart(at('2026-03-01')), 'editing waits for the replay');
      first.session.close();
      first.plan.length = 0;
      const { session, storage } = await openOn(create, first, first.booking, { storage: first.storage });
      assert.equal(session.state.saving.phase, 'done');
      assert.isNull(storage.text);
      const after = valueOf(await first.backend.getBooking({ id: first.booking.id }));
      assert.equal(after.version, first.booking.version + 1);
      assert.equal(after.revision, revision);
    });

  it('does not count against a save that never got there', async () => {
    const { session, plan, backend, booking } = await openReapproval();
    session.setStart(at('2026-02-20'));
    await session.settled();
    plan.push({ fault: { kind: 'refused_connection' }, route: 'reapproveBooking' });
    await rejectionOf(session.save());
    assert.equal(session.state.saving.phase, 'unknown', 'from here nobody can tell');
    plan.length = 0;
    assert.isTrue((await session.save()).ok);
    assert.equal(valueOf(await backend.getBooking({ id: booking.id })).revision, 1);
  });

  it('leaves a draft for another booking alone', async () => {
    const { storage, ...first } = await openReapproval();
    first.session.setStart(at('2026-02-20'));
    await first.session.settled();
    const input = await approval(
      first.backend,
      (await requested(first, { start: at('2026-03-02') })).id,
      at('2026-03-02'),
    );
    const other = valueOf(await first.backend.approveBooking(input, { idempotencyKey: 'other' }));
    const { session } = await openOn(createReapproveSession, first, other, { storage });
    assert.deepEqual(session.state.start, at('2026-03-02'));
  });
});

const query = ({ date, time, timeZone }: ReturnType<typeof at>) => ({ startDate: date, startTime: time, timeZone });
