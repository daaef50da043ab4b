import { createSchedule, money, type ScheduleTerms } from '@keyturn/billing';
import { assert } from 'chai';
import { render } from 'lit';
import { describe, it } from 'node:test';
import { billOf, sampleData, samplePrices, sampleTerms } from '../../testing/sample-schedule.ts';
import { axis } from '../locales/en/axis.ts';
import { reasons } from '../locales/en/reasons.ts';
import { schedule } from '../locales/en/schedule.ts';
import { createFormats } from '../shared/formats.ts';
import { createTexts } from '../shared/texts.ts';
import { createDescriber } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';
import { whyRow } from './why.ts';

const host = { formats: createFormats('en-GB'), words: createTexts({ ...axis, ...reasons, ...schedule }, 'en-GB') };
const words = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** The lines of steps and facts that explain an occurrence, as `text: value`. */
function linesOf(index: number, over: Partial<ScheduleData> = {}): string[] {
  const data = sampleData(over);
  const described = createDescriber()(data);
  const row = described.rows.find(({ occurrence }) => occurrence.index === index);
  if (!row) return assert.fail(`no row ${index}`);
  const root = document.createElement('div');
  render(whyRow(row, described, data, host), root);
  return [...root.querySelectorAll('li, dl > div')].map((line) =>
    [...line.children].map(words).filter(Boolean).join(': '),
  );
}

const at = (date: string, time: string) => ({ date, time, timeZone: 'Europe/London' });
const steps = (index: number, terms: Partial<ScheduleTerms>): string[] => {
  const lines = linesOf(index, { terms: sampleTerms({ paymentTermsDays: 0, ...terms }), prices: undefined });
  assert.match(lines.pop() ?? '', /^Due on the day of issue: /);
  return lines;
};

