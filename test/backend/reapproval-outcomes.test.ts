import { putBillInto } from '@keyturn/mocks';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { february, inFebruary, inJanuary, january, outcomeOf, prepare, save, stub } from './reapproval.ts';
import { approved, at, billsOf, confirmationOf, openBackend, problemOf, reapprove } from './support.ts';

describe('re-approval and the first bill: what each outcome leaves', () => {
  it('a replaced draft stays on record, its replacement is a draft for the same occurrence', async () => {
    const moved = await prepare('draft', 'higher');
    const { bills } = await save(moved);
    const [old, next] = bills;
    assert.deepEqual([old?.id, old?.replaced], [moved.old.id, true]);
    assert.deepEqual(
      [next?.status, next?.replaces, next?.occurrenceIndex, next?.number, next?.issueDate, next?.amounts.gross.amount],
      ['draft', moved.old.id, 0, null, null, inFebruary],
    );
  });

  it('a kept bill keeps number, amount and due date; the period that it pays for follows the schedule', async () => {
    const moved = await prepare('unpaid', 'same');
    const { bills } = await save(moved);
    assert.deepEqual(bills, [{ ...moved.old, period: ['2026-01-14', '2026-01-28'], version: moved.old.version + 1 }]);
  });

  it('an unpaid bill is credited whole, and a new one with a new number stands in its place, issued today', async () => {
    const moved = await prepare('unpaid', 'higher');
    const { after, bills } = await save(moved);
    const [old, next] = bills;
    assert.deepEqual([old?.replaced, old?.status, old?.due.amount, old?.credited.amount], [true, 'paid', 0, inJanuary]);
    assert.deepEqual(
      old?.creditNotes.map(({ number, amount, reason }) => [number, amount.amount, reason]),
      [['FM-000001-CN_1', inJanuary, 'reapproval']],
    );
    assert.deepEqual(
      [next?.number, next?.replaces, next?.occurrenceIndex, next?.status, next?.due.amount, next?.kind],
      ['FM-000002', old?.id, 0, 'unpaid', inFebruary, 'first'],
    );
    assert.deepEqual([next?.issueDate, next?.dueDate], ['2026-01-06', '2026-01-13']);
    assert.deepEqual(
      [next?.issueDate, next?.dueDate],
      [moved.preview.firstBill.issueDate, moved.preview.firstBill.dueDate],
    );
    assert.deepEqual(next?.period, ['2026-02-02', '2026-02-16']);
    assert.equal(after.firstBill?.id, next?.id);
    const { items } = await moved.backend.manager.get('listOccurrences', { id: after.id });
    assert.deepEqual(
      items.map((row) => row.bill?.id),
      [next?.id],
    );
  });

  it('a paid bill whose amount falls gets a credit note for the difference and stays paid', async () => {
    const moved = await prepare('paid', 'lower');
    const { bills } = await save(moved);
    assert.equal(bills.length, 1);
    const [bill] = bills;
    assert.deepEqual(
      [bill?.status, bill?.paid.amount, bill?.credited.amount, bill?.due.amount],
      ['paid', inFebruary, inFebruary - inJanuary, 0],
    );
    assert.deepEqual([bill?.number, bill?.period], ['FM-000001', ['2026-01-12', '2026-01-26']]);
  });

  it('a partially paid bill whose amount falls owes less', async () => {
    const moved = await prepare('partially_paid', 'lower');
    const { bills } = await save(moved);
    const [bill] = bills;
    assert.deepEqual([bill?.status, bill?.due.amount], ['partially_paid', inJanuary - Math.floor(inFebruary / 2)]);
  });

  it('a paid bill whose amount rises gets a supplementary bill for the difference, line by line', async () => {
    const moved = await prepare('paid', 'higher');
    const { bills } = await save(moved);
    const [old, supplement] = bills;
    assert.deepEqual([old?.status, old?.replaced, old?.period], ['paid', false, ['2026-02-02', '2026-02-16']]);
    assert.deepEqual(
      [supplement?.kind, supplement?.occurrenceIndex, supplement?.supplements, supplement?.number, supplement?.status],
      ['immediate', null, old?.id, 'FM-000002', 'unpaid'],
    );
    assert.equal(supplement?.due.amount, inFebruary - inJanuary);
    assert.deepEqual(
      [supplement?.issueDate, supplement?.dueDate],
      [moved.preview.firstBill.issueDate, moved.preview.firstBill.dueDate],
    );
    assert.deepEqual(
      supplement?.amounts.lines.map((line) => [line.chargeId, line.gross.amount]),
      [
        [stub, 3600],
        ['ext-roadside', 35],
      ],
    );
  });

  it('later re-approvals count supplements and credits: up, up to the same, then down credits the supplement first', async () => {
    const moved = await prepare('paid', 'higher');
    const { after, bills } = await save(moved);
    const { manager } = moved.backend;

    const kept = await reapprove(manager, after, at('2026-02-03'));
    const same = await billsOf(manager, kept);
    assert.deepEqual(
      same.map((bill) => bill.amounts.gross.amount),
      bills.map((bill) => bill.amounts.gross.amount),
    );
    assert.deepEqual(
      same.map((bill) => bill.period),
      [
        ['2026-02-03', '2026-02-17'],
        ['2026-02-03', '2026-02-17'],
      ],
    );

    const preview = await manager.get('previewReapproval', { id: kept.id, body: { start: at('2026-03-02') } });
    assert.deepEqual(outcomeOf(preview), ['difference_credited', inJanuary - inFebruary]);
    const down = await manager.get('reapproveBooking', {
      id: kept.id,
      version: kept.version,
      body: confirmationOf(preview),
    });
    const [first, supplement] = await billsOf(manager, down);
    assert.deepEqual([first?.credited.amount, first?.status], [0, 'paid']);
    assert.deepEqual(
      [supplement?.credited.amount, supplement?.status, supplement?.due.amount],
      [inFebruary - inJanuary, 'paid', 0],
    );

    const again = await manager.get('previewReapproval', { id: down.id, body: { start: at('2026-03-03') } });
    assert.deepEqual(
      outcomeOf(again),
      ['kept', 0],
      'the effective amount is gross less credited, supplements included',
    );
    const up = await manager.get('previewReapproval', { id: down.id, body: { start: february } });
    assert.deepEqual(outcomeOf(up), ['difference_billed', inFebruary - inJanuary]);
  });

  it('a payment in flight on a supplementary bill refuses a change of the amount', async () => {
    const moved = await prepare('paid', 'higher');
    const { after, bills } = await save(moved);
    await putBillInto(moved.backend.store, 'fernhill', bills[1]?.id ?? '', 'processing');
    const { manager } = moved.backend;
    problemOf(
      await manager.send('previewReapproval', { id: after.id, body: { start: january } }),
      409,
      'PAYMENT_IN_FLIGHT',
    );
    assert.equal(
      (await manager.send('previewReapproval', { id: after.id, body: { start: at('2026-02-04') } })).status,
      200,
    );
  });

  for (const [start, due] of [
    [at('2026-02-10'), '2026-02-17'],
    [at('2026-01-10'), '2026-01-22'],
  ] as const) {
    it(`where the trigger is tied to the start, the due date of an unpaid bill moves to ${due}, the later one`, async () => {
      const { store, manager } = await openBackend();
      await store.transaction('fernhill', async ({ tenant }) => {
        const record = await tenant.find();
        if (record)
          await tenant.save({ ...record, policy: { ...record.policy, firstBill: { trigger: 'on_start_date' } } });
      });
      const booking = await approved(manager);
      const raised = await manager.get('raiseFirstBill', { id: booking.id, version: booking.version, body: {} });
      await putBillInto(store, 'fernhill', raised.firstBill?.id ?? '', 'unpaid', {
        issueDate: '2026-01-15',
        dueDate: '2026-01-22',
      });
      const preview = await manager.get('previewReapproval', { id: booking.id, body: { start } });
      assert.deepEqual([preview.firstBill.outcome, preview.firstBill.dueDate], ['kept_due_moved', due]);
      await manager.get('reapproveBooking', { id: booking.id, version: raised.version, body: confirmationOf(preview) });
      const [bill] = await billsOf(manager, booking);
      assert.deepEqual([bill?.dueDate, bill?.issueDate, bill?.number], [due, '2026-01-15', 'FM-000001']);
    });
  }
});
