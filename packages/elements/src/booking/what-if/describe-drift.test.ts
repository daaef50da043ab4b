import { money, type PriceTerms, type ScheduleTerms } from '@keyturn/billing';
import type { Booking } from '@keyturn/sdk';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { describeDrift, firstAsked } from './describe-drift.ts';

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
const june = { terms, prices } as unknown as Pick<Booking, 'terms' | 'prices'>;

describe('what if nobody re-approves', () => {
  it('approved 1 June, collected 8 June: every bill 7 days early, 7 of 30 days for nothing', () => {
    const drift = describeDrift(june, '2026-06-08');
    assert.equal(drift?.everyBill, 7);
    assert.equal(drift?.mostEarly, 7);
    assert.deepEqual(drift?.unused, { days: 7, amount: money(9800, 'GBP') });
  });

  it('tells the most where bills differ, as short months do', () => {
    const drift = describeDrift(
      { ...june, terms: { ...june.terms, anchor: { ...terms.anchor, date: '2026-01-29' } } },
      '2026-01-31',
    );
    assert.isUndefined(drift?.everyBill);
    assert.equal(drift?.mostEarly, 2);
  });

  it('knows nothing of what is no day', () => {
    for (const date of ['', '2026-02-30', 'soon']) assert.isUndefined(describeDrift(june, date));
  });

  it('asks about a week after the start first, and about today once that has passed', () => {
    assert.equal(firstAsked(june, '2026-05-20'), '2026-06-08');
    assert.equal(firstAsked(june, '2026-06-01'), '2026-06-08');
    assert.equal(firstAsked(june, '2026-06-03'), '2026-06-03');
  });
});