describe('why a date and an amount are what they are', () => {
  it('counts from the start, tells when it is due, and adds up the lines', () => {
    assert.deepEqual(linesOf(2), [
      'Start, fixed at approval: 31 Jan 2026',
      'Plus 2 months, from the start: 31 Mar 2026',
      'Due 7 days after issue: 7 Apr',
      'Package 1,200 miles with 20% tax: £364.00',
      'Net: £303.33',
      'plus 20% tax: £60.67',
      'Breakdown cover with 20% tax: £9.50',
      'Net: £7.92',
      'plus 20% tax: £1.58',
      'Amount: £373.50',
    ]);
  });

  it('is the start of a request as long as nobody approved it', () => {
    assert.equal(linesOf(0, { requested: true })[0], 'Start, as requested: 31 Jan 2026');
  });

  it('clamped: the day that was wanted, what the month has, and that the next counts from the start', () => {
    assert.deepEqual(steps(1, {}), [
      'Start, fixed at approval: 31 Jan 2026',
      'Plus 1 month, from the start: day 31',
      'The month has no day 31: its last one.: 28 Feb',
      'The next bill counts from the start again: 31 Mar',
    ]);
  });

  it('shifted and repeated: what the clocks do that day', () => {
    assert.equal(steps(2, { anchor: at('2026-01-29', '01:30') })[2], 'The clocks change: 02:30 in place of 01:30.');
    assert.equal(steps(1, { anchor: at('2026-09-25', '01:30') })[2], 'The clocks change: the first of two.');
  });

  it('weekly, with a last bill that the end cuts', () => {
    const terms = { frequency: 'weekly', duration: { days: 10 } } as const;
    assert.deepEqual(steps(1, terms), [
      'Start, fixed at approval: 31 Jan 2026',
      'Plus 1 week, from the start: 7 Feb 2026',
      'Last bill: 3 of 7 days.',
      'The term ends; nothing is billed then: 10 Feb 2026',
    ]);
    assert.include(linesOf(1, { terms: sampleTerms(terms) }), 'Package 1,200 miles 3 of 7 days, with 20% tax: £156.00');
  });

  it('past the end: first the rest of the period, then whole ones from the start', () => {
    const terms = sampleTerms({ frequency: 'weekly', duration: { days: 10 }, paymentTermsDays: 0 });
    const bills = [2, 3].map((index) => billOf(index, 'unpaid', {}, createSchedule(terms)));
    assert.deepEqual(linesOf(2, { terms, bills }).slice(0, 4), [
      'Start, fixed at approval: 31 Jan 2026',
      'The rest of the period that the end cut: 4 of 7 days.',
      'The vehicle was kept past the end.',
      'The term had ended: 10 Feb 2026',
    ]);
    assert.deepEqual(linesOf(3, { terms, bills }).slice(1, 3), [
      'Plus 2 weeks, from the start: 14 Feb 2026',
      'The vehicle was kept past the end.',
    ]);
  });

  it('names the voucher and what it takes off, and a charge by its id where it has no name', () => {
    const vouchers = [
      { code: 'SPRING', applies: 'recurring', discount: { percent: '10' }, kinds: ['package'], maxCycles: 2 } as const,
    ];
    const charges = samplePrices.charges.map(({ id, kind, price, basis, taxRate }) => ({
      id,
      kind,
      price,
      basis,
      taxRate,
    }));
    const prices = { ...samplePrices, charges, vouchers };
    const lines = linesOf(1, { prices });
    const first = lines.indexOf('package with 20% tax: £364.00');
    assert.deepEqual(lines.slice(first + 1, first + 5), [
      'Less SPRING: -£36.40',
      'Net: £273.00',
      'plus 20% tax: £54.60',
      'Total: £327.60',
    ]);
    assert.include(linesOf(2, { prices }), 'package with 20% tax: £364.00');
  });

  it('adds the tax to a price that is net, and leaves a deposit as it is', () => {
    const charges = samplePrices.charges.map((each) => ({ ...each, basis: 'net' as const }));
    const lines = linesOf(0, { prices: { ...samplePrices, charges } });
    const first = lines.indexOf('Package 1,200 miles: £364.00');
    assert.deepEqual(lines.slice(first + 1, first + 3), ['plus 20% tax: £72.80', 'Total: £436.80']);
    assert.equal(lines[lines.indexOf('Deposit: £295.00') + 1], 'Amount: £743.20');
  });

  it('begins with the amount where that was asked about', () => {
    const data = sampleData();
    const described = createDescriber()(data);
    const [row] = described.rows;
    if (!row) return assert.fail('no row');
    const root = document.createElement('div');
    render(whyRow(row, described, data, host, 'amount'), root);
    assert.deepEqual(
      [...root.children].map(({ localName }) => localName),
      ['dl', 'ol'],
    );
  });

  it('tells of its bill when it was issued late, what was taken back and what was paid', () => {
    const note = { id: 'n', number: 'BILL-1-CN_1', amount: money(5_000, 'GBP'), reason: '', createdAt: '' };
    const bill = billOf(0, 'partially_paid', {
      issueDate: '2026-02-02',
      dueDate: '2026-02-09',
      creditNotes: [note],
      paid: money(10_000, 'GBP'),
      due: money(51_850, 'GBP'),
    });
    const lines = linesOf(0, { bills: [bill] });
    for (const line of [
      'Issued on another day: 2 Feb',
      'Due 7 days after issue: 9 Feb',
      'Credit note BILL-1-CN_1: -£50.00',
      'Paid so far: £100.00',
    ])
      assert.include(lines, line);
  });

  it('tells what a bill stands in place of, and what adds to it', () => {
    const bills = [
      billOf(0, 'paid', { id: 'old', number: 'BILL-OLD', replaced: true }),
      billOf(0, 'paid', { id: 'new' }),
      billOf(1, 'draft', { id: 'more', number: null, occurrenceIndex: null, supplements: 'new' }),
    ];
    assert.deepEqual(linesOf(0, { bills }).slice(-2), ['In place of BILL-OLD: £668.50', 'Bill Draft adds: £373.50']);
  });
});
