import { setViewport } from '@web/test-runner-commands';
import { createSchedule } from '@keyturn/billing';
import { assert } from 'chai';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { allByRole, byRole, recordEvents, textOf, until } from './mount.ts';
import {
  billOf,
  cellsOf,
  closeAlone,
  long,
  openAlone,
  rowsOf,
  samplePrices,
  sampleTerms,
  usual,
} from './open-schedule.ts';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('kt-billing-schedule: alone, from a schedule that it is handed', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(closeAlone);

  it('shows sums, picture and every bill, without provider and backend', async () => {
    const element = await openAlone(usual(), 12);
    assert.include(textOf(element), 'Monthly from Sat, 31 Jan 2026, 10:00, London time.');
    assert.include(textOf(element), 'Overdue £373.50 1 bill, 27 days');
    assert.deepEqual(cellsOf(rowsOf(element)[3]), [
      '4',
      'Thu, 30 Apr 2026',
      'Day 31, month too short',
      '30 Apr to 31 May',
      'Thu 7 May',
      '£373.50',
      'Overdue 27 days',
      'BILL-4',
    ]);
    assert.deepEqual(cellsOf(rowsOf(element)[5]).slice(5), ['£373.50', 'Scheduled', '']);
    assert.include(textOf(element), '12 bills, ends Sun, 31 Jan 2027 nothing is billed on the end date £4,777.00');
  });

  it('says in one sentence what the picture shows', async () => {
    const element = await openAlone(usual(), 12);
    await until(() =>
      byRole(
        element,
        'group',
        '12 bills from 31 Jan 2026, ends 31 Jan 2027: 3 Paid, 1 Overdue, 1 Unpaid and 7 Scheduled.',
      ),
    );
  });

  const terms = sampleTerms();
  const answer = { bookingId: 'b', revision: 2, terms, prices: samplePrices };
  for (const [name, schedule, hasAmounts] of [
    ['bare terms', terms, false],
    ['terms and prices as JSON', copy({ terms, prices: samplePrices }), true],
    ['an answer of getSchedule as JSON', copy(answer), true],
    ['a schedule of the calculator', createSchedule(terms), false],
    ['a schedule of the calculator as JSON', copy(createSchedule(terms)), false],
  ] as const)
    it(`takes ${name}; without a clock nothing is overdue`, async () => {
      const bills = [billOf(0, 'unpaid')];
      const element = await openAlone({ schedule, bills }, 12);
      assert.deepEqual(cellsOf(rowsOf(element)[0]).slice(1, 7), [
        'Sat, 31 Jan 2026',
        'Start day',
        '31 Jan to 28 Feb',
        'Sat 7 Feb',
        '£668.50',
        'Unpaid',
      ]);
      assert.equal(cellsOf(rowsOf(element)[1])[5], hasAmounts ? '£373.50' : '');
    });

  const odd: readonly (readonly [schedule: unknown, told: RegExp])[] = [
    [{ ...terms, frequency: 'daily' }, /frequency: expected weekly or monthly, got "daily"/],
    [{ ...terms, anchor: { ...terms.anchor, date: '2026-02-31' } }, /anchor\.date.*2026-02-31/],
    [{ ...terms, anchor: { ...terms.anchor, timeZone: 'Mars/Olympus' } }, /timeZone.*Mars\/Olympus/],
    [{ ...terms, duration: { months: 0 } }, /duration.*0/],
    [{ terms, prices: { ...samplePrices, currency: 'XXXX' } }, /currency.*XXXX/],
    [{ terms: null }, /null/],
    [{}, /anchor/],
    ['12 months', /12 months/],
    [42, /42/],
  ];
  for (const [schedule, told] of odd)
    it(`explains ${JSON.stringify(schedule).slice(0, 60)} and throws nothing`, async () => {
      const element = await openAlone({ schedule } as Parameters<typeof openAlone>[0]);
      assert.include(textOf(element), 'This billing schedule cannot be shown');
      assert.match(textOf(element), told);
      element.schedule = usual().schedule;
      await until(() => rowsOf(element).length === 12);
    });

  for (const [name, given, count] of [
    ['6 months', long({ duration: { months: 6 } }), 6],
    ['60 months', long({ duration: { months: 60 } }), 60],
    ['260 weeks', long({ frequency: 'weekly', duration: { weeks: 260 } }), 260],
  ] as const)
    it(`has every one of the bills of ${name} in the page, in a table with a caption`, async () => {
      const element = await openAlone(given, count);
      byRole(element, 'table', 'Every bill of the schedule');
      assert.deepEqual(
        rowsOf(element).map((row) => cellsOf(row)[0]),
        Array.from({ length: count }, (_, n) => String(n + 1)),
      );
      assert.include(textOf(element), `${count} bills, ends`);
    });

  it('has a weekly last bill of one day', async () => {
    const element = await openAlone(long({ frequency: 'weekly', duration: { months: 12 } }), 53);
    assert.deepEqual(cellsOf(rowsOf(element)[52]).slice(1, 4), ['Sat, 30 Jan 2027', 'Last days', '30 Jan to 31 Jan']);
  });

  it('sends no event of its own', async () => {
    const { events, stop } = recordEvents();
    await openAlone(usual(), 12);
    stop();
    assert.deepEqual(
      events.filter(({ type }) => type.startsWith('kt-')),
      [],
    );
  });

  it('writes in the language and direction of the page', async () => {
    const { ar } = await import('@keyturn/elements/locales/ar');
    const element = await openAlone({ ...usual(), locale: 'ar', texts: ar }, 12);
    byRole(element, 'heading', /جدول الفوترة/);
    assert.lengthOf(allByRole(element, 'columnheader'), 8);
    assert.isNotEmpty(rowsOf(element)[0]?.cells[3]?.querySelectorAll('bdi'));
  });
});

