import { putBillInto, type SeededBillState } from '@keyturn/mocks';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { issuesOf } from './raw.ts';
import { confirm, inFebruary, inJanuary, january, moves, outcomeOf, prepare, save, stub } from './reapproval.ts';
import { approved, at, billsOf, everything, openBackend, problemOf } from './support.ts';

const pounds = (amount: number) => ({ amount, currency: 'GBP' });

/** A credit note that somebody gave for another reason than re-approval. */
const goodwill = (amount: number) => ({
  credited: pounds(amount),
  creditNotes: [
    {
      id: 'crn',
      number: 'FM-000001-CN_1',
      amount: pounds(amount),
      reason: 'goodwill',
      createdAt: '2026-01-05T10:00:00Z',
    },
  ],
});

const rise = inFebruary - inJanuary;

describe('re-approval and changes of the first bill that it did not make', () => {
  for (const state of ['unpaid', 'partially_paid', 'paid'] as const) {
    it(`a ${state} bill with a goodwill credit note, moved at an equal price, is kept and so is the note`, async () => {
      const moved = await prepare(state, 'same', goodwill(5000));
      assert.deepEqual(outcomeOf(moved.preview), ['kept', 0]);
      const { bills } = await confirm(moved);
      assert.deepEqual(bills, [{ ...moved.old, period: ['2026-01-14', '2026-01-28'], version: moved.old.version + 1 }]);
    });

    it(`a ${state} bill with a goodwill credit note, moved to a higher price, is supplemented by the difference`, async () => {
      const moved = await prepare(state, 'higher', goodwill(5000));
      assert.deepEqual(outcomeOf(moved.preview), ['difference_billed', rise]);
      const { bills } = await confirm(moved);
      const [first, supplement] = bills;
      assert.deepEqual([first?.credited, first?.replaced, first?.status], [pounds(5000), false, state]);
      assert.deepEqual([supplement?.supplements, supplement?.due], [first?.id, pounds(rise)]);
    });

    it(`a ${state} bill with a goodwill credit note, moved to a lower price, is credited by the difference too`, async () => {
      const moved = await prepare(state, 'lower', goodwill(5000));
      assert.deepEqual(outcomeOf(moved.preview), ['difference_credited', -rise]);
      const { bills } = await confirm(moved);
      assert.deepEqual(
        bills[0]?.creditNotes.map(({ amount, reason }) => [amount.amount, reason]),
        [
          [5000, 'goodwill'],
          [rise, 'reapproval'],
        ],
      );
    });
  }

  it('an unpaid bill of which something is paid is not replaced', async () => {
    const moved = await prepare('unpaid', 'higher', { paid: pounds(100) });
    assert.deepEqual(outcomeOf(moved.preview), ['difference_billed', rise]);
    const { bills } = await save(moved);
    assert.deepEqual([bills[0]?.replaced, bills[0]?.paid, bills.length], [false, pounds(100), 2]);
  });

  it('an unpaid bill with a supplement is not replaced either, and its supplement is credited first', async () => {
    const moved = await prepare('paid', 'higher');
    const { after, bills } = await save(moved);
    const { manager } = moved.backend;
    await putBillInto(moved.backend.store, 'fernhill', bills[0]?.id ?? '', 'unpaid');
    const preview = await manager.get('previewReapproval', { id: after.id, body: { start: january } });
    assert.deepEqual(outcomeOf(preview), ['difference_credited', -rise]);
    const again = await save({ ...moved, before: after, preview });
    assert.deepEqual(
      again.bills.map((bill) => [bill.status, bill.replaced, bill.credited.amount]),
      [
        ['unpaid', false, 0],
        ['paid', false, rise],
      ],
    );
  });

  const states: readonly SeededBillState[] = ['partially_paid', 'paid'];
  for (const state of states) {
    it(`a ${state} bill of which less is left than the price falls refuses the start, in preview and saving`, async () => {
      const backend = await openBackend();
      const { manager, store } = backend;
      const [from, to] = moves.lower;
      const { id, version, firstBill } = await approved(manager, { packageId: stub, start: from });
      const billId = firstBill?.id ?? '';
      await putBillInto(store, 'fernhill', billId, state, goodwill(inFebruary - rise + 1));
      const before = await everything(manager);
      const preview = await manager.send('previewReapproval', { id, body: { start: to } });
      const saved = await manager.send('reapproveBooking', {
        id,
        version,
        body: { start: to, fingerprint: 'whatever' },
      });
      for (const answer of [preview, saved])
        assert.deepEqual(
          issuesOf(answer).map(({ path, code }) => [path, code]),
          [['start', 'value']],
        );
      assert.deepEqual(await everything(manager), before);
      assert.deepEqual(backend.faults, []);

      await putBillInto(store, 'fernhill', billId, state, goodwill(inFebruary - rise));
      const enough = await manager.get('previewReapproval', { id, body: { start: to } });
      assert.deepEqual(outcomeOf(enough), ['difference_credited', -rise]);
    });
  }

  it('a payment in flight is named by its own bill, a supplement where it is that one', async () => {
    const moved = await prepare('paid', 'higher');
    const { after, bills } = await save(moved);
    const [, supplement] = bills;
    await putBillInto(moved.backend.store, 'fernhill', supplement?.id ?? '', 'processing');
    const { manager } = moved.backend;
    const answer = await manager.send('previewReapproval', { id: after.id, body: { start: january } });
    assert.deepEqual(problemOf(answer, 409, 'PAYMENT_IN_FLIGHT').facts, { billId: supplement?.id });
    assert.lengthOf(await billsOf(manager, after), 2);
    const equal = await manager.send('previewReapproval', { id: after.id, body: { start: at('2026-02-04') } });
    assert.equal(equal.status, 200);
  });
});
