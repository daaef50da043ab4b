import { createSchedule, type Frequency } from '@keyturn/billing';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { axis } from '../../locales/en/axis.ts';
import type { BillState } from '../bill-state.ts';
import { createFormats } from '../formats.ts';
import { createTexts } from '../texts.ts';
import { axisBill, type AxisTerm } from './axis-term.ts';
import { describeAxis, type AxisPicture, type AxisWindow } from './describe-axis.ts';
import { gap, type Label } from './place-labels.ts';

const host = { formats: createFormats('en-GB'), words: createTexts(axis, 'en-GB') };

interface Options {
  readonly start?: string;
  readonly frequency?: Frequency;
  readonly count?: number;
  /** Of single bills, by index; the others are scheduled. */
  readonly states?: Readonly<Record<number, BillState>>;
  readonly days?: number;
  readonly overrun?: number;
}

function termOf({
  start = '2026-01-31',
  frequency = 'monthly',
  count = 12,
  states = {},
  days = 7,
  overrun = 0,
}: Options): AxisTerm {
  const schedule = createSchedule({
    anchor: { date: start, time: '10:00', timeZone: 'Europe/London' },
    frequency,
    duration: frequency === 'monthly' ? { months: count } : { weeks: count },
    paymentTermsDays: days,
  });
  const amount = { amount: 37350, currency: 'GBP' };
  const bills = Array.from({ length: count + overrun }, (_, n) =>
    axisBill(schedule.occurrence(n, { overrun: true }), { amount, state: states[n] ?? 'scheduled' }),
  );
  return { start, end: schedule.end.date, bills };
}

const draw = (options: Options, room: number, today?: string, windowAt?: number): AxisPicture =>
  describeAxis({ term: termOf(options), today }, room, host, windowAt);
const textsOf = (labels: readonly Label[] = []): string[] => labels.map(({ text }) => text);

describe('density of an axis', () => {
  it('follows from the units that each bill has', () => {
    const bills = [6, 12, 24, 60, 260].map((count) => draw({ count, frequency: 'weekly' }, 1160).density);
    assert.deepEqual(bills, ['full', 'full', 'close', 'small', 'merged']);
    assert.deepEqual(
      [64, 63, 24, 23, 12, 11].map((each) => draw({}, 56 + each * 12).density),
      ['full', 'close', 'close', 'small', 'small', 'merged'],
    );
  });
});

describe('dates of an axis', () => {
  it('are all there with their weekdays while each bill has 110 units', () => {
    const { bands } = draw({ start: '2026-04-08', count: 6 }, 1160, '2026-06-03');
    assert.deepEqual(textsOf(bands?.labels), [
      ...['2026-04-08', '2026-05-08', '2026-06-08', '2026-07-08', '2026-08-08', '2026-09-08'].map((date) =>
        host.formats.weekdayDate(date),
      ),
      '8 Oct',
    ]);
  });

  it('mark those that were moved to the last day of the month', () => {
    const { bands } = draw({}, 990, '2026-06-03');
    const clamped = bands?.labels.filter((label) => label.clamped) ?? [];
    assert.deepEqual(textsOf(clamped), ['28 Feb', '30 Apr', '30 Jun', '30 Sept', '30 Nov']);
  });

  it('are each second one where bills are closer, and always the first, the next, urgent ones and the end', () => {
    const { bands } = draw({ states: { 7: 'overdue' } }, 660, '2026-06-03');
    assert.includeMembers(textsOf(bands?.labels), ['31 Jan', '30 Jun', '31 Aug', '31 Jan']);
    assert.notInclude(textsOf(bands?.labels), '31 May');
  });

  it('are each sixth one of many, and each twelfth with its year', () => {
    const { bands } = draw({ start: '2023-09-30', count: 60 }, 1160);
    assert.deepEqual(textsOf(bands?.labels), [
      '30 Sept 2023',
      '30 Mar',
      '30 Sept 2024',
      '30 Mar',
      '30 Sept 2025',
      '30 Mar',
      '30 Sept 2026',
      '30 Mar',
      '30 Sept 2027',
      '30 Mar',
      '30 Sept',
    ]);
  });

  it('are each fourth one of weekly bills, and each thirteenth with its year', () => {
    const { bands } = draw({ start: '2026-02-02', frequency: 'weekly', count: 52 }, 1160);
    assert.deepEqual(textsOf(bands?.labels).slice(0, 5), ['2 Feb 2026', '2 Mar', '30 Mar', '4 May 2026', '1 Jun']);
  });
});

