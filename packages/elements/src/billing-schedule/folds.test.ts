import type { BillStatus } from '@keyturn/sdk';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { billOf, sampleData } from '../../testing/sample-schedule.ts';
import { createDescriber } from './describe-schedule.ts';
import { foldsOf } from './upright-list.ts';

const rowsOf = (...statuses: readonly BillStatus[]) =>
  createDescriber()(sampleData({ bills: statuses.map((status, index) => billOf(index, status)) })).rows;

const twelve = Array.from({ length: 12 }, () => 'paid' as const);

/** Statuses of the first bills; how many are folded before, and from which one on. */
const table: readonly (readonly [statuses: readonly BillStatus[], past: number, future: number])[] = [
  [[], 0, 3],
  [['paid'], 0, 4],
  [['paid', 'paid'], 2, 5],
  [['paid', 'paid', 'paid', 'unpaid', 'unpaid'], 3, 8],
  [['unpaid', 'paid', 'paid', 'paid'], 0, 7],
  [twelve.slice(0, 8), 8, 12],
  [twelve.slice(0, 7), 7, 12],
  [twelve.slice(0, 6), 6, 9],
  [twelve, 11, 12],
];

describe('what an upright schedule folds', () => {
  for (const [statuses, past, future] of table)
    it(`of 12 bills, ${statuses.join(', ') || 'none made'}: the first ${past}, and from ${future} on`, () => {
      assert.deepEqual(foldsOf(rowsOf(...statuses)), { past, future });
    });

  it('is nothing of one bill', () => {
    assert.deepEqual(foldsOf(rowsOf('paid').slice(0, 1)), { past: 0, future: 1 });
  });
});
