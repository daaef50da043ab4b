import { assert } from 'chai';
import { describe, it } from 'node:test';
import { firstBillOutcome, firstBillOutcomes, firstBillStates, type AmountChange } from './first-bill-outcome.ts';

const changes: readonly AmountChange[] = ['same', 'lower', 'higher'];
const loose = ['on_approval', 'on_contract_signed', 'on_begin', 'manual', 'a_trigger_of_tomorrow'];
const tied = ['days_before_start', 'on_start_date'];

/** domain.md 4: state → outcome for an unchanged, a lower and a higher amount. */
const table: Readonly<Record<string, readonly [string, string, string]>> = {
  none: ['recomputed', 'recomputed', 'recomputed'],
  draft: ['replaced', 'replaced', 'replaced'],
  unpaid: ['kept', 'credited_and_rebilled', 'credited_and_rebilled'],
  processing: ['kept', 'refused', 'refused'],
  partially_paid: ['kept', 'difference_credited', 'difference_billed'],
  paid: ['kept', 'difference_credited', 'difference_billed'],
};

describe('the first bill at re-approval', () => {
  for (const state of firstBillStates) {
    changes.forEach((change, column) => {
      const outcome = table[state]?.[column];
      it(`${state} with a ${change} amount: ${outcome}`, () => {
        for (const trigger of loose) assert.equal(firstBillOutcome(state, change, trigger), outcome);
      });
    });
  }

  it('moves the due date of a kept unpaid bill where the trigger is tied to the start, and of no other', () => {
    for (const trigger of tied) {
      for (const state of firstBillStates) {
        changes.forEach((change, column) => {
          const expected = state === 'unpaid' && change === 'same' ? 'kept_due_moved' : table[state]?.[column];
          assert.equal(firstBillOutcome(state, change, trigger), expected);
        });
      }
    }
  });

  it('knows every outcome by name', () => {
    const found = firstBillStates.flatMap((state) =>
      changes.flatMap((change) => [...loose, ...tied].map((trigger) => firstBillOutcome(state, change, trigger))),
    );
    // `raised` is what approval does.
    assert.sameMembers([...new Set(found), 'raised'], [...firstBillOutcomes]);
  });
});