describe('marks of an axis', () => {
  it('are small where bills are close, but not those that wait for somebody', () => {
    const { bands } = draw({ count: 60, states: { 3: 'overdue', 4: 'paid', 5: 'processing' } }, 1160);
    assert.deepEqual(
      bands?.bills.flatMap(({ index, small }) => (small ? [] : [index])),
      [3, 5],
    );
  });

  it('have a line to their due day while there is room for it', () => {
    assert.equal(draw({}, 990).bands?.bills[0]?.due, 45.9);
    assert.isTrue(draw({ count: 60 }, 1160).bands?.bills.every(({ due }) => due === undefined));
    assert.isTrue(draw({ days: 0 }, 990).bands?.bills.every(({ due }) => due === undefined));
  });

  it('of an overrun stand past the flag of the end', () => {
    const { bands, flag, base } = draw({ count: 6, overrun: 2 }, 990);
    assert.deepEqual(
      bands?.bills.map(({ overrun, x }) => overrun && x >= flag),
      [false, false, false, false, false, false, true, true],
    );
    assert.isAbove(base[1], flag);
  });
});

describe('amounts of an axis', () => {
  it('stand in their bars beside the line of today', () => {
    const { bands, today } = draw({}, 1200, '2026-02-09');
    const bill = bands?.bills[0];
    assert.equal(bill?.amount?.text, '£373.50');
    assert.isTrue(
      draw({}, 1200, '2026-02-09')
        .bands?.bills.slice(1)
        .every(({ amount }) => amount),
    );
    const [x = 0, width = 0, line = 0] = [bill?.x, bill?.width, today?.x];
    assert.isTrue(line > x && line < x + width);
    assert.isAtLeast(Math.abs((bill?.amount?.x ?? line) - line), 50 / 2);
  });

  it('are left out where bars are narrower than they', () => {
    assert.isTrue(draw({}, 800).bands?.bills.every(({ amount }) => !amount));
  });
});

describe('today on an axis', () => {
  it('is a pill over its line between the words of the ends', () => {
    const { today, twoRows, starts, ends } = draw({}, 990, '2026-06-03');
    assert.include(today, { text: 'Today 3 Jun', x: 342.7, pill: 342.7, outside: 0 });
    assert.deepEqual([twoRows, starts, ends], [false, 'Starts 31 Jan 2026', 'Ends 31 Jan 2027']);
  });

  it('goes below the words of the ends where it would touch them', () => {
    assert.isTrue(draw({}, 990, '2026-02-02').twoRows);
    assert.isTrue(draw({}, 990, '2027-01-30').twoRows);
  });

  it('makes room for itself before the start and after the end', () => {
    const before = draw({}, 990, '2026-01-20');
    assert.equal(before.today?.x, 28);
    assert.isAbove(before.base[0], 28);
    const after = draw({}, 990, '2027-02-10');
    assert.equal(after.today?.x, 962);
    assert.isBelow(after.flag, 962);
  });

  it('only points where it is when it is far from the term', () => {
    assert.equal(draw({}, 990, '2025-06-03').today?.outside, -1);
    assert.equal(draw({}, 990, '2029-06-03').today?.outside, 1);
    assert.deepEqual(draw({}, 990, '2029-06-03').base, [28, 962]);
    assert.isNull(draw({}, 990).today);
  });
});

