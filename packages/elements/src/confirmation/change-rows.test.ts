import { createQuote, createSchedule, diffSchedules, money } from '@keyturn/billing';
import type { Preview } from '@keyturn/sdk';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { changeRows, movesOf, sidesOf } from './change-rows.ts';

const price = money(12_000, 'GBP');
const prices: Preview['prices'] = {
  currency: 'GBP',
  charges: [{ id: 'package', name: 'Package', kind: 'package', price, basis: 'gross', taxRate: '0.20' }],
  vouchers: [],
};
const terms = (date: string, frequency: 'monthly' | 'weekly' = 'monthly'): Preview['after'] => ({
  anchor: { date, time: '10:00', timeZone: 'Europe/London' },
  frequency,
  duration: { months: 6 },
  paymentTermsDays: 7,
  stubPolicy: 'prorate',
});
const changes = (before: Preview['after'], after: Preview['after']) => {
  const diff = diffSchedules(createSchedule(before), createSchedule(after), prices);
  // The rows ask for nothing else of a preview.
  const preview = { before, after, prices, diff } as unknown as Preview;
  return { diff, rows: changeRows(preview) };
};
const anyDate = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

describe('the rows of a change', () => {
  it('have every bill on both sides as its own schedule has it, and add up to the totals', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.constantFrom('monthly', 'weekly'), (from, to, frequency) => {
        const [before, after] = [terms(from, frequency), terms(to, frequency)];
        const { rows } = changes(before, after);
        const sides = { before: sidesOf(before, prices), after: sidesOf(after, prices) };
        for (const side of ['before', 'after'] as const) {
          assert.deepEqual(rows.map((row) => row[side]).filter(Boolean), [...sides[side]]);
          const total = sides[side].reduce((sum, { amount }) => sum + amount.amount, 0);
          assert.equal(
            total,
            createQuote(createSchedule(side === 'before' ? before : after), prices).total.gross.amount,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('move all alike, or by the most and the least', () => {
    const alike = changes(terms('2026-06-10'), terms('2026-06-15'));
    assert.deepEqual(movesOf(alike.rows, alike.diff.end.movedDays), { later: 5, least: 5, most: 5, end: 5 });
    const clamped = changes(terms('2026-01-28'), terms('2026-01-31'));
    assert.deepEqual(movesOf(clamped.rows, clamped.diff.end.movedDays), { later: 5, least: 0, most: 3, end: 3 });
  });

  it('count no move of the end among those of the bills', () => {
    const { rows, diff } = changes(terms('2026-03-10'), terms('2026-08-30'));
    const bills = rows.flatMap(({ index, movedDays }) => (index > 0 && movedDays !== null ? [movedDays] : []));
    const moves = movesOf(rows, diff.end.movedDays);
    assert.deepEqual([moves.least, moves.most], [Math.min(...bills), Math.max(...bills)]);
    assert.notInclude(bills, moves.end);
  });

  it('stand still where the schedule does', () => {
    const { rows, diff } = changes(terms('2026-06-10'), terms('2026-06-10'));
    assert.lengthOf(rows, 6);
    assert.deepEqual(movesOf(rows, diff.end.movedDays), { later: 5, least: 0, most: 0, end: 0 });
  });
});
