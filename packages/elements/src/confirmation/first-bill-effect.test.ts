import { money } from '@keyturn/billing';
import { firstBillOutcomes, type FirstBillTrigger, type Preview } from '@keyturn/sdk';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { axis } from '../locales/en/axis.ts';
import { confirmation } from '../locales/en/confirmation.ts';
import { terms } from '../locales/en/terms.ts';
import { createFormats } from '../shared/formats.ts';
import { createTexts } from '../shared/texts.ts';
import type { BookingView } from './confirmation-dialog.ts';
import { firstBillEffect } from './first-bill-effect.ts';

const words = createTexts({ ...axis, ...terms, ...confirmation }, 'en-GB');
// Plain text in place of templates.
const host = { words: { ...words, rich: words.plain }, formats: createFormats('en-GB') };
const told = (
  firstBill: Partial<Preview['firstBill']>,
  firstBillTrigger: FirstBillTrigger = { trigger: 'on_approval' },
) => {
  // What the sentence is made from.
  const view = { host, booking: { firstBillTrigger }, today: '2026-06-03' } as unknown as BookingView;
  const preview = {
    after: { anchor: { date: '2026-06-08' } },
    firstBill: {
      outcome: 'kept',
      issueDate: '2026-06-03',
      dueDate: '2026-06-10',
      amount: money(69_260, 'GBP'),
      difference: money(-1_250, 'GBP'),
      bill: { id: 'bil', number: 'BILL-20561', status: 'paid' },
      ...firstBill,
    },
  } as unknown as Preview;
  const { title, text, tone } = firstBillEffect(view, preview);
  return { title, text, tone };
};

describe('what happens to the first bill, in words', () => {
  it('has a sentence for each outcome that has an effect, with nothing left to insert', () => {
    const titles = firstBillOutcomes
      .filter((outcome) => outcome !== 'refused')
      .map((outcome) => {
        const { title, text } = told({ outcome });
        assert.notMatch(`${title} ${String(text)}`, /[{}]|undefined|first_/, outcome);
        return title;
      });
    assert.lengthOf(new Set(titles), titles.length, 'no two are told alike');
  });

  it('names bill, amounts and dates', () => {
    assert.equal(told({}).text, 'BILL-20561 (Paid), £692.60. It is not raised again.');
    assert.equal(told({ outcome: 'difference_credited' }).title, 'A credit note over £12.50');
    assert.match(
      String(told({ outcome: 'credited_and_rebilled' }).text),
      /takes back BILL-20561\. A new bill over £692\.60 is issued Wed,? 3 Jun 2026, due Wed,? 10 Jun 2026\./,
    );
  });

  it('calls a bill that stays and was not paid in time overdue', () => {
    const bill = { id: 'bil', number: 'BILL-1', status: 'unpaid' };
    assert.match(String(told({ bill, dueDate: '2026-06-02' }).text), /\(Overdue\)/);
    assert.match(String(told({ bill, dueDate: '2026-06-03' }).text), /\(Unpaid\)/);
  });

  it('says when a bill that stays is due, and marks one that is due before the new start', () => {
    const bill = { id: 'bil', number: 'BILL-1', status: 'unpaid' };
    const late = told({ bill });
    assert.match(
      String(late.text),
      /^BILL-1 \(Unpaid\), £692\.60, is due Wed,? 10 Jun 2026\. It is not raised again\.$/,
    );
    assert.equal(late.tone, 'success');
    const early = told({ bill, dueDate: '2026-06-07' });
    assert.match(String(early.text), /is due Sun,? 7 Jun 2026, before the new start\. It is not raised again\.$/);
    assert.equal(early.tone, 'warning');
  });

  it('says what a bill waits for that is not raised, with its dates where they are known', () => {
    const none = { outcome: 'recomputed', bill: null } as const;
    assert.equal(
      told({ ...none, issueDate: null, dueDate: null }, { trigger: 'on_contract_signed' }).text,
      'It comes when the contract is signed: £692.60.',
    );
    assert.match(
      String(told(none, { trigger: 'days_before_start', days: 3 }).text),
      /^It comes 3 days before the start: £692\.60, issued Wed,? 3 Jun/,
    );
  });

  it('tells the amount of an outcome or by a trigger that only a newer backend knows', () => {
    assert.equal(told({ outcome: 'waived' }).text, 'It is over £692.60.');
    assert.equal(told({ outcome: 'recomputed', bill: null }, { trigger: 'by_moonlight' }).text, 'It is over £692.60.');
  });
});
