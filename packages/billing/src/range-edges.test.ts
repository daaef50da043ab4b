import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createSchedule, money, priceOccurrence } from './index.ts';

const utc = (date: string) => ({ date, time: '00:00', timeZone: 'UTC' });

describe('a monthly schedule at the edges of the years', () => {
  it('starts on the first day', () => {
    const schedule = createSchedule({ anchor: utc('1900-01-01'), frequency: 'monthly', duration: { months: 3 } });
    assert.deepEqual(
      [...schedule].map(({ date }) => date),
      ['1900-01-01', '1900-02-01', '1900-03-01'],
    );
    assert.equal(schedule.end.date, '1900-04-01');
  });

  it('has its stub also where the whole period would end in 2201', () => {
    const schedule = createSchedule({
      anchor: utc('2200-11-30'),
      frequency: 'monthly',
      duration: { until: '2200-12-31' },
    });
    const last = schedule.occurrence(1);
    assert.deepEqual(last.stub, { days: 1, of: 31 });
    const price = money(3100, 'GBP');
    const charges = [{ id: 'car', kind: 'package', price, basis: 'gross', taxRate: '0' }] as const;
    assert.equal(priceOccurrence(schedule, { currency: 'GBP', charges, vouchers: [] }, 1).gross.amount, 100);
  });
});
