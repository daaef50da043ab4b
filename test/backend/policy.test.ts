import { describe, it } from 'node:test';
import { assert } from 'chai';
import { approve, approved, at, changePolicy, openBackend, problemOf, reapprove, request } from './support.ts';

/** A backend whose tenant gave up its locations after a request and an approval. */
async function withoutLocations() {
  const backend = await openBackend();
  const bookings = { requested: await request(backend.manager), approved: await approved(backend.manager) };
  await changePolicy(backend, () => ({ locations: [] }));
  return { ...backend, ...bookings };
}

describe('the tenant', () => {
  it('is read once by an operation, however often it is asked about', async () => {
    const steps: string[] = [];
    const { manager } = await openBackend({ beforeStep: (step) => void steps.push(step) });
    const { id, version, start } = await request(manager);
    const { fingerprint } = await manager.get('previewApproval', { id, body: { start } });
    steps.length = 0;
    const approval = await manager.send('approveBooking', { id, version, body: { start, fingerprint } });
    assert.equal(approval.status, 200);
    assert.lengthOf(
      steps.filter((step) => step === 'tenant.find'),
      1,
    );
  });
});

describe('a booking whose operating location was removed', () => {
  it('can still be approved and re-approved', async () => {
    const { manager, requested, approved: booking } = await withoutLocations();
    assert.equal((await approve(manager, requested)).status, 'approved');
    const moved = await reapprove(manager, booking, at('2026-02-02'));
    assert.deepEqual([moved.revision, moved.start], [1, at('2026-02-02')]);
  });

  it('keeps its zone', async () => {
    const { manager, requested } = await withoutLocations();
    const start = at('2026-02-02', '10:00', 'Europe/Berlin');
    const answer = await manager.send('previewApproval', { id: requested.id, body: { start } });
    assert.deepEqual(problemOf(answer, 409, 'START_WRONG_ZONE').facts, { start, timeZone: 'Europe/London' });
  });
});
