import type { Booking } from '@keyturn/sdk';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { approved, at, billsOf, confirmationOf, openBackend, problemOf, request } from './support.ts';

describe('two people change one booking', () => {
  it('the second is refused with the copy that the first one made', async () => {
    const { manager, colleague } = await openBackend();
    const { id, version, start } = await request(manager);
    const preview = await manager.get('previewApproval', { id, body: { start } });
    const same = await colleague.get('previewApproval', { id, body: { start } });
    assert.equal(same.fingerprint, preview.fingerprint);
    const first = await manager.get('approveBooking', { id, version, body: confirmationOf(preview) });
    const second = await colleague.send('approveBooking', { id, version, body: confirmationOf(same) });
    const { facts } = problemOf(second, 412, 'VERSION_CONFLICT');
    assert.equal(facts.expected, version);
    assert.deepEqual(facts.current as Booking, first);
    assert.equal((await billsOf(manager, { id })).length, 1);
  });

  it('sent at the same time, one is applied and the other refused', async () => {
    const { manager, colleague } = await openBackend();
    const { id, version, start } = await approved(manager);
    const a = await manager.get('previewReapproval', { id, body: { start: at('2026-02-02') } });
    const b = await manager.get('previewReapproval', { id, body: { start: at('2026-03-02') } });
    const answers = await Promise.all([
      manager.send('reapproveBooking', { id, version, body: confirmationOf(a) }),
      colleague.send('reapproveBooking', { id, version, body: confirmationOf(b) }),
    ]);
    assert.sameMembers(
      answers.map((answer) => answer.status),
      [200, 412],
    );
    const current = await manager.get('getBooking', { id });
    assert.equal(current.revision, 1);
    assert.notEqual(current.start.date, start.date);
    const refused = answers.find((answer) => answer.status === 412);
    assert.deepEqual(problemOf(refused, 412, 'VERSION_CONFLICT').facts.current as Booking, current);
  });

  it('the current copy shows the actions of its reader', async () => {
    const { manager, clerk } = await openBackend();
    const { id } = await request(manager);
    const mine = await manager.get('getBooking', { id });
    const theirs = await clerk.get('getBooking', { id });
    const [mineApproves, theirsApproves] = [mine, theirs].map(({ actions }) => actions[0]);
    assert.deepEqual(mineApproves, { event: 'approve', allowed: true });
    assert.deepEqual(theirsApproves, {
      event: 'approve',
      allowed: false,
      refusal: { code: 'NOT_PERMITTED', facts: { capability: 'bookings:approve' } },
    });
  });

  it('a preview that is no longer what saving would do is refused with the new one', async () => {
    const { manager } = await openBackend();
    const first = await request(manager, { packageId: 'mallard-1200-12m' });
    const { id, version, start } = first;
    const preview = await manager.get('previewApproval', { id, body: { start } });
    const answer = await manager.send('approveBooking', {
      id,
      version,
      body: { ...confirmationOf(preview), start: at('2026-02-02') },
    });
    const { facts } = problemOf(answer, 409, 'PREVIEW_STALE');
    const current = await manager.get('previewApproval', {
      id,
      body: { start: at('2026-02-02'), vehicleId: 'veh-fh20mla' },
    });
    assert.deepEqual(facts.preview, current);
    assert.equal((await manager.get('getBooking', { id })).status, 'requested');
  });

  it('a preview stays good while only time passes, and not when the bill would carry another date', async () => {
    const { manager, clock } = await openBackend();
    const { id, version, start } = await request(manager);
    const body = confirmationOf(await manager.get('previewApproval', { id, body: { start } }));
    clock.set('2026-01-06T00:30:00Z');
    problemOf(await manager.send('approveBooking', { id, version, body }), 409, 'PREVIEW_STALE');
    clock.set('2026-01-05T23:30:00Z');
    assert.equal((await manager.send('approveBooking', { id, version, body })).status, 200);
  });

  it('a change without If-Match is refused, one with a version that is none as well', async () => {
    const { manager } = await openBackend();
    const { id, version } = await request(manager);
    const decline = (header: string | null) =>
      manager.send('declineBooking', { id, version, body: { reason: 'no' } }, { headers: { 'if-match': header } });
    problemOf(await decline(null), 428, 'IF_MATCH_MISSING');
    for (const header of ['1', '"0"', '*', 'W/"1"', '"1", "2"', '"one"']) {
      const { facts } = problemOf(await decline(header), 400, 'INVALID_INPUT');
      assert.deepEqual(facts.issues, [{ path: 'If-Match', code: 'format', expected: 'the version in double quotes' }]);
    }
    problemOf(await decline('"2"'), 412, 'VERSION_CONFLICT');
    assert.equal((await decline('"1"')).status, 200);
  });

  it('each answer about one booking carries its version as ETag', async () => {
    const { manager } = await openBackend();
    const { id } = await approved(manager);
    assert.equal((await manager.send('getBooking', { id })).headers.get('etag'), '"2"');
    const preview = await manager.send('previewReapproval', { id, body: { start: at('2026-02-02') } });
    assert.isNull(preview.headers.get('etag'));
  });
});
