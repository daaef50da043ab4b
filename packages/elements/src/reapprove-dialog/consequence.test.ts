import { createSchedule, diffSchedules, money } from '@keyturn/billing';
import type { Preview } from '@keyturn/sdk';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { confirmation } from '../locales/en/confirmation.ts';
import { createFormats } from '../shared/formats.ts';
import { createTexts } from '../shared/texts.ts';
import type { ViewHost } from '../shared/view-host.ts';
import { consequence } from './consequence.ts';

const host = { words: createTexts(confirmation, 'en-GB'), formats: createFormats('en-GB') } as unknown as ViewHost;
const terms = (date: string): Preview['after'] => ({
  anchor: { date, time: '10:00', timeZone: 'Europe/London' },
  frequency: 'monthly',
  duration: { months: 6 },
  paymentTermsDays: 7,
  stubPolicy: 'prorate',
});
/** What a move from one date to another does to the dates. */
const told = (from: string, to: string): string => {
  const [before, after] = [terms(from), terms(to)];
  const price = money(12_000, 'GBP');
  const charges = [
    { id: 'package', name: 'Package', kind: 'package', price, basis: 'gross', taxRate: '0.20' },
  ] as const;
  const prices = { currency: 'GBP', charges, vouchers: [] } as unknown as Preview['prices'];
  const diff = diffSchedules(createSchedule(before), createSchedule(after), prices);
  // The sentence asks for nothing else of a preview.
  return consequence({ before, after, prices, diff } as unknown as Preview, host)[0];
};

describe('what re-approval does to the dates, in words', () => {
  it('is one number of days where bills and end move alike', () => {
    assert.equal(told('2026-06-10', '2026-06-15'), '5 later bills and the end move by 5 days.');
    assert.equal(told('2026-06-15', '2026-06-10'), '5 later bills and the end move 5 days earlier.');
  });

  it('tells the end apart from bills that move alike', () => {
    assert.equal(told('2026-01-30', '2026-03-01'), 'Later bills come 32 days later, the end 33 days later.');
    assert.equal(told('2026-01-28', '2026-01-29'), 'Later bills come 0 to 1 day later, the end 1 day later.');
  });

  it('tells the least and the most of the bills only, and says days as words', () => {
    assert.equal(told('2026-01-28', '2026-01-31'), 'Later bills come 0 to 3 days later, the end 3 days later.');
  });
});