describe('a long axis', () => {
  const states = Object.fromEntries(
    Array.from({ length: 147 }, (_, n) => [n, n < 144 ? 'paid' : n === 144 ? 'overdue' : 'unpaid'] as const),
  );
  const long = { start: '2023-08-14', frequency: 'weekly', count: 260, states, days: 0 } as const;

  const at = (to: number): AxisWindow | undefined => draw(long, 1160, '2026-06-03', to).overview?.window;

  it('merges bills of one state to runs with their count', () => {
    const { overview, bands } = draw(long, 1160, '2026-06-03');
    assert.isNull(bands);
    assert.deepEqual(
      overview?.runs.map(({ state, count }) => [state, count]),
      [
        ['paid', 144],
        ['overdue', 1],
        ['unpaid', 2],
        ['scheduled', 113],
      ],
    );
    assert.deepEqual(
      overview?.counts.map(({ text }) => text),
      ['144 paid', '113 scheduled'],
    );
    assert.deepEqual(textsOf(overview?.labels), ['2024', '2025', '2026', '2027', '2028']);
    assert.deepEqual(
      overview?.marks.map(({ state }) => state),
      ['overdue', 'unpaid'],
    );
  });

  it('has a window of 14 bills around today, with all that a bill has', () => {
    const window = draw(long, 1160, '2026-06-03').overview?.window;
    assert.deepInclude(window, { from: 141, count: 14, density: 'full', text: '27 Apr 2026 to 27 Jul 2026' });
    assert.isTrue(window?.bills.every(({ amount }) => amount));
  });

  it('keeps its window inside the term wherever it is moved', () => {
    assert.equal(at(-20)?.from, 0);
    assert.equal(at(999)?.from, 246);
    assert.equal(at(999)?.flag, 1132);
    assert.isUndefined(at(999)?.today);
    assert.equal(at(20)?.from, 20);
  });
});

/** Labels stay inside and apart. */
const inOrder = (labels: readonly Label[], room: number): void => {
  for (const [n, { x, width: wide }] of labels.entries()) {
    assert.isAtLeast(x - wide / 2, -0.1);
    assert.isAtMost(x + wide / 2, room + 0.1);
    const next = labels[n + 1];
    if (next) assert.isAtLeast(next.x - x - (next.width + wide) / 2, gap - 0.01);
  }
};

describe('every axis', () => {
  const states = fc.constantFrom<BillState>(
    'scheduled',
    'paid',
    'unpaid',
    'overdue',
    'processing',
    'partially_paid',
    'skipped',
  );
  const options = fc.record({
    frequency: fc.constantFrom<Frequency>('weekly', 'monthly'),
    start: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    count: fc.integer({ min: 1, max: 300 }),
    days: fc.integer({ min: 0, max: 30 }),
    overrun: fc.integer({ min: 0, max: 3 }),
    states: fc.dictionary(fc.integer({ min: 0, max: 300 }).map(String), states, { maxKeys: 40 }),
  });
  const today = fc.option(fc.constantFrom('2019-05-01', '2020-05-01', '2023-08-14', '2026-06-03', '2060-01-01'), {
    nil: undefined,
  });
  const width = fc.integer({ min: 400, max: 1600 });

  it('draws every bill once and in order, keeps labels apart, and thins away no state that waits for somebody', () => {
    fc.assert(
      fc.property(options, width, today, (given, room, day) => {
        const term = termOf(given);
        const { bands, overview, base, flag } = describeAxis({ term, today: day }, room, host);
        assert.isTrue(base[0] >= 0 && base[1] <= room && flag <= base[1]);
        const urgent = new Set(
          term.bills.map(({ state }) => state).filter((state) => /paid$|overdue|proc/.test(state) && state !== 'paid'),
        );
        if (bands) {
          assert.deepEqual(
            bands.bills.map(({ index }) => index),
            term.bills.map(({ index }) => index),
          );
          inOrder(bands.labels, room);
          assert.isTrue(bands.bills.every(({ small, state }) => !(small && urgent.has(state))));
          const { dayMonth } = host.formats;
          assert.include(bands.labels[0]?.text, dayMonth(term.start));
          assert.include(textsOf(bands.labels), dayMonth(term.end));
          assert.isTrue(bands.bills.every(({ x }, n) => n === 0 || x > (bands.bills[n - 1]?.x ?? x)));
        }
        if (overview) {
          const { runs, window, labels, counts, marks, years } = overview;
          assert.equal(
            runs.reduce((sum, { count }) => sum + count, 0),
            term.bills.length,
          );
          assert.isTrue(runs.every(({ from, to }, n) => from < to && from === (runs[n - 1]?.to ?? from)));
          inOrder(labels, room);
          inOrder(window.labels, room);
          assert.deepEqual(new Set(marks.map(({ state }) => state)), urgent);
          assert.isTrue(marks.every(({ x }, n) => n === 0 || x - (marks[n - 1]?.x ?? x) >= 14.9));
          assert.equal(window.bills.length, 14);
          assert.isAtMost(counts.length + marks.length + years.length + labels.length, room / 8);
        }
      }),
    );
  });
});
