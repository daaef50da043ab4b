import '@keyturn/elements/define/booking-wizard';
import type { BookingWizardElement } from '@keyturn/elements';
import { createMockBackend, type MockBackend } from '@keyturn/mocks';
import type { AnswersPatch, DraftStorage } from '@keyturn/sdk';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { createMemoryStorage } from '../sessions/open-session.ts';
import { allAnswers } from './whole-wizard.ts';
import { allByRole, assertAccessible, byRole, mount, textOf, unmount, until, type Mounted } from './mount.ts';

type Wizard = Mounted<BookingWizardElement>;

interface Given {
  readonly now?: string;
  readonly prefill?: AnswersPatch;
  readonly zone?: string;
  readonly locale?: string;
  readonly weekly?: boolean;
  readonly mock?: MockBackend;
  readonly storage?: DraftStorage;
}

const london = (date: string, time = '09:00') => ({ date, time, timeZone: 'Europe/London' });
const pages = ['when', 'asset', 'package', 'account', 'driver', 'handover', 'confirm'].map((id) => ({ id }));

/** A wizard on its first page; the clock shows Monday 5 January 2026, 09:00 in London, unless told otherwise. */
async function open({
  now,
  prefill = {},
  zone = 'Europe/London',
  locale = 'en-GB',
  weekly,
  storage,
  mock: given,
}: Given = {}): Promise<Wizard> {
  const mock = given ?? (await createMockBackend({ bookings: false, ...(now ? { start: now } : {}) }));
  const element = document.createElement('kt-booking-wizard');
  element.flow = { pages, prefill };
  element.draftStorage = storage;
  const mounted = await mount(element, {
    mock,
    provider: { locale, 'time-zone': zone },
    ...(weekly ? { token: mock.tokens.otherTenant } : {}),
  });
  await until(() => allByRole(element, 'button', /^Start date and time/).length === 1);
  return mounted;
}

const fieldOf = ({ element }: Wizard) => byRole(element, 'button', /^Start date and time/);
const applyOf = ({ element }: Wizard) => byRole(element, 'button', 'Apply');
const answerOf = ({ element }: Wizard) => element.wizardSession?.state.answers.start;
const active = ({ element }: Wizard) => element.shadowRoot?.activeElement;
const dayNamed = ({ element }: Wizard, name: string | RegExp) => byRole(element, 'gridcell', name);
const popupOf = ({ element }: Wizard) => byRole(element, 'dialog', 'Start date and time');
const isOpen = (wizard: Wizard) => allByRole(wizard.element, 'dialog', 'Start date and time').length === 1;
const settled = ({ element }: Wizard) => element.updateComplete;
const control = ({ element }: Wizard, label: 'Date' | 'Time') =>
  [...(element.shadowRoot?.querySelectorAll('label') ?? [])].find((each) => textOf(each) === label)
    ?.control as HTMLInputElement; // a label of the pop-up always has one
const reasonOf = (wizard: Wizard) => textOf(wizard.element.shadowRoot?.getElementById('start-why') ?? wizard.element);

async function type(wizard: Wizard, label: 'Date' | 'Time', value: string): Promise<void> {
  const input = control(wizard, label);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(wizard);
}

async function openPopup(wizard: Wizard): Promise<void> {
  fieldOf(wizard).click();
  await until(() => active(wizard)?.getAttribute('role') === 'gridcell' || active(wizard)?.tagName === 'TD');
}

async function choose(wizard: Wizard, name: string): Promise<void> {
  dayNamed(wizard, name).click();
  await settled(wizard);
}

/** Presses keys one after the other, `Shift+` before a key holds that down; focus follows the render. */
async function press(wizard: Wizard, ...keys: string[]): Promise<void> {
  for (const each of keys) {
    const [key = '', shift] = each.split('+').toReversed();
    /* oxlint-disable no-await-in-loop -- one after the other */
    if (shift) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: key });
    if (shift) await sendKeys({ up: 'Shift' });
    await settled(wizard);
    await new Promise(requestAnimationFrame);
    /* oxlint-enable no-await-in-loop */
  }
}

