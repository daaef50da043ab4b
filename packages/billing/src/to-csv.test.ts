import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createSchedule, type PriceTerms, type Schedule } from './index.ts';
import { toCsv } from './files.ts';

const schedule = createSchedule({
  anchor: { date: '2026-01-31', time: '10:00', timeZone: 'Europe/London' },
  frequency: 'monthly',
  duration: { days: 40 },
  paymentTermsDays: 7,
});
const prices: PriceTerms = {
  currency: 'GBP',
  charges: [
    { id: 'p', kind: 'package', price: { amount: 31_000, currency: 'GBP' }, basis: 'net', taxRate: '0.20' },
    { id: 'd', kind: 'deposit', price: { amount: 5, currency: 'GBP' }, basis: 'gross', taxRate: '0' },
  ],
  vouchers: [],
};

describe('a schedule as CSV', () => {
  it('has a line for each occurrence, with its amounts', () => {
    assert.equal(
      toCsv(schedule, prices),
      [
        'index,date,instant,periodStart,periodEnd,dueDate,reasons,net,tax,gross,currency',
        '0,2026-01-31,2026-01-31T10:00:00Z,2026-01-31,2026-02-28,2026-02-07,,310.05,62.00,372.05,GBP',
        '1,2026-02-28,2026-02-28T10:00:00Z,2026-02-28,2026-03-12,2026-03-07,clamped stub,120.00,24.00,144.00,GBP',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves amounts empty without prices', () => {
    const [, first] = toCsv(schedule).split('\r\n');
    assert.equal(first, '0,2026-01-31,2026-01-31T10:00:00Z,2026-01-31,2026-02-28,2026-02-07,,,,,');
  });

  it('is refused for what is no schedule', () => {
    const read = JSON.parse(JSON.stringify(schedule)) as Schedule; // what JSON leaves of it
    assert.throws(() => toCsv(read), TypeError, 'schedule: expected a schedule that createSchedule made, got object');
  });
});
