import { money } from '@keyturn/billing';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { BillRecord } from '../store/records.ts';
import { draftBill, issuedBill } from './bill.ts';
import { Refused } from './refused.ts';
import { amountChange, firstBillOf, sharesOf, spreadCredit } from './first-bill.ts';

const pounds = (amount: number) => money(amount, 'GBP');

const bill = (id: string, gross: number, more: Partial<BillRecord> = {}): BillRecord => {
  const amounts = { lines: [], discount: pounds(0), net: pounds(gross), tax: pounds(0), gross: pounds(gross) };
  const now = '2026-01-05T09:00:00.000Z';
  const draft = draftBill(
    { id, bookingId: 'bkg', sequence: 1, kind: 'first', occurrenceIndex: 0, period: null, amounts },
    now,
  );
  return { ...issuedBill(draft, id, { issueDate: '2026-01-05', dueDate: '2026-01-12' }, now), ...more };
};
const supplement = (id: string, gross: number, more: Partial<BillRecord> = {}) =>
  bill(id, gross, { kind: 'immediate', occurrenceIndex: null, supplements: 'first', ...more });

describe('the first bill of a booking', () => {
  it('is none where there is none, or where the only one was replaced', () => {
    for (const bills of [[], [bill('old', 100, { replaced: true })], [bill('by hand', 100, { occurrenceIndex: null })]])
      assert.deepEqual(firstBillOf(bills), { state: 'none', bill: null, supplements: [], inFlight: null });
  });

  it('is found with its supplements, past those that were replaced', () => {
    const first = bill('first', 100, { status: 'paid' });
    const found = firstBillOf([
      bill('old', 70, { replaced: true }),
      first,
      supplement('s1', 30),
      supplement('other', 30, { supplements: 'old' }),
    ]);
    assert.deepEqual([found.state, found.bill?.id, found.supplements.map(({ id }) => id)], ['paid', 'first', ['s1']]);
  });

  it('is in processing while it or one of its supplements is, and says which', () => {
    const flying = { status: 'processing' } as const;
    const itself = firstBillOf([bill('first', 100, flying), supplement('s1', 30)]);
    assert.deepEqual([itself.state, itself.inFlight?.id], ['processing', 'first']);
    const added = firstBillOf([
      bill('first', 100, { status: 'paid' }),
      supplement('s1', 30),
      supplement('s2', 3, flying),
    ]);
    assert.deepEqual([added.state, added.inFlight?.id], ['processing', 's2']);
    assert.isNull(firstBillOf([bill('first', 100)]).inFlight);
  });

  it('unpaid counts as partially paid once it was paid in part, credited or supplemented', () => {
    assert.equal(firstBillOf([bill('first', 100)]).state, 'unpaid');
    assert.equal(firstBillOf([bill('first', 100, { paid: pounds(1) })]).state, 'partially_paid');
    assert.equal(firstBillOf([bill('first', 100, { credited: pounds(1) })]).state, 'partially_paid');
    assert.equal(firstBillOf([bill('first', 100), supplement('s1', 30)]).state, 'partially_paid');
    assert.equal(firstBillOf([bill('first', 100, { status: 'draft' })]).state, 'draft');
  });

  it('is credited newest supplement first, each bill at most by what it stands for', () => {
    const found = firstBillOf([
      bill('first', 100, { status: 'paid' }),
      supplement('s1', 30),
      supplement('s2', 20, { credited: pounds(20) }),
      supplement('s3', 10, { credited: pounds(4) }),
    ]);
    const shares = (credit: number) =>
      spreadCredit(found, pounds(credit)).map((share) => [share.bill.id, share.amount.amount]);
    assert.deepEqual(shares(5), [['s3', 5]]);
    assert.deepEqual(shares(20), [
      ['s3', 6],
      ['s1', 14],
    ]);
    assert.deepEqual(shares(136), [
      ['s3', 6],
      ['s1', 30],
      ['first', 100],
    ]);
  });

  it('refuses a credit of more than its bills stand for, rather than to drop a part', () => {
    const found = firstBillOf([bill('first', 100, { status: 'paid', credited: pounds(30) }), supplement('s1', 5)]);
    assert.lengthOf(spreadCredit(found, pounds(75)), 2);
    assert.throws(() => spreadCredit(found, pounds(76)), Refused, 'INVALID_INPUT');
  });

  it('is credited only where the outcome is a credit', () => {
    const found = firstBillOf([bill('first', 100, { status: 'paid' })]);
    const shares = (outcome: string) =>
      sharesOf(found, { outcome, difference: pounds(-40) }).map(({ amount }) => amount);
    assert.deepEqual([shares('difference_credited'), shares('credited_and_rebilled')], [[pounds(40)], []]);
  });

  it('changes by the sign of the difference', () => {
    assert.deepEqual(
      [amountChange(pounds(0)), amountChange(pounds(-1)), amountChange(pounds(1))],
      ['same', 'lower', 'higher'],
    );
  });
});
