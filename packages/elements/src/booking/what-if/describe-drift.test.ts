import { money, type PriceTerms, type ScheduleTerms } from '@keyturn/billing';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { billOf } from '../../../testing/sample-schedule.ts';
import { describeDrift, firstAsked, type DriftTerms } from './describe-drift.ts';

const terms: ScheduleTerms = {
  anchor: { date: '2026-06-01', time: '10:00', timeZone: 'Europe/London' },
  frequency: 'monthly',
  duration: { months: 3 },
  paymentTermsDays: 7,
};
const prices: PriceTerms = {
  currency: 'GBP',
  charges: [{ id: 'p', kind: 'package', price: money(42000, 'GBP'), basis: 'gross', taxRate: '0.20' }],
  vouchers: [],
};
// The wire's types lack `readonly`; nobody writes to either.
const june = { terms, prices, firstBillTrigger: { trigger: 'on_approval' } } as unknown as DriftTerms;

describe('what if nobody re-approves', () => {
  it('approved 1 June, collected 8 June: every bill 7 days early, 7 of 30 days for nothing', () => {
    const drift = describeDrift(june, [], '2026-06-08');
    assert.equal(drift?.everyBill, 7);
    assert.equal(drift?.mostEarly, 7);
    assert.deepEqual(drift?.unused, { days: 7, amount: money(9800, 'GBP') });
  });

  it('tells the most where bills differ, as short months do', () => {
    const drift = describeDrift(
      { ...june, terms: { ...june.terms, anchor: { ...terms.anchor, date: '2026-01-29' } } },
      [],
      '2026-01-31',
    );
    assert.isUndefined(drift?.everyBill);
    assert.equal(drift?.mostEarly, 2);
  });

  it('leaves a first bill that is issued where it is, and judges the later ones', () => {
    const first = billOf(0, 'paid', { dueDate: '2026-05-22' });
    const drift = describeDrift(june, [first], '2026-06-08');
    assert.deepEqual(drift?.issued, { bill: first, movedTo: undefined });
    assert.deepEqual([drift?.everyBill, drift?.unused.days], [7, 7]);
    const draft = billOf(0, 'draft', { dueDate: null });
    for (const bills of [[draft], [{ ...first, replaced: true }]])
      assert.isUndefined(describeDrift(june, bills, '2026-06-08')?.issued);
    const one = { ...june, terms: { ...june.terms, duration: { months: 1 } } };
    assert.equal(describeDrift(one, [first], '2026-06-08')?.mostEarly, 0);
  });

  it('moves the due date of an unpaid first bill that is tied to the start, and never to an earlier day', () => {
    const unpaid = billOf(0, 'unpaid', { dueDate: '2026-06-05' });
    const tied = { ...june, firstBillTrigger: { trigger: 'days_before_start', days: 3 } } as const;
    assert.equal(describeDrift(tied, [unpaid], '2026-06-08')?.issued?.movedTo, '2026-06-12');
    assert.isUndefined(describeDrift(tied, [unpaid], '2026-05-20')?.issued?.movedTo);
    assert.isUndefined(describeDrift(june, [unpaid], '2026-06-08')?.issued?.movedTo);
  });

  it('knows nothing of what is no day', () => {
    for (const date of ['', '2026-02-30', 'soon']) assert.isUndefined(describeDrift(june, [], date));
  });

  it('asks about a week after the start first, and about today once that has passed', () => {
    assert.equal(firstAsked(june, '2026-05-20'), '2026-06-08');
    assert.equal(firstAsked(june, '2026-06-01'), '2026-06-08');
    assert.equal(firstAsked(june, '2026-06-03'), '2026-06-03');
  });
});
