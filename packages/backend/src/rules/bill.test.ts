import { money, type BillAmounts } from '@keyturn/billing';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { creditedBill, draftBill, dueOf, issuedBill, presentBill, standingAmount } from './bill.ts';

const pounds = (amount: number) => money(amount, 'GBP');
const amountsOf = (gross: number): BillAmounts => ({
  lines: [],
  discount: pounds(0),
  net: pounds(gross),
  tax: pounds(0),
  gross: pounds(gross),
});
const now = '2026-01-05T09:00:00.000Z';
const dates = { issueDate: '2026-01-05', dueDate: '2026-01-12' };
const draft = (gross: number) =>
  draftBill(
    {
      id: 'bil',
      bookingId: 'bkg',
      sequence: 1,
      kind: 'first',
      occurrenceIndex: 0,
      period: ['2026-01-15', '2026-02-15'],
      amounts: amountsOf(gross),
    },
    now,
  );
const issued = (gross: number) => issuedBill(draft(gross), 'FM-000001', dates, now);
const note = (amount: number) => ({ id: 'crn', amount: pounds(amount), reason: 'reapproval', createdAt: now });

describe('a bill', () => {
  it('as a draft has no number and no dates', () => {
    const { number, status, issueDate, dueDate, issuedAt } = draft(100);
    assert.deepEqual([number, status, issueDate, dueDate, issuedAt], [null, 'draft', null, null, null]);
  });

  it('issued is unpaid, and one of zero is paid at once', () => {
    const bill = issued(100);
    assert.deepEqual(
      [bill.number, bill.status, bill.issueDate, bill.dueDate, bill.issuedAt],
      ['FM-000001', 'unpaid', '2026-01-05', '2026-01-12', now],
    );
    assert.equal(issued(0).status, 'paid');
  });

  it('is due for what is neither paid nor credited, never below zero', () => {
    const bill = { ...issued(100), paid: pounds(30), credited: pounds(20) };
    assert.deepEqual([standingAmount(bill), dueOf(bill)], [pounds(80), pounds(50)]);
    assert.deepEqual(dueOf({ ...bill, paid: pounds(90) }), pounds(0));
    assert.deepEqual(presentBill(bill).due, pounds(50));
    assert.notProperty(presentBill(bill), 'sequence');
  });

  it('numbers its credit notes, and is paid when nothing is left to pay', () => {
    const once = creditedBill(issued(100), note(40));
    assert.deepEqual(
      [once.status, once.credited, once.creditNotes[0]?.number],
      ['unpaid', pounds(40), 'FM-000001-CN_1'],
    );
    const twice = creditedBill(once, note(60));
    assert.deepEqual([twice.status, dueOf(twice), twice.creditNotes[1]?.number], ['paid', pounds(0), 'FM-000001-CN_2']);
    const part = creditedBill({ ...issued(100), status: 'partially_paid', paid: pounds(50) }, note(20));
    assert.equal(part.status, 'partially_paid');
  });

  it('that is a draft or in processing takes no credit note', () => {
    assert.throws(() => creditedBill(draft(100), note(1)), TypeError, 'draft');
    assert.throws(() => creditedBill({ ...issued(100), status: 'processing' }, note(1)), TypeError, 'processing');
  });
});
