import { describe, it } from 'node:test';
import { assert } from 'chai';
import {
  approve,
  approved,
  at,
  billsOf,
  confirmationOf,
  openBackend,
  problemOf,
  reapprove,
  request,
} from './support.ts';

describe('the examples of the source articles, over HTTP', () => {
  it('a start on 15 January is billed on 15 January, 15 February and 15 March', async () => {
    const { manager } = await openBackend();
    const booking = await approved(manager, { start: at('2026-01-15') });
    const { items, nextCursor } = await manager.get('listOccurrences', { id: booking.id, limit: 3 });
    assert.deepEqual(
      items.map((row) => [row.index, row.date, row.dueDate]),
      [
        [0, '2026-01-15', '2026-01-22'],
        [1, '2026-02-15', '2026-02-22'],
        [2, '2026-03-15', '2026-03-22'],
      ],
    );
    assert.isNotNull(nextCursor);
    assert.equal(booking.endDate, '2027-01-15');
  });

  it('approval creates the schedule, allocates a vehicle, issues the contract and raises the first bill unpaid', async () => {
    const { manager } = await openBackend();
    const requested = await request(manager);
    assert.deepEqual(
      [requested.revision, requested.vehicle, requested.firstBill, requested.contracts],
      [null, null, null, []],
    );
    const booking = await approve(manager, requested);
    assert.deepEqual([booking.status, booking.revision, booking.version], ['approved', 0, 2]);
    assert.deepEqual(booking.vehicle, { id: 'veh-fh21lna', registration: 'FH21 LNA' });
    assert.deepEqual(
      booking.contracts.map(({ revision, status }) => [revision, status]),
      [[0, 'issued']],
    );
    const [bill, ...others] = await billsOf(manager, booking);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [bill?.number, bill?.kind, bill?.occurrenceIndex, bill?.status, bill?.issueDate, bill?.dueDate, bill?.period],
      ['FM-000001', 'first', 0, 'unpaid', '2026-01-05', '2026-01-12', ['2026-01-15', '2026-02-15']],
    );
    // 279.00 + 6.00, and 45.00 without tax, and 250.00 of deposit: net 330.00, tax 57.00.
    assert.deepEqual(bill?.due, { amount: 63700, currency: 'GBP' });
    assert.deepEqual(bill?.amounts, booking.summary.first.amounts);
  });

  it('re-approval from 10 to 15 June moves every later date and the end', async () => {
    const { manager } = await openBackend({ start: '2026-05-20T09:00:00Z' });
    const before = await approved(manager, { start: at('2026-06-10') });
    const after = await reapprove(manager, before, at('2026-06-15'));
    const { items } = await manager.get('listOccurrences', { id: after.id, limit: 3 });
    assert.deepEqual(
      items.map((row) => row.date),
      ['2026-06-15', '2026-07-15', '2026-08-15'],
    );
    assert.deepEqual([before.endDate, after.endDate], ['2027-06-10', '2027-06-15']);
    assert.deepEqual([after.revision, after.status, after.start], [1, 'approved', at('2026-06-15')]);
    assert.deepEqual(
      after.contracts.map(({ revision, status }) => [revision, status]),
      [
        [0, 'superseded'],
        [1, 'issued'],
      ],
    );
    const [bill] = await billsOf(manager, after);
    assert.deepEqual([bill?.period, bill?.number], [['2026-06-15', '2026-07-15'], 'FM-000001']);
  });

  it('a start that has passed, or is now, is refused with the clock of the backend', async () => {
    const { manager, clock } = await openBackend({ start: '2026-06-01T09:00:00Z' });
    const booking = await approved(manager, { start: at('2026-06-10') });
    clock.set('2026-06-08T09:00:00Z');
    for (const start of [at('2026-06-07'), at('2026-06-08', '10:00')]) {
      const answer = await manager.send('previewReapproval', { id: booking.id, body: { start } });
      const { facts } = problemOf(answer, 409, 'START_NOT_IN_FUTURE');
      assert.deepEqual(facts, { start, now: '2026-06-08T09:00:00.000Z' });
    }
    const later = await manager.send('previewReapproval', {
      id: booking.id,
      body: { start: at('2026-06-08', '10:01') },
    });
    assert.equal(later.status, 200, 'one minute later is the future');
  });

  it('a start that the clock skips is refused with the time that it shows instead', async () => {
    const { manager } = await openBackend();
    const booking = await request(manager);
    const start = at('2026-03-29', '01:30');
    const answer = await manager.send('previewApproval', { id: booking.id, body: { start } });
    const { facts } = problemOf(answer, 409, 'START_NOT_ON_CLOCK');
    assert.deepEqual(facts, { start, suggestion: at('2026-03-29', '02:30') });
  });

  it('a start in another zone than the operating location is refused', async () => {
    const { manager } = await openBackend();
    const booking = await approved(manager);
    const start = at('2026-02-02', '10:00', 'Europe/Paris');
    const answer = await manager.send('previewReapproval', { id: booking.id, body: { start } });
    const { facts } = problemOf(answer, 409, 'START_WRONG_ZONE');
    assert.deepEqual(facts, { start, timeZone: 'Europe/London' });
  });

  it('only a booking in Approved can be re-approved', async () => {
    const { manager } = await openBackend();
    const booking = await request(manager);
    const answer = await manager.send('previewReapproval', { id: booking.id, body: { start: at('2026-02-02') } });
    const { facts } = problemOf(answer, 409, 'WRONG_STATUS');
    assert.deepEqual(facts, { event: 'reapprove', status: 'requested', allowedFrom: ['approved'] });
  });

  it('re-approval that changes nothing is refused', async () => {
    const { manager } = await openBackend();
    const booking = await approved(manager);
    const answer = await manager.send('previewReapproval', { id: booking.id, body: { start: booking.start } });
    problemOf(answer, 409, 'NO_CHANGE');
  });

  it('re-approval may change the vehicle alone: the schedule stays, the revision rises', async () => {
    const { manager } = await openBackend();
    const before = await approved(manager);
    const body = { start: before.start, vehicleId: 'veh-fh23lnd' };
    const preview = await manager.get('previewReapproval', { id: before.id, body });
    assert.deepEqual(preview.vehicle, { id: 'veh-fh23lnd', registration: 'FH23 LND', changed: true });
    assert.isFalse(preview.diff?.changed);
    assert.equal(preview.firstBill.outcome, 'kept');
    const after = await manager.get('reapproveBooking', {
      id: before.id,
      version: before.version,
      body: { ...body, fingerprint: preview.fingerprint },
    });
    assert.deepEqual([after.revision, after.vehicle?.registration, after.start], [1, 'FH23 LND', before.start]);
    assert.deepEqual(
      (await billsOf(manager, after)).map((bill) => bill.version),
      [1],
      'the bill is not touched',
    );
  });

  it('re-approval that names no vehicle keeps the one that is allocated, and is refused where that is not free', async () => {
    const { manager } = await openBackend();
    const requested = await request(manager, { packageId: 'linnet-800-1m' });
    const { id, version, start } = requested;
    const body = { start, vehicleId: 'veh-fh23lnd' };
    const { fingerprint } = await manager.get('previewApproval', { id, body });
    const before = await manager.get('approveBooking', { id, version, body: { ...body, fingerprint } });
    const after = await reapprove(manager, before, at('2026-01-20'));
    assert.equal(after.vehicle?.id, 'veh-fh23lnd');

    const other = await request(manager, { packageId: 'linnet-800-1m', start: at('2026-03-01') });
    const theirs = { start: other.start, vehicleId: 'veh-fh23lnd' };
    const preview = await manager.get('previewApproval', { id: other.id, body: theirs });
    await manager.get('approveBooking', { id: other.id, version: 1, body: confirmationOf(preview) });
    const taken = await manager.send('previewReapproval', { id, body: { start: at('2026-02-20') } });
    const { facts } = problemOf(taken, 409, 'ASSET_UNAVAILABLE');
    assert.deepEqual(facts, {
      assetId: 'linnet',
      vehicleId: 'veh-fh23lnd',
      alternatives: ['veh-fh21lna', 'veh-fh21lnb', 'veh-fh22lnc'],
    });
  });

  it('the zone that was fixed at request is kept, whatever becomes of the location', async () => {
    const { manager, store } = await openBackend();
    const booking = await request(manager);
    await store.transaction('fernhill', async ({ tenant }) => {
      const record = await tenant.find();
      if (!record) return;
      const locations = record.policy.locations.map((place) => ({ ...place, timeZone: 'Europe/Dublin' }));
      await tenant.save({ ...record, policy: { ...record.policy, locations } });
    });
    assert.equal((await approve(manager, booking)).start.timeZone, 'Europe/London');
  });

  it('a signed contract is superseded by re-approval, and a new one is issued', async () => {
    const { manager, store } = await openBackend();
    const { id } = await approved(manager);
    await store.transaction('fernhill', async ({ bookings }) => {
      const record = await bookings.find(id);
      const contracts = record?.contracts.map((contract) => ({ ...contract, status: 'signed' as const })) ?? [];
      if (record) await bookings.update({ ...record, contracts, version: 3 }, 2);
    });
    const preview = await manager.get('previewReapproval', { id, body: { start: at('2026-02-02') } });
    assert.equal(preview.contract, 'superseded');
    const after = await manager.get('reapproveBooking', { id, version: 3, body: confirmationOf(preview) });
    assert.deepEqual(
      after.contracts.map(({ status }) => status),
      ['superseded', 'issued'],
    );
  });

  it('the start that approval confirms may differ from the one that was asked for', async () => {
    const { manager } = await openBackend();
    const booking = await approve(manager, await request(manager), at('2026-01-31'));
    assert.deepEqual(
      [booking.start.date, booking.terms.anchor.date, booking.endDate],
      ['2026-01-31', '2026-01-31', '2027-01-31'],
    );
    const { items } = await manager.get('listOccurrences', { id: booking.id, limit: 3 });
    assert.deepEqual(
      items.map((row) => row.date),
      ['2026-01-31', '2026-02-28', '2026-03-31'],
    );
  });

  it('where the trigger is by hand approval raises no bill, and the event raises it once, on the local date', async () => {
    const { otherTenant, clock } = await openBackend();
    const booking = await approved(otherTenant, {
      start: at('2026-01-12', '10:00', 'Europe/Berlin'),
      locationId: 'loc-mitte',
      packageId: 'amsel-300-26w',
      accountId: 'acc-lindner',
      driverId: 'drv-lindner',
      handover: { modeId: 'hov-abholung' },
    });
    assert.isNull(booking.firstBill);
    const { id, version } = booking;
    clock.set('2026-01-05T23:30:00Z');
    const raised = await otherTenant.get('raiseFirstBill', { id, version, body: {} });
    const [bill] = await billsOf(otherTenant, booking);
    assert.deepEqual([bill?.number, bill?.status, bill?.dueDate], ['HM-000001', 'unpaid', '2026-01-06']);
    assert.equal(raised.version, version + 1);
    const again = await otherTenant.send('raiseFirstBill', { id, version: raised.version, body: {} });
    assert.deepEqual(problemOf(again, 409, 'BILL_EXISTS').facts, { billId: bill?.id });
  });

  it('a first bill of zero is numbered and paid at once', async () => {
    const { manager } = await openBackend();
    const booking = await approved(manager, {
      packageId: 'mallard-1200-12m',
      voucherCodes: ['FREEFIRST'],
    });
    const [bill] = await billsOf(manager, booking);
    assert.deepEqual(
      [bill?.amounts.gross.amount, bill?.status, bill?.number, bill?.due.amount],
      [0, 'paid', 'FM-000001', 0],
    );
  });
});
