import { putBillInto, type SeededBillState } from '@keyturn/mocks';
import type { FirstBillOutcome } from '@keyturn/sdk';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { inFebruary, inJanuary, moves, outcomeOf, prepare, save, stub } from './reapproval.ts';
import { approved, at, billsOf, openBackend, problemOf, reapprove } from './support.ts';

describe('re-approval and the first bill: every cell of the table, preview first', () => {
  const rise = inFebruary - inJanuary;
  const cells: readonly [SeededBillState, keyof typeof moves, FirstBillOutcome, number][] = [
    ['draft', 'same', 'replaced', 0],
    ['draft', 'lower', 'replaced', -rise],
    ['draft', 'higher', 'replaced', rise],
    ['unpaid', 'same', 'kept', 0],
    ['unpaid', 'lower', 'credited_and_rebilled', -rise],
    ['unpaid', 'higher', 'credited_and_rebilled', rise],
    ['processing', 'same', 'kept', 0],
    ['partially_paid', 'same', 'kept', 0],
    ['partially_paid', 'lower', 'difference_credited', -rise],
    ['partially_paid', 'higher', 'difference_billed', rise],
    ['paid', 'same', 'kept', 0],
    ['paid', 'lower', 'difference_credited', -rise],
    ['paid', 'higher', 'difference_billed', rise],
  ];
  for (const [state, change, outcome, difference] of cells) {
    it(`${state}, amount ${change}: ${outcome}, and saving does what the preview said`, async () => {
      const moved = await prepare(state, change);
      assert.deepEqual(outcomeOf(moved.preview), [outcome, difference]);
      await save(moved);
    });
  }

  for (const change of ['lower', 'higher'] as const) {
    it(`processing, amount ${change}: refused as a payment in flight, and nothing changes`, async () => {
      const backend = await openBackend();
      const [from, to] = moves[change];
      const booking = await approved(backend.manager, { packageId: stub, start: from });
      const billId = booking.firstBill?.id ?? '';
      await putBillInto(backend.store, 'fernhill', billId, 'processing');
      const preview = await backend.manager.send('previewReapproval', { id: booking.id, body: { start: to } });
      assert.deepEqual(problemOf(preview, 409, 'PAYMENT_IN_FLIGHT').facts, { billId });
      const { id, version } = booking;
      const body = { start: to, fingerprint: 'whatever' };
      problemOf(await backend.manager.send('reapproveBooking', { id, version, body }), 409, 'PAYMENT_IN_FLIGHT');
      assert.equal((await backend.manager.get('getBooking', { id })).version, version);
    });
  }

  it('not raised: the dates of its trigger are recomputed and no bill appears', async () => {
    const { store, manager } = await openBackend();
    await store.transaction('fernhill', async ({ tenant }) => {
      const record = await tenant.find();
      if (record)
        await tenant.save({
          ...record,
          policy: { ...record.policy, firstBill: { trigger: 'days_before_start', days: 3 } },
        });
    });
    const booking = await approved(manager);
    const preview = await manager.get('previewReapproval', { id: booking.id, body: { start: at('2026-02-10') } });
    assert.deepEqual(
      [preview.firstBill.outcome, preview.firstBill.issueDate, preview.firstBill.dueDate, preview.firstBill.bill],
      ['recomputed', '2026-02-07', '2026-02-14', null],
    );
    assert.equal(preview.firstBill.difference.amount, 0);
    await reapprove(manager, booking, at('2026-02-10'));
    assert.deepEqual(await billsOf(manager, booking), []);
  });
});