describe('the page of the start', () => {
  afterEach(async () => {
    unmount();
    await emulateMedia({ colorScheme: 'light' });
    await setViewport({ width: 1280, height: 900 });
  });

  it('takes what the backend takes once that has corrected a clock of the device that is fast', async () => {
    const wizard = await open({ prefill: { ...allAnswers, start: london('2026-01-04') } });
    const { clock } = wizard.mock;
    const now = () => new Date(Date.parse(clock.now()) + 3 * 86_400_000).toISOString();
    wizard.element.platform = { now, newKey: () => 'key' };
    await wizard.element.wizardSession?.refresh();
    await openPopup(wizard);
    await type(wizard, 'Date', '2026-01-07');
    applyOf(wizard).click();
    assert.deepEqual(answerOf(wizard), london('2026-01-07'));
  });

  it('leaves what the host has against the page as it is', async () => {
    const wizard = await open({ prefill: { start: london('2026-01-15') } });
    const problem = { code: 'DESK_CLOSED', facts: {} } as const;
    const problems = () => wizard.element.wizardSession?.state.next.problems.map(({ code }) => code);
    await openPopup(wizard);
    await choose(wizard, 'Friday, 16 January 2026');
    wizard.element.wizardSession?.setPageProblems('when', [problem]);
    assert.deepEqual(problems(), ['DESK_CLOSED', 'INVALID_INPUT']);
    applyOf(wizard).click();
    await settled(wizard);
    assert.deepEqual(problems(), ['DESK_CLOSED']);
  });

  it('counts no days while the calendar is closed', async () => {
    const wizard = await open({ prefill: { start: london('2026-01-15') } });
    const grid = () => wizard.element.shadowRoot?.querySelector('[role=grid]');
    assert.notExists(grid());
    await openPopup(wizard);
    assert.exists(grid());
    popupOf(wizard).hidePopover();
    await until(() => !grid());
  });

  it('answers nothing before Apply, then the start in the zone of the location, and returns focus', async () => {
    const wizard = await open();
    await openPopup(wizard);
    await choose(wizard, 'Thursday, 15 January 2026');
    assert.isUndefined(answerOf(wizard));
    assert.include(textOf(fieldOf(wizard)), 'Not applied yet');
    applyOf(wizard).click();
    await until(() => !isOpen(wizard));
    assert.deepEqual(answerOf(wizard), london('2026-01-15'));
    assert.equal(textOf(fieldOf(wizard)), 'Thu, 15 Jan 2026, 09:00');
    await until(() => active(wizard) === fieldOf(wizard));
  });

  it('opens on the first possible day, or on the chosen one, and marks today in the zone of the location', async () => {
    const wizard = await open({ now: '2026-06-30T23:30:00Z' });
    await openPopup(wizard);
    assert.equal(active(wizard)?.ariaLabel, 'Wednesday, 1 July 2026');
    assert.equal(dayNamed(wizard, 'Wednesday, 1 July 2026').ariaCurrent, 'date');
    unmount();
    const later = await open({ prefill: { start: london('2026-03-20') } });
    await openPopup(later);
    assert.equal(active(later)?.ariaLabel, 'Friday, 20 March 2026');
    assert.equal(active(later)?.ariaSelected, 'true');
  });

  it('is filled in by the keyboard alone', async () => {
    const wizard = await open();
    fieldOf(wizard).focus();
    await press(wizard, 'Enter');
    await until(() => active(wizard)?.ariaLabel === 'Monday, 5 January 2026');
    const route = [
      ['ArrowRight', 'Tuesday, 6 January 2026'],
      ['ArrowDown', 'Tuesday, 13 January 2026'],
      ['End', 'Sunday, 18 January 2026'],
      ['Home', 'Monday, 12 January 2026'],
      ['ArrowUp', 'Monday, 5 January 2026'],
      ['PageDown', 'Thursday, 5 February 2026'],
      ['Shift+PageDown', 'Friday, 5 February 2027'],
      ['Shift+PageUp', 'Thursday, 5 February 2026'],
      ['ArrowLeft', 'Wednesday, 4 February 2026'],
    ] as const;
    for (const [key, name] of route) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await press(wizard, key);
      assert.equal(active(wizard)?.ariaLabel, name, key);
    }
    assert.lengthOf(
      allByRole(wizard.element, 'gridcell').filter(({ tabIndex }) => tabIndex === 0),
      1,
    );
    await press(wizard, 'Enter', 'Tab');
    assert.equal(active(wizard)?.ariaLabel, 'Times');
    await press(wizard, 'ArrowDown', 'Tab', 'Tab', 'Enter');
    await until(() => !isOpen(wizard));
    assert.deepEqual(answerOf(wizard), london('2026-02-04', '09:15'));
    await until(() => active(wizard) === fieldOf(wizard));
  });

  it('turns left and right from right to left', async () => {
    const wizard = await open();
    wizard.provider.dir = 'rtl';
    await openPopup(wizard);
    await press(wizard, 'ArrowLeft');
    assert.equal(active(wizard)?.ariaLabel, 'Tuesday, 6 January 2026');
  });

  it('begins weeks by the locale and always shows six', async () => {
    const wizard = await open({ locale: 'en-US', now: '2026-02-02T09:00:00Z' });
    await openPopup(wizard);
    const days = allByRole(wizard.element, 'gridcell');
    assert.equal(days[0]?.ariaLabel, 'Sunday, February 1, 2026, too early');
    assert.lengthOf(days, 42);
  });

  it('keeps the old start on Cancel and Escape, and what was picked when it is left otherwise', async () => {
    const wizard = await open({ prefill: { start: london('2026-01-15') } });
    await openPopup(wizard);
    await choose(wizard, 'Friday, 16 January 2026');
    byRole(wizard.element, 'button', 'Cancel').click();
    await until(() => textOf(fieldOf(wizard)) === 'Thu, 15 Jan 2026, 09:00');
    await openPopup(wizard);
    await choose(wizard, 'Friday, 16 January 2026');
    await press(wizard, 'Escape');
    await until(() => !isOpen(wizard));
    assert.equal(textOf(fieldOf(wizard)), 'Thu, 15 Jan 2026, 09:00');
    await until(() => active(wizard) === fieldOf(wizard));
    await openPopup(wizard);
    await choose(wizard, 'Friday, 16 January 2026');
    popupOf(wizard).hidePopover();
    await settled(wizard);
    assert.include(textOf(fieldOf(wizard)), 'Fri, 16 Jan 2026, 09:00');
    assert.deepEqual(answerOf(wizard), london('2026-01-15'));
    assert.isFalse(wizard.element.wizardSession?.state.next.allowed, 'nobody goes on with another start than is shown');
    await openPopup(wizard);
    applyOf(wizard).click();
    await until(() => wizard.element.wizardSession?.state.next.allowed);
    assert.deepEqual(answerOf(wizard), london('2026-01-16'));
  });

  it('does not choose past and closed days, and says why', async () => {
    const wizard = await open({ prefill: { locationId: 'loc-camden' } });
    await openPopup(wizard);
    for (const name of ['Saturday, 3 January 2026, too early', 'Sunday, 11 January 2026, closed']) {
      const day = dayNamed(wizard, name);
      assert.equal(day.ariaDisabled, 'true');
      day.click();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await settled(wizard);
      assert.equal(control(wizard, 'Date').value, '');
    }
    assert.include(textOf(popupOf(wizard)), 'Days struck through are past or closed.');
  });

  it('offers the times of the opening hours, and of today only those to come', async () => {
    const wizard = await open({ now: '2026-01-10T11:40:00Z', prefill: { locationId: 'loc-camden' } });
    await openPopup(wizard);
    await choose(wizard, 'Saturday, 10 January 2026');
    const times = () =>
      allByRole(wizard.element, 'option')
        .map(textOf)
        .filter((text) => text.includes(':'));
    assert.deepEqual(times(), ['11:45', '12:00', '12:15', '12:30', '12:45']);
    await choose(wizard, 'Monday, 12 January 2026');
    assert.deepEqual([times()[0], times().at(-1)], ['08:00', '17:45']);
  });

  it('refuses a time outside the hours or off the step, and says which would do', async () => {
    const wizard = await open({ prefill: { locationId: 'loc-camden' } });
    await openPopup(wizard);
    await choose(wizard, 'Saturday, 10 January 2026');
    await type(wizard, 'Time', '15:00');
    assert.include(reasonOf(wizard), 'outside the opening hours, 09:00 to 13:00');
    assert.equal(control(wizard, 'Time').getAttribute('aria-invalid'), 'true');
    await type(wizard, 'Time', '10:07');
    assert.include(reasonOf(wizard), 'steps of 15 minutes');
    applyOf(wizard).click();
    await settled(wizard);
    assert.equal(applyOf(wizard).ariaDisabled, 'true');
    assert.isTrue(isOpen(wizard));
    assert.isUndefined(answerOf(wizard));
    await until(() => active(wizard) === control(wizard, 'Time'));
    await type(wizard, 'Time', '10:15');
    assert.isNull(applyOf(wizard).ariaDisabled);
  });

  it('keeps garbage that is typed, marks it and applies none of it', async () => {
    const wizard = await open();
    await openPopup(wizard);
    for (const value of ['20260-06-15', '1800-01-01', '2150-01-01', '']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await type(wizard, 'Date', value);
      assert.equal(control(wizard, 'Date').value, value);
      assert.equal(control(wizard, 'Date').getAttribute('aria-invalid'), 'true', value);
      assert.include(reasonOf(wizard), 'Enter an existing date and a time', value);
      applyOf(wizard).click();
    }
    await type(wizard, 'Date', '2025-12-31');
    assert.equal(control(wizard, 'Date').value, '2025-12-31');
    assert.include(reasonOf(wizard), 'Enter an existing date and a time');
    await type(wizard, 'Time', '09:00');
    assert.include(reasonOf(wizard), 'is not in the future');
    applyOf(wizard).click();
    await settled(wizard);
    assert.isUndefined(answerOf(wizard));
    assert.isTrue(isOpen(wizard));
  });

  it('leaves a time empty that was emptied, and proposes one only with a day', async () => {
    const wizard = await open();
    await openPopup(wizard);
    await choose(wizard, 'Thursday, 15 January 2026');
    assert.equal(control(wizard, 'Time').value, '09:00');
    await type(wizard, 'Time', '');
    assert.equal(control(wizard, 'Time').value, '');
    assert.equal(control(wizard, 'Time').getAttribute('aria-invalid'), 'true');
    assert.equal(control(wizard, 'Date').getAttribute('aria-invalid'), 'false');
  });

  it('keeps a day that does not exist as it was typed', async () => {
    const wizard = await open();
    await openPopup(wizard);
    const date = control(wizard, 'Date');
    date.focus();
    await press(wizard, '0', '2', '3', '1', '2', '0', '2', '6');
    assert.isTrue(date.validity.badInput, 'the browser holds what was typed');
    await press(wizard, 'Tab');
    assert.include(reasonOf(wizard), 'Enter an existing date and a time');
    popupOf(wizard).hidePopover();
    wizard.element.locale = 'de-DE';
    await openPopup(wizard);
    assert.isTrue(date.validity.badInput);
    assert.isTrue(date === control(wizard, 'Date'));
  });

  it('says that the clock skips a time, and offers its shift', async () => {
    const wizard = await open();
    await openPopup(wizard);
    await type(wizard, 'Date', '2026-03-29');
    await type(wizard, 'Time', '01:30');
    assert.include(reasonOf(wizard), 'Sun, 29 Mar 2026, 01:30 does not exist');
    byRole(wizard.element, 'button', 'Use Sun, 29 Mar 2026, 02:30').click();
    await until(() => active(wizard) === applyOf(wizard));
    applyOf(wizard).click();
    assert.deepEqual(answerOf(wizard), london('2026-03-29', '02:30'));
  });

  it('takes a repeated time as the first of the two', async () => {
    const wizard = await open();
    await openPopup(wizard);
    await type(wizard, 'Date', '2026-10-25');
    await type(wizard, 'Time', '01:30');
    assert.equal(reasonOf(wizard), 'Sun, 25 Oct 2026, 01:30');
    applyOf(wizard).click();
    assert.deepEqual(answerOf(wizard), london('2026-10-25', '01:30'));
  });

  it('explains a start that has passed, and mends it with one press', async () => {
    const wizard = await open({ prefill: { start: london('2026-01-05', '08:00') } });
    assert.include(textOf(wizard.element), 'Mon, 5 Jan 2026, 08:00 is not in the future');
    const offers = allByRole(wizard.element, 'button', /:/)
      .map(textOf)
      .filter((text) => !text.startsWith('Start'));
    assert.includeMembers(offers, [
      'Use Mon, 5 Jan 2026, 09:15',
      'Use Mon, 5 Jan 2026, 10:00',
      'Tomorrow: Tue, 6 Jan 2026, 08:00',
    ]);
    byRole(wizard.element, 'button', 'Use Mon, 5 Jan 2026, 09:15').click();
    await until(() => active(wizard) === fieldOf(wizard));
    assert.deepEqual(answerOf(wizard), london('2026-01-05', '09:15'));
    assert.isTrue(wizard.element.wizardSession?.state.next.allowed);
    assert.isEmpty(allByRole(wizard.element, 'button', /^Use /));
  });

  it('names a start to use instead by its own time, on the step', async () => {
    const wizard = await open({ now: '2026-01-05T14:10:00Z', prefill: { start: london('2026-01-05', '08:00') } });
    const offers = allByRole(wizard.element, 'button', /^(Use|Tomorrow)/).map(textOf);
    assert.deepEqual(offers, [
      'Use Mon, 5 Jan 2026, 14:30',
      'Use Mon, 5 Jan 2026, 15:15',
      'Tomorrow: Tue, 6 Jan 2026, 08:00',
    ]);
  });

  it('offers no shift to a time at which the location is closed', async () => {
    const wizard = await open({ prefill: { locationId: 'loc-camden' } });
    await openPopup(wizard);
    await type(wizard, 'Date', '2026-03-29');
    await type(wizard, 'Time', '01:30');
    assert.include(reasonOf(wizard), 'does not exist');
    assert.isEmpty(allByRole(wizard.element, 'button', /^Use /));
  });

  it('says whose clock is billed, and what the reader’s own shows', async () => {
    const wizard = await open({ zone: 'Europe/Berlin', prefill: { start: london('2026-06-15') } });
    const note = 'London time (BST) is what is billed. It is 10:00 where you are, Berlin.';
    assert.include(textOf(wizard.element), note);
    unmount();
    const tokyo = await open({ zone: 'Asia/Tokyo', prefill: { start: london('2026-06-15', '23:00') } });
    assert.include(textOf(tokyo.element), 'It is Tue, 16 Jun 2026, 07:00 where you are, Tokyo.');
    unmount();
    const home = await open({ prefill: { start: london('2026-06-15') } });
    assert.notInclude(textOf(home.element), 'where you are');
  });

  it('keeps the start when the location changes, and says where it does not fit', async () => {
    const wizard = await open({ prefill: { start: london('2026-01-11') } });
    const location = byRole(wizard.element, 'combobox', 'Location') as HTMLSelectElement;
    assert.deepEqual(
      [...location.options].map(({ text }) => text.trim()),
      ['Richmond', 'Camden'],
    );
    location.value = 'loc-camden';
    location.dispatchEvent(new Event('change'));
    await settled(wizard);
    assert.equal(wizard.element.wizardSession?.state.answers.locationId, 'loc-camden');
    assert.deepEqual(answerOf(wizard), london('2026-01-11'));
    assert.include(textOf(wizard.element), 'The location is closed on Sun, 11 Jan 2026');
    await openPopup(wizard);
    assert.equal(active(wizard)?.ariaLabel, 'Monday, 12 January 2026');
  });

  it('shows what a start decides, month by month, also at the end of a month', async () => {
    const wizard = await open({ prefill: { start: london('2026-01-31') } });
    const box = byRole(wizard.element, 'region', 'What this start decides');
    assert.deepEqual(allByRole(box, 'listitem').map(textOf), [
      '31 Jan start',
      '28 Feb bill 2',
      '31 Mar bill 3',
      '30 Apr bill 4',
    ]);
    assert.include(textOf(box), 'day 31 of each month');
    assert.include(textOf(box), 'their last day; then day 31 again');
    assert.include(textOf(box), 'when the booking is approved');
    await openPopup(wizard);
    await choose(wizard, 'Thursday, 15 January 2026');
    assert.include(textOf(box), 'every month has a day 15');
  });

  it('calls the start the first bill only where that comes with it', async () => {
    for (const [trigger, mark] of [
      ['on_start_date', 'start and first bill'],
      ['on_begin', 'start and first bill'],
      ['on_contract_signed', 'start'],
    ] as const) {
      const mock = await createMockBackend({ bookings: false });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await mock.store.transaction('fernhill', async ({ tenant }) => {
        const record = await tenant.find();
        assert.exists(record);
        await tenant.save({ ...record, policy: { ...record.policy, firstBill: { trigger } } });
      });
      const wizard = await open({ mock, prefill: { start: london('2026-01-15') } });
      const box = byRole(wizard.element, 'region', 'What this start decides');
      assert.equal(textOf(allByRole(box, 'listitem')[0] ?? box), `15 Jan ${mark}`);
      unmount();
    }
  });

  it('shows no bill dates of a start that has passed', async () => {
    const wizard = await open({ prefill: { start: london('2026-01-04') } });
    const box = byRole(wizard.element, 'region', 'What this start decides');
    assert.isEmpty(allByRole(box, 'listitem'));
    assert.include(textOf(box), 'Choose a start');
  });

  it('shows what a start decides week by week, without a location where there is only one', async () => {
    const start = { date: '2026-01-14', time: '10:00', timeZone: 'Europe/Berlin' };
    const wizard = await open({ weekly: true, prefill: { start } });
    const box = byRole(wizard.element, 'region', 'What this start decides');
    assert.deepEqual(allByRole(box, 'listitem').map(textOf), [
      '14 Jan start',
      '21 Jan bill 2',
      '28 Jan bill 3',
      '4 Feb bill 4',
    ]);
    assert.include(textOf(box), 'every Wednesday');
    assert.notInclude(textOf(box), 'Short months');
    assert.isEmpty(allByRole(wizard.element, 'combobox', 'Location'));
  });

  it('keeps what was picked when it goes to another page and back', async () => {
    const wizard = await open({ prefill: { start: london('2026-01-15') } });
    wizard.element.wizardSession?.next();
    await until(() => allByRole(wizard.element, 'button', /^Start date/).length === 0);
    wizard.element.wizardSession?.back();
    await until(() => allByRole(wizard.element, 'button', /^Start date/).length === 1);
    assert.equal(textOf(fieldOf(wizard)), 'Thu, 15 Jan 2026, 09:00');
    await openPopup(wizard);
    assert.equal(control(wizard, 'Date').value, '2026-01-15');
    assert.equal(control(wizard, 'Time').value, '09:00');
  });

  it('resumes a draft whose start has passed in the meantime', async () => {
    const storage = createMemoryStorage();
    const first = await open({ storage });
    first.element.wizardSession?.answer({ start: london('2026-01-06') });
    await until(() => storage.text?.includes('2026-01-06'));
    unmount();
    const later = await open({ now: '2026-01-07T09:00:00Z', storage });
    await until(() => textOf(later.element).includes('6 Jan 2026, 09:00 is not in the future'));
    assert.lengthOf(allByRole(later.element, 'button', 'Use Wed, 7 Jan 2026, 09:15'), 1);
  });

  for (const [name, colorScheme, dir] of [
    ['light', 'light', 'ltr'],
    ['dark', 'dark', 'ltr'],
    ['from right to left', 'light', 'rtl'],
  ] as const)
    it(`has no barrier that axe finds, ${name}`, async () => {
      await emulateMedia({ colorScheme });
      document.documentElement.style.colorScheme = 'light dark';
      document.documentElement.style.background = 'Canvas';
      const wizard = await open({ prefill: { start: london('2026-01-05', '08:00') } });
      wizard.provider.dir = dir;
      await assertAccessible(wizard.element);
      await openPopup(wizard);
      await type(wizard, 'Date', '');
      await assertAccessible(wizard.element);
    });

  for (const [width, height] of [
    [640, 400],
    [1366, 620],
  ] as const)
    it(`shows the days and its buttons in a window of ${width} by ${height}`, async () => {
      await setViewport({ width, height });
      const wizard = await open({ prefill: { start: london('2026-06-29') } });
      await openPopup(wizard);
      const popup = popupOf(wizard).getBoundingClientRect();
      assert.isAtLeast(popup.top, 0);
      assert.isAtMost(popup.bottom, height);
      const apply = applyOf(wizard).getBoundingClientRect();
      assert.isAtMost(apply.bottom, height);
      const visible = allByRole(wizard.element, 'gridcell').filter((day) => {
        const { top, bottom } = day.getBoundingClientRect();
        return top >= popup.top && bottom <= apply.top;
      });
      assert.isAtLeast(visible.length, 28);
      assert.isTrue(visible.includes(active(wizard) as HTMLElement), 'the day with the focus is not covered');
    });

  it('fills the width at the bottom of a narrow container, and stays inside the window', async () => {
    await setViewport({ width: 360, height: 640 });
    const wizard = await open();
    await openPopup(wizard);
    const box = popupOf(wizard).getBoundingClientRect();
    assert.closeTo(box.width, 360, 1);
    assert.closeTo(box.bottom, 640, 1);
    assert.isAtLeast(box.top, 0);
    const apply = applyOf(wizard).getBoundingClientRect();
    assert.isAtMost(apply.bottom, 640);
    assert.isAtLeast(apply.height, 44);
  });
});
