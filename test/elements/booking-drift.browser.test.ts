import { sendKeys, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { ar } from '@keyturn/elements/locales/ar';
import { createMockBackend } from '@keyturn/mocks';
import { approved, at } from '../backend/support.ts';
import { type } from './bookings-list.ts';
import { allByRole, assertAccessible, byRole, textOf, unmount, until } from './mount.ts';
import { dressPage, leavePage } from './dress-page.ts';
import { openBooking, section, type OpenBooking } from './open-booking.ts';

const whatIf = 'What if nobody re-approves?';

/** A booking approved for 1 June, three months, opened while its start is still to come. */
async function juneBooking(): Promise<OpenBooking> {
  const mock = await createMockBackend();
  const api = mock.api(mock.tokens.manager);
  const { reference } = await approved(api, { start: at('2026-06-01'), packageId: 'mallard-1200-3m' });
  return openBooking(reference, { mock });
}

async function ask(open: OpenBooking): Promise<HTMLElement> {
  open.button(whatIf).click();
  await until(() => allByRole(open.element, 'table', 'Each bill as approved and if re-approved').length);
  return byRole(open.element, 'region', whatIf);
}

/** The cells of each row. */
const rowsOf = (within: Element): string[][] =>
  allByRole(within, 'row').map((row) => [...row.children].map((cell) => textOf(cell)));

describe('kt-booking: drift', () => {
  afterEach(() => leavePage());

  it('warns before a start that is near, with all that is open', async () => {
    const open = await openBooking('FERN-00004');
    await open.says('It starts soon: Tue, 6 Jan 2026, 10:00');
    await open.says('the contract is not signed, the first bill is not paid and the handover is not recorded');
  });

  it('follows the hours of the policy', async () => {
    const mock = await createMockBackend();
    await mock.store.transaction('fernhill', async ({ tenant }) => {
      const record = await tenant.find();
      if (record) await tenant.save({ ...record, policy: { ...record.policy, driftWarnHours: 1 } });
    });
    const open = await openBooking('FERN-00004', { mock });
    assert.notInclude(textOf(open.element), 'It starts soon');
  });

  it('is red once the start is reached, and leads to re-approval', async () => {
    const open = await openBooking('FERN-00003');
    await open.says('Start passed 1 day ago');
    await open.says('every bill still counts from Sun, 4 Jan 2026, 10:00');
    const asked: unknown[] = [];
    open.element.addEventListener('kt-action-requested', (event) => {
      event.preventDefault();
      asked.push(event.detail.event);
    });
    allByRole(open.element, 'button', 'Re-approve').at(-1)?.click();
    assert.deepEqual(asked, ['reapprove']);
  });

  for (const [overrun, told] of [
    ['continue', 'every further period is billed.'],
    ['stop', 'no further period is billed.'],
  ] as const)
    it(`is amber past the end of the term, and says what is billed: ${overrun}`, async () => {
      const mock = await createMockBackend();
      await mock.store.transaction('fernhill', async ({ tenant }) => {
        const record = await tenant.find();
        if (record) await tenant.save({ ...record, policy: { ...record.policy, overrun } });
      });
      mock.clock.set('2026-12-18T10:00:00Z');
      const open = await openBooking('FERN-00002', { mock });
      await open.says(`Term over since Wed, 16 Dec 2026 The vehicle was kept: ${told}`);
    });

  it('of approved 1 June, collected 8 June: the issued bill stays, each later one is seven days early, seven days are paid for and not used', async () => {
    const open = await juneBooking();
    const panel = await ask(open);
    assert.equal((panel.querySelector('input') as HTMLInputElement).value, '2026-06-08');
    assert.include(
      textOf(panel),
      'Approved for Mon, 1 Jun 2026, handed over on Mon, 8 Jun 2026: the first bill stays as it was issued. ' +
        'Each later bill is issued and collected 7 days too early. Billed and not used: 7 days of 30, £',
    );
    const [, ...rows] = rowsOf(panel);
    assert.deepEqual(
      rows.map(([, bill, , then, early, unused]) => [bill, then, early, unused]),
      [
        ['Mon, 1 Jun 2026', 'Stays: Unpaid', '–', '7 of 30 d'],
        ['Wed, 1 Jul 2026', 'Wed, 8 Jul 2026', '7', '–'],
        ['Sat, 1 Aug 2026', 'Sat, 8 Aug 2026', '7', '–'],
        ['Ends Tue, 1 Sept 2026', 'Ends Tue, 8 Sept 2026', '', '7 days'],
      ],
    );
    assert.equal(rows[0]?.at(-1), rows.at(-1)?.at(-1));
    const due = rows[0]?.[2] ?? '';
    assert.match(due, / 2026$/);
    await until(() => allByRole(open.element, 'table', /schedule/i).length);
    const [, first] = allByRole(open.element, 'table', /schedule/i).flatMap(rowsOf);
    assert.include(first?.[4], due.replace(' 2026', ''), 'the schedule says the same');
  });

  it('counts anew for another day, and reads it aloud', async () => {
    const open = await juneBooking();
    const panel = await ask(open);
    const day = panel.querySelector('input') as HTMLInputElement;
    type(day, '2026-07-11');
    await until(() => textOf(panel).includes('Billed and not used: 40 days'));
    await until(() => textOf(byRole(open.element, 'status')).includes('Billed and not used: 40 days'));
    type(day, '2026-06-01');
    await until(() => textOf(panel).includes('nothing moves'));
    type(day, '2026-05-30');
    await until(() => textOf(panel).includes('2 days earlier'));
    assert.equal(rowsOf(panel)[2]?.[4], '1 late');
    type(day, '');
    await until(() => textOf(panel).includes('Enter a day within the term.'));
  });

  it('keeps the rest of a day of which a part was taken out', async () => {
    const open = await juneBooking();
    const panel = await ask(open);
    const day = panel.querySelector('input') as HTMLInputElement;
    day.focus();
    await sendKeys({ press: 'Backspace' });
    await until(() => textOf(panel).includes('Enter a day within the term.'));
    await sendKeys({ type: '08' });
    await until(() => day.value);
    assert.match(day.value, /^2026-0[68]-08$/, 'the first part is the month or the day');
  });

  it('asks about today once the start has passed', async () => {
    const open = await openBooking('FERN-00003');
    const panel = await ask(open);
    assert.equal((panel.querySelector('input') as HTMLInputElement).value, '2026-01-05');
    assert.include(textOf(panel), '1 day too early');
  });

  it('is closed again, with the focus on its button', async () => {
    const open = await juneBooking();
    await ask(open);
    open.button('Close').click();
    await until(() => allByRole(open.element, 'region', whatIf).length === 0);
    await until(() => open.element.shadowRoot?.activeElement === open.button(whatIf));
    assert.notInclude(section(open, 'History'), 'too early');
  });

  it('is no wider than a small screen, in a language of long dates too', async () => {
    await setViewport({ width: 360, height: 900 });
    dressPage('light', 'rtl');
    const open = await juneBooking();
    Object.assign(open.provider, { locale: 'ar', texts: ar });
    await until(() => open.element.renderRoot.querySelector('#what-if-ask')?.textContent?.includes(ar.whatIf));
    open.element.renderRoot.querySelector<HTMLElement>('#what-if-ask')?.click();
    const panel = await until(() => open.element.renderRoot.querySelector('[part~=what-if] table'));
    for (const row of panel.querySelectorAll('tr')) assert.isAtMost(row.scrollWidth, row.clientWidth + 1);
    assert.isAtMost(document.documentElement.scrollWidth, 360);
    for (const dd of open.element.renderRoot.querySelectorAll('.booking-facts dd'))
      assert.isAtMost(dd.scrollWidth, dd.clientWidth + 1, textOf(dd));
  });

  it('is accessible, wide and narrow', async () => {
    for (const [width, scheme] of [
      [1280, 'light'],
      [360, 'dark'],
    ] as const) {
      await setViewport({ width, height: 900 });
      dressPage(scheme, 'ltr');
      const open = await juneBooking();
      await ask(open);
      await assertAccessible(open.element);
      unmount();
    }
  });
});
