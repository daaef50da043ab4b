import { describe, it } from 'node:test';
import { assert } from 'chai';
import { fernhillDemo } from './fernhill/fernhill-demo.ts';
import { havelmobilDemo } from './havelmobil/havelmobil-demo.ts';
import { planBookings } from './plan-bookings.ts';

// A Sunday on which clocks change, a leap day, and the last days of a year.
const starts = ['2026-03-29T00:30:00Z', '2028-02-29T18:45:00Z', '2026-12-30T23:55:00Z'];

describe('the plan of the bookings', () => {
  for (const start of starts) {
    it(`is made whenever the demo starts: ${start}`, () => {
      assert.lengthOf(planBookings(fernhillDemo(start), start), 200);
      assert.lengthOf(planBookings(havelmobilDemo(), start), 40);
    });
  }

  it('is the same each time', () => {
    const [start = ''] = starts;
    assert.deepEqual(planBookings(havelmobilDemo(), start), planBookings(havelmobilDemo(), start));
  });

  it('lets nothing happen after the start of the demo, and nothing before its cause', () => {
    const [start = ''] = starts;
    for (const { steps } of planBookings(fernhillDemo(start), start)) {
      const days = steps.map(({ daysAgo }) => daysAgo);
      assert.isAbove(Math.min(...days), 0);
      assert.deepEqual(
        days,
        days.toSorted((a, b) => b - a),
      );
    }
  });
});
