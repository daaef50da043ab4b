import { money } from '@keyturn/billing';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { billState, type BillState } from './bill-state.ts';

const today = '2026-06-03';
const past = '2026-06-02';
const gbp = (amount: number) => money(amount, 'GBP');

/** Status, due date, then the state on a day, and without one. */
const table: readonly (readonly [status: string, dueDate: string | null, state: BillState, dayless: BillState])[] = [
  ['draft', null, 'draft', 'draft'],
  ['draft', past, 'draft', 'draft'],
  ['unpaid', past, 'overdue', 'unpaid'],
  ['unpaid', today, 'unpaid', 'unpaid'],
  ['unpaid', '2026-06-04', 'unpaid', 'unpaid'],
  ['unpaid', null, 'unpaid', 'unpaid'],
  ['partially_paid', past, 'overdue', 'partially_paid'],
  ['partially_paid', today, 'partially_paid', 'partially_paid'],
  ['processing', past, 'processing', 'processing'],
  ['processing', today, 'processing', 'processing'],
  ['paid', past, 'paid', 'paid'],
  ['paid', today, 'paid', 'paid'],
  ['of_a_newer_backend', past, 'overdue', 'unpaid'],
  ['of_a_newer_backend', today, 'unpaid', 'unpaid'],
];

describe('billState', () => {
  for (const [status, dueDate, state, dayless] of table)
    it(`${status}, due ${dueDate}: ${state} on ${today}, ${dayless} without a day`, () => {
      assert.equal(billState({ status, dueDate }, today), state);
      assert.equal(billState({ status, dueDate }), dayless);
    });

  it('replaced wins over every status', () => {
    for (const [status, dueDate] of table)
      assert.equal(billState({ status, dueDate, replaced: true }, today), 'replaced');
  });

  it('is credited where all of it was taken back, paid where something was paid or nothing was owed', () => {
    const paid = { status: 'paid', dueDate: past };
    assert.equal(billState({ ...paid, paid: gbp(0), credited: gbp(500) }, today), 'credited');
    assert.equal(billState({ ...paid, paid: gbp(200), credited: gbp(300) }, today), 'paid');
    assert.equal(billState({ ...paid, paid: gbp(0), credited: gbp(0) }, today), 'paid');
  });

  it('is scheduled without a bill, and of a mere reference what its status says', () => {
    assert.equal(billState(undefined, today), 'scheduled');
    assert.equal(billState(null), 'scheduled');
    assert.equal(billState({ status: 'unpaid' }, today), 'unpaid');
  });
});
