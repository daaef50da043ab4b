import { createMockBackend } from '@keyturn/mocks';
import { emulateMedia } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { createMemoryStorage } from '../sessions/open-session.ts';
import { leavePage } from './dress-page.ts';
import { allByRole, assertAccessible, byRole, textOf, unmount, until } from './mount.ts';
import {
  active,
  answerOf,
  applyOf,
  choose,
  control,
  fieldOf,
  london,
  openPopup,
  openStart,
  settled,
  type,
} from './start-page.ts';
import { allAnswers } from './whole-wizard.ts';

describe('the page of the start', () => {
  afterEach(async () => {
    await leavePage({ width: 1280, height: 900 });
    await emulateMedia({ colorScheme: 'light' });
  });

  it('takes what the backend takes once that has corrected a clock of the device that is fast', async () => {
    const wizard = await openStart({ prefill: { ...allAnswers, start: london('2026-01-04') } });
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
    const wizard = await openStart({ prefill: { start: london('2026-01-15') } });
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

  it('explains a start that has passed, and mends it with one press', async () => {
    const wizard = await openStart({ prefill: { start: london('2026-01-05', '08:00') } });
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
    const wizard = await openStart({ now: '2026-01-05T14:10:00Z', prefill: { start: london('2026-01-05', '08:00') } });
    const offers = allByRole(wizard.element, 'button', /^(Use|Tomorrow)/).map(textOf);
    assert.deepEqual(offers, [
      'Use Mon, 5 Jan 2026, 14:30',
      'Use Mon, 5 Jan 2026, 15:15',
      'Tomorrow: Tue, 6 Jan 2026, 08:00',
    ]);
  });

  it('says whose clock is billed, and what the reader’s own shows', async () => {
    const wizard = await openStart({ zone: 'Europe/Berlin', prefill: { start: london('2026-06-15') } });
    const note = 'London time (BST) is what is billed. It is 10:00 where you are, Berlin.';
    assert.include(textOf(wizard.element), note);
    unmount();
    const tokyo = await openStart({ zone: 'Asia/Tokyo', prefill: { start: london('2026-06-15', '23:00') } });
    assert.include(textOf(tokyo.element), 'It is Tue, 16 Jun 2026, 07:00 where you are, Tokyo.');
    unmount();
    const home = await openStart({ prefill: { start: london('2026-06-15') } });
    assert.notInclude(textOf(home.element), 'where you are');
  });

  it('keeps the start when the location changes, and says where it does not fit', async () => {
    const wizard = await openStart({ prefill: { start: london('2026-01-11') } });
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
    const wizard = await openStart({ prefill: { start: london('2026-01-31') } });
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
      const wizard = await openStart({ mock, prefill: { start: london('2026-01-15') } });
      const box = byRole(wizard.element, 'region', 'What this start decides');
      assert.equal(textOf(allByRole(box, 'listitem')[0] ?? box), `15 Jan ${mark}`);
      unmount();
    }
  });

  it('shows no bill dates of a start that has passed', async () => {
    const wizard = await openStart({ prefill: { start: london('2026-01-04') } });
    const box = byRole(wizard.element, 'region', 'What this start decides');
    assert.isEmpty(allByRole(box, 'listitem'));
    assert.include(textOf(box), 'Choose a start');
  });

  it('shows what a start decides week by week, without a location where there is only one', async () => {
    const start = { date: '2026-01-14', time: '10:00', timeZone: 'Europe/Berlin' };
    const wizard = await openStart({ weekly: true, prefill: { start } });
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
    const wizard = await openStart({ prefill: { start: london('2026-01-15') } });
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
    const first = await openStart({ storage });
    first.element.wizardSession?.answer({ start: london('2026-01-06') });
    await until(() => storage.text?.includes('2026-01-06'));
    unmount();
    const later = await openStart({ now: '2026-01-07T09:00:00Z', storage });
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
      const wizard = await openStart({ prefill: { start: london('2026-01-05', '08:00') } });
      wizard.provider.dir = dir;
      await assertAccessible(wizard.element);
      await openPopup(wizard);
      await type(wizard, 'Date', '');
      await assertAccessible(wizard.element);
    });
});
