import { assert } from 'chai';
import { describe, it } from 'node:test';
import { samplePrices, sampleTerms } from '../../testing/sample-schedule.ts';
import { confirmedTerm } from './confirmed-term.ts';

describe('a schedule on the axis of a dialog', () => {
  it('has a due date of every bill but the first one, whose day of issue is not its date', () => {
    const { anchor, frequency } = sampleTerms();
    const terms = { anchor, frequency, duration: { months: 6 }, paymentTermsDays: 7, stubPolicy: 'prorate' } as const;
    const prices = { ...samplePrices, charges: [], vouchers: [] };
    const [first, ...later] = confirmedTerm(terms, prices, 'unpaid').bills;
    assert.equal(first?.state, 'unpaid');
    assert.equal(first?.dueDate, first?.date);
    assert.lengthOf(later, 5);
    for (const { date, dueDate, state } of later) {
      assert.equal(state, 'scheduled');
      assert.isAbove(Date.parse(dueDate), Date.parse(date));
    }
  });
});
