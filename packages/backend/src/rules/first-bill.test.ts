import { money } from '@keyturn/billing';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { BillRecord } from '../store/records.ts';
import { draftBill, issuedBill } from './bill.ts';
import { amountChange, firstBillOf, spreadCredit } from './first-bill.ts';

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
      assert.deepEqual(firstBillOf(bills), { state: 'none', bill: null, supplements: [], amount: null });
  });

  it('stands for gross less credited, its supplements included', () => {
    const first = bill('first', 100, { status: 'paid', credited: pounds(10) });
    const found = firstBillOf([
      bill('old', 70, { replaced: true }),
      first,
      supplement('s1', 30, { credited: pounds(5) }),
    ]);
    assert.deepEqual([found.state, found.bill?.id, found.amount], ['paid', 'first', pounds(115)]);
  });

  it('is in processing while one of its supplements is', () => {
    const found = firstBillOf([bill('first', 100, { status: 'paid' }), supplement('s1', 30, { status: 'processing' })]);
    assert.equal(found.state, 'processing');
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

  it('changes by the sign of the difference', () => {
    assert.deepEqual(
      [amountChange(pounds(0)), amountChange(pounds(-1)), amountChange(pounds(1))],
      ['same', 'lower', 'higher'],
    );
  });
});
