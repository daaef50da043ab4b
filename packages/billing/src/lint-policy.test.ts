import { describe, it } from 'node:test';
import { assert } from 'chai';
import { type BillingPolicy, createSchedule, lintPolicy, type PolicyFinding } from './index.ts';

const weekly: BillingPolicy = { frequency: 'weekly', durations: [{ months: 12 }] };

/** Wrong values on purpose. */
const bad = (policy: object) => () => lintPolicy({ ...weekly, ...policy });

describe('the worst cases of a policy', () => {
  const table: readonly [title: string, policy: BillingPolicy, expected: readonly PolicyFinding[]][] = [
    [
      'monthly billing over whole months has none',
      { frequency: 'monthly', durations: [{ months: 12 }, { months: 1 }] },
      [],
    ],
    [
      'weekly billing over whole weeks has none',
      { frequency: 'weekly', durations: [{ weeks: 52 }], retryDays: [0, 2, 4] },
      [],
    ],
    [
      'twelve months billed weekly give a 53rd bill for one day',
      weekly,
      [
        {
          code: 'shortBill',
          duration: { months: 12 },
          start: '2025-01-01',
          bill: 53,
          days: 1,
          of: 7,
          stubPolicy: 'prorate',
        },
      ],
    ],
    [
      'six weeks billed monthly give a second bill for eleven days, in full if the policy says so',
      { frequency: 'monthly', durations: [{ weeks: 6 }], stubPolicy: 'full' },
      [
        {
          code: 'shortBill',
          duration: { weeks: 6 },
          start: '2025-01-01',
          bill: 2,
          days: 11,
          of: 28,
          stubPolicy: 'full',
        },
      ],
    ],
    [
      'payment terms longer than a period leave several bills open',
      { frequency: 'weekly', durations: [{ weeks: 4 }], paymentTermsDays: 15 },
      [{ code: 'openBills', bills: 3, days: 15 }],
    ],
    ['payment terms of just a period leave one open', { frequency: 'weekly', durations: [], paymentTermsDays: 7 }, []],
    [
      'attempts from the shortest period on can be cut',
      { frequency: 'monthly', durations: [], retryDays: [0, 27, 28, 40] },
      [
        { code: 'attemptCut', n: 3, days: 28, of: 28 },
        { code: 'attemptCut', n: 4, days: 40, of: 28 },
      ],
    ],
  ];
  for (const [title, policy, expected] of table) {
    it(title, () => {
      assert.deepEqual<readonly PolicyFinding[]>(lintPolicy(policy), expected);
    });
  }

  it('are real: the start named gives the bill named', () => {
    for (const duration of [{ months: 1 }, { months: 7 }, { days: 45 }]) {
      const [finding] = lintPolicy({ frequency: 'weekly', durations: [duration] });
      if (finding?.code !== 'shortBill') throw new Error('a duration that weeks do not fill');
      const anchor = { date: finding.start, time: '10:00', timeZone: 'Europe/London' };
      const schedule = createSchedule({ anchor, frequency: 'weekly', duration });
      assert.equal(schedule.count, finding.bill);
      assert.deepEqual(schedule.occurrence(schedule.count - 1).stub, { days: finding.days, of: finding.of });
    }
  });

  it('of a bad policy are an error that names the field', () => {
    assert.throws(bad({ frequency: 'daily' }), RangeError, 'policy.frequency: expected weekly or monthly');
    assert.throws(bad({ durations: [{ months: 0 }] }), RangeError, 'policy.durations[0].months: ');
    assert.throws(bad({ durations: [{ until: '2027-01-01' }] }), RangeError, 'policy.durations[0]: ');
    assert.throws(bad({ durations: 12 }), TypeError, 'policy.durations: expected an array');
    assert.throws(bad({ retryDays: [-1] }), RangeError, 'policy.retryDays[0]: ');
  });
});
