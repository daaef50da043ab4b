import {
  addDays,
  addMoney,
  createQuote,
  createSchedule,
  money,
  priceOccurrence,
  type ScheduleTerms,
} from '@keyturn/billing';
import type { Bill } from '@keyturn/sdk';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { billOf, sampleData, samplePrices, sampleTerms } from '../../testing/sample-schedule.ts';
import { createDescriber } from './describe-schedule.ts';

const amount = fc.integer({ min: 0, max: 90_000 }).map((units) => money(units, 'GBP'));
const kinds = ['package', 'recurring', 'fixed', 'handover', 'deposit'] as const;
const charges = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      price: amount,
      basis: fc.constantFrom('net', 'gross'),
      taxRate: fc.constantFrom('0', '0.055', '0.2'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((some) => some.map((charge, n) => ({ id: `c${n}`, ...charge })));
const vouchers = fc
  .array(
    fc.record(
      {
        applies: fc.constantFrom('first_payment', 'recurring'),
        discount: fc.oneof(
          fc.constantFrom('10', '33.3', '100').map((percent) => ({ percent })),
          amount.map((fixed) => ({ fixed })),
        ),
        kinds: fc.subarray([...kinds], { minLength: 1 }),
        maxCycles: fc.integer({ min: 1, max: 9 }),
        skipsFirstBill: fc.boolean(),
      },
      { requiredKeys: ['applies', 'discount', 'kinds'] },
    ),
    { maxLength: 3 },
  )
  .map((some) => some.map((voucher, n) => ({ code: `V${n}`, ...voucher })));
const terms: fc.Arbitrary<ScheduleTerms> = fc.record({
  anchor: fc.constantFrom('2026-01-31', '2024-02-29', '2026-03-10').map((date) => ({
    date,
    time: '10:00',
    timeZone: 'Europe/London',
  })),
  frequency: fc.constantFrom('weekly', 'monthly'),
  duration: fc.oneof(
    fc.integer({ min: 1, max: 14 }).map((months) => ({ months })),
    fc.integer({ min: 3, max: 90 }).map((days) => ({ days })),
  ),
  stubPolicy: fc.constantFrom('prorate', 'full', 'free'),
});

const sumsOf = ({ net, tax, gross, discount }: Record<'net' | 'tax' | 'gross' | 'discount', unknown>) => ({
  net,
  tax,
  gross,
  discount,
});
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** When the first bill is due. */
const dueOf = (data: Parameters<typeof sampleData>[0]): string | undefined =>
  createDescriber()(sampleData(data)).rows[0]?.dueDate;

describe('what a schedule shows', () => {
  it('has the amounts of every occurrence, whatever the basket, and their sum is the whole term', () => {
    fc.assert(
      fc.property(terms, charges, vouchers, (asked, some, reduced) => {
        const prices = { currency: 'GBP', charges: some, vouchers: reduced };
        const { rows, summary, sums } = createDescriber()({ terms: asked, prices, bills: [] });
        const schedule = createSchedule(asked);
        assert.lengthOf(rows, schedule.count);
        for (const { occurrence, amounts } of rows) {
          assert.deepEqual(occurrence, schedule.occurrence(occurrence.index));
          const expected = priceOccurrence(schedule, prices, occurrence.index);
          assert.deepEqual(amounts && sumsOf(amounts), sumsOf(expected));
        }
        const total = rows.reduce(
          (sum, { amounts }) => (amounts ? addMoney(sum, amounts.gross) : sum),
          money<string>(0, 'GBP'),
        );
        assert.deepEqual(total, summary?.total.gross);
        assert.deepEqual(total, sums?.toBill.amount);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whether the summary is given or worked out', () => {
    const summary = createQuote(createSchedule(sampleTerms()), samplePrices);
    const { rows } = createDescriber()({ terms: sampleTerms(), summary, bills: [] });
    assert.deepEqual(rows, createDescriber()({ terms: sampleTerms(), prices: samplePrices, bills: [] }).rows);
  });

  it('knows when the first bill is due only where its day of issue is known', () => {
    const onApproval = { trigger: 'on_approval' } as const;
    assert.equal(dueOf({ bills: [], firstBillTrigger: onApproval }), '');
    assert.equal(dueOf({ bills: [billOf(0, 'unpaid')], firstBillTrigger: onApproval }), billOf(0, 'unpaid').dueDate);
    const planned = createSchedule(sampleData().terms).occurrence(0).dueDate;
    assert.equal(dueOf({ bills: [], firstBillTrigger: { trigger: 'on_start_date' } }), planned);
    assert.equal(dueOf({ bills: [] }), planned);
    const before = { trigger: 'days_before_start', days: 7 } as const;
    assert.equal(dueOf({ bills: [], firstBillTrigger: before }), addDays(planned, -7));
    const later = createDescriber()(sampleData({ bills: [], firstBillTrigger: onApproval })).rows.slice(1);
    assert.isTrue(later.every(({ dueDate, occurrence }) => dueDate === occurrence.dueDate));
  });

  it('has no amounts without prices, but those of bills', () => {
    const { rows, sums, summary } = createDescriber()({ terms: sampleTerms(), bills: [billOf(1, 'paid')] });
    assert.deepEqual(rows.map(({ amounts }) => amounts?.gross.amount).slice(0, 3), [undefined, 37_350, undefined]);
    assert.isUndefined(summary);
    assert.equal(sums?.paid.amount.amount, 37_350);
  });

  it('shows the bill that stands, with what it replaces and what adds to it beside it', () => {
    const bills = [
      billOf(0, 'paid', { id: 'old', replaced: true }),
      billOf(0, 'unpaid', { id: 'new', replaces: 'old' }),
      billOf(0, 'unpaid', { id: 'more', occurrenceIndex: null, supplements: 'new', dueDate: '2026-05-01' }),
      billOf(0, 'unpaid', { id: 'by hand', occurrenceIndex: null, kind: 'immediate' }),
    ];
    const [row] = createDescriber()(sampleData({ bills })).rows;
    assert.equal(row?.bill?.id, 'new');
    assert.deepEqual(
      row?.others.map(({ id }) => id),
      ['old', 'more'],
    );
  });

  it('goes on past the end where there are bills, after a stub with the rest of its period', () => {
    const weekly = sampleTerms({ frequency: 'weekly', duration: { days: 10 } });
    const schedule = createSchedule(weekly);
    const bills = [2, 3].map((index) => billOf(index, 'unpaid', {}, schedule));
    const { rows } = createDescriber()({ terms: weekly, prices: samplePrices, bills });
    assert.deepEqual(
      rows.map(({ occurrence }) => [occurrence.index, occurrence.date, occurrence.reasons.map(({ code }) => code)]),
      [
        [0, '2026-01-31', []],
        [1, '2026-02-07', ['stub']],
        [2, '2026-02-10', ['stub', 'overrun']],
        [3, '2026-02-14', ['overrun']],
      ],
    );
  });

  it('tells how long a bill is overdue, and whose day has come without a bill', () => {
    const data = sampleData({ bills: [billOf(3, 'unpaid')], today: '2026-06-03' });
    const { rows } = createDescriber()(data);
    assert.deepEqual(
      rows
        .filter(({ overdueDays }) => overdueDays)
        .map(({ occurrence, overdueDays }) => [occurrence.index, overdueDays]),
      [[3, 27]],
    );
    assert.deepEqual(
      rows.filter(({ late }) => late).map(({ occurrence }) => occurrence.index),
      [0, 1, 2, 4],
    );
  });
});

describe('a schedule that is shown again', () => {
  const bills = [0, 1, 2].map((index) => billOf(index, 'unpaid'));

  it('is the same object when the same is read again', () => {
    const describeIt = createDescriber();
    const first = describeIt(sampleData({ bills }));
    assert.strictEqual(describeIt(copy(sampleData({ bills }))), first);
  });

  it('changes one row when one bill is paid', () => {
    const describeIt = createDescriber();
    const first = describeIt(sampleData({ bills }));
    const paid: readonly Bill[] = bills.map((bill) => (bill.id === 'b1' ? billOf(1, 'paid') : copy(bill)));
    const second = describeIt(copy(sampleData({ bills: paid })));
    assert.deepEqual(
      second.rows.flatMap((row, n) => (row === first.rows[n] ? [] : row.occurrence.index)),
      [1],
    );
    assert.equal(second.rows[1]?.state, 'paid');
  });

  it('changes a row when only its amounts paid, or what is beside it, are others', () => {
    const describeIt = createDescriber();
    const first = describeIt(sampleData({ bills }));
    const changed = [billOf(0, 'unpaid', { paid: money(1, 'GBP') }), ...bills.slice(1)];
    assert.notStrictEqual(describeIt(sampleData({ bills: changed })).rows[0], first.rows[0]);
    const more = [...bills, billOf(2, 'unpaid', { id: 'old', replaced: true })];
    const third = describeIt(sampleData({ bills: more }));
    assert.strictEqual(third.rows[1], first.rows[1]);
    assert.notStrictEqual(third.rows[2], first.rows[2]);
  });

  it('changes the rows whose day has come, or that grow older, from one day to the next', () => {
    const describeIt = createDescriber();
    const first = describeIt(sampleData({ bills, today: '2026-02-06' }));
    const second = describeIt(sampleData({ bills, today: '2026-02-08' }));
    assert.deepEqual(
      second.rows.flatMap((row, n) => (row === first.rows[n] ? [] : row.occurrence.index)),
      [0],
    );
  });

  it('is another one for other terms or prices', () => {
    const describeIt = createDescriber();
    const first = describeIt(sampleData());
    const dearer = { ...samplePrices, charges: samplePrices.charges.slice(0, 1) };
    const second = describeIt(sampleData({ prices: dearer }));
    assert.isTrue(second.rows.every((row, n) => row !== first.rows[n]));
    assert.lengthOf(describeIt(sampleData({ terms: sampleTerms({ duration: { months: 3 } }) })).rows, 3);
  });

  it('throws what the calculator says of odd terms, and is right again afterwards', () => {
    const describeIt = createDescriber();
    const first = describeIt(sampleData());
    const odd = sampleData({ terms: { ...sampleTerms(), frequency: 'daily' as 'weekly' } });
    assert.throws(() => describeIt(odd), /frequency.*daily/);
    assert.strictEqual(describeIt(sampleData()), first);
  });
});
