import { money } from '@keyturn/billing';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { billOf, sampleData } from '../../testing/sample-schedule.ts';
import { createDescriber } from './describe-schedule.ts';
import type { ScheduleData } from './schedule-data.ts';

const sumsOf = (over: Partial<ScheduleData>) => {
  const { sums } = createDescriber()(sampleData({ today: '2026-06-03', ...over }));
  if (!sums) return assert.fail('no sums');
  const { paid, overdue, unpaid, processing, toBill } = sums;
  return {
    paid: [paid.amount.amount, paid.count],
    overdue: [overdue.amount.amount, overdue.count, overdue.days],
    unpaid: [unpaid.amount.amount, unpaid.count, unpaid.due],
    processing: [processing.amount.amount, processing.count],
    toBill: [toBill.amount.amount, toBill.count],
  };
};

const usual = [...[0, 1, 2].map((index) => billOf(index, 'paid')), ...[3, 4].map((index) => billOf(index, 'unpaid'))];

describe('the sums of a schedule', () => {
  it('are those of the bills, and of what is still to come', () => {
    assert.deepEqual(sumsOf({ bills: usual }), {
      paid: [141_550, 3],
      overdue: [37_350, 1, 27],
      unpaid: [37_350, 1, '2026-06-07'],
      processing: [0, 0],
      toBill: [261_450, 7],
    });
  });

  it('count what is being paid by itself, also once it was due', () => {
    const { overdue, unpaid, processing } = sumsOf({
      bills: [...usual.slice(0, 4), billOf(4, 'processing')],
      today: '2026-06-20',
    });
    assert.deepEqual(
      [overdue, unpaid, processing],
      [
        [37_350, 1, 44],
        [0, 0, undefined],
        [37_350, 1],
      ],
    );
  });

  it('have nothing overdue without a day', () => {
    const { overdue, unpaid } = sumsOf({ bills: usual, today: undefined });
    assert.deepEqual(
      [overdue, unpaid],
      [
        [0, 0, 0],
        [74_700, 2, '2026-05-07'],
      ],
    );
  });

  it('count a bill that is paid in part on both sides', () => {
    const part = billOf(0, 'partially_paid', { paid: money(10_000, 'GBP'), due: money(56_850, 'GBP') });
    const { paid, overdue } = sumsOf({ bills: [part] });
    assert.deepEqual(
      [paid, overdue],
      [
        [10_000, 1],
        [56_850, 1, 116],
      ],
    );
  });

  it('leave out what was replaced, and take in what adds to a bill', () => {
    const bills = [
      billOf(0, 'unpaid', { id: 'old', replaced: true }),
      billOf(0, 'paid', { id: 'new' }),
      billOf(1, 'unpaid', { id: 'more', occurrenceIndex: null, supplements: 'new', dueDate: '2026-06-01' }),
    ];
    const { paid, overdue } = sumsOf({ bills });
    assert.deepEqual(
      [paid, overdue],
      [
        [66_850, 1],
        [37_350, 1, 2],
      ],
    );
  });

  it('count a draft among what is still to bill', () => {
    const bills = [billOf(0, 'unpaid'), billOf(1, 'draft', { number: null, issueDate: null, dueDate: null })];
    assert.deepEqual(sumsOf({ bills, today: '2026-02-01' }).toBill, [410_850, 11]);
  });

  it('are none where nothing has an amount', () => {
    assert.isUndefined(createDescriber()(sampleData({ prices: undefined })).sums);
  });
});
