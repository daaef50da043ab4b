import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createSchedule, type PriceBasis, type ScheduleTerms } from './index.ts';
import { scale } from './decimal.ts';
import { priceLine } from '../testing/price-line.ts';
import vectors from '../vectors/billing.json' with { type: 'json' };

// JSON widens literals to strings; the calculator checks them.
const scheduleOf = (vector: object) => createSchedule(vector as ScheduleTerms);

const gbp = (amount: number) => ({ amount, currency: 'GBP' });

describe('published examples', () => {
  for (const vector of vectors.schedules) {
    it(`${vector.id} ${vector.title}`, () => {
      const schedule = scheduleOf(vector);
      const { end, count, occurrences } = vector.expect;
      assert.deepEqual(schedule.end, end);
      assert.equal(schedule.count, count);
      const found = [...schedule].map(({ reasons, ...rest }) => ({
        ...rest,
        reasons: reasons.map(({ code }) => code),
      }));
      assert.deepEqual<unknown>(found, occurrences);
    });
  }

  for (const query of vectors.queries) {
    it(`queries of ${query.schedule}`, () => {
      const schedule = scheduleOf(vectors.schedules.find(({ id }) => id === query.schedule)!);
      for (const [instant, index] of query.indexAt ?? [])
        assert.equal(schedule.indexAt(String(instant)), index, `${instant}`);
      for (const [from, to, indices] of query.between ?? []) {
        const found = schedule.between(String(from), String(to)).map(({ index }) => index);
        assert.deepEqual<unknown>(found, indices);
      }
    });
  }

  for (const { id, amount, currency, days, of, expect } of vectors.money) {
    it(`${id} ${amount} ${currency} for ${days} of ${of} days`, () => {
      assert.equal(scale(BigInt(amount), days, of), BigInt(expect));
    });
  }

  for (const { id, title, line, expect } of vectors.lines) {
    it(`${id} ${title}`, () => {
      const found = priceLine({
        price: gbp(line.amount),
        basis: line.basis as PriceBasis, // one of the two, checked by the calculator
        taxRate: line.taxRate,
        ...(line.days && line.of && { days: line.days, of: line.of }),
        ...(line.percentOff && { percentOff: [line.percentOff] }),
        ...(line.fixedOff && { fixedOff: [gbp(line.fixedOff)] }),
      });
      assert.deepEqual(
        {
          ...('prorated' in expect && { prorated: found.price.amount }),
          discount: found.discount.amount,
          net: found.net.amount,
          tax: found.tax.amount,
          gross: found.gross.amount,
        },
        { discount: 0, ...expect },
      );
    });
  }
});