describe('kt-billing-schedule: what changes', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(closeAlone);

  it('writes one row anew when its bill is paid, and touches no other', async () => {
    const given = usual();
    const element = await openAlone(given, 12);
    const body = rowsOf(element)[0]?.parentElement;
    if (!body) return assert.fail('no rows');
    const cells = rowsOf(element).flatMap((row) => [...row.cells]);
    const touched: MutationRecord[] = [];
    const observer = new MutationObserver((records) => touched.push(...records));
    observer.observe(body, { subtree: true, childList: true, characterData: true, attributes: true });
    const copies = JSON.parse(JSON.stringify(given.bills)) as typeof given.bills;
    element.bills = copies.map((bill) => (bill.id === 'b3' ? billOf(3, 'paid', { version: 2 }) : bill));
    await until(() => textOf(element).includes('4 bills'));
    touched.push(...observer.takeRecords());
    observer.disconnect();
    const row = rowsOf(element)[3];
    assert.include(cellsOf(row), 'Paid');
    assert.isNotEmpty(touched);
    assert.isTrue(touched.every(({ target }) => row?.contains(target)));
    assert.deepEqual(
      rowsOf(element).flatMap((each) => [...each.cells]),
      cells,
    );
  });

  it('keeps the focus on a row whose bill is paid', async () => {
    const given = usual();
    const element = await openAlone(given, 12);
    const button = byRole(element, 'button', 'Why 30 Apr 2026? Day 31, month too short');
    button.focus();
    element.bills = given.bills.map((bill) => (bill.id === 'b3' ? billOf(3, 'paid', { version: 2 }) : bill));
    await until(() => cellsOf(rowsOf(element)[3])[6] === 'Paid');
    assert.isTrue(element.shadowRoot?.activeElement === button);
  });

  it('shows fewer bills, then more, when the schedule becomes another one', async () => {
    const element = await openAlone(long({ duration: { months: 60 } }), 60);
    Object.assign(element, long({ duration: { months: 6 } }));
    await until(() => rowsOf(element).length === 6);
    Object.assign(element, long({ duration: { months: 48 } }));
    await until(() => rowsOf(element).length === 48);
  });

  it('goes on with a long schedule that was taken away before every row was there', async () => {
    const element = await openAlone(long({ frequency: 'weekly', duration: { weeks: 260 } }));
    await until(() => rowsOf(element).length > 0);
    assert.isBelow(rowsOf(element).length, 260);
    element.remove();
    for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
    assert.isBelow(rowsOf(element).length, 260);
    document.body.append(element);
    await until(() => rowsOf(element).length === 260);
  });
});
