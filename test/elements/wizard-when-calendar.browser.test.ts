import { setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { leavePage } from './dress-page.ts';
import { allByRole, byRole, textOf, unmount, until } from './mount.ts';
import {
  active,
  answerOf,
  applyOf,
  choose,
  control,
  dayNamed,
  fieldOf,
  isOpen,
  london,
  openPopup,
  openStart,
  popupOf,
  press,
  settled,
} from './start-page.ts';

describe('the page of the start: its calendar', () => {
  afterEach(() => leavePage({ width: 1280, height: 900 }));

  it('counts no days while the calendar is closed', async () => {
    const wizard = await openStart({ prefill: { start: london('2026-01-15') } });
    const grid = () => wizard.element.shadowRoot?.querySelector('[role=grid]');
    assert.notExists(grid());
    await openPopup(wizard);
    assert.exists(grid());
    popupOf(wizard).hidePopover();
    await until(() => !grid());
  });

  it('answers nothing before Apply, then the start in the zone of the location, and returns focus', async () => {
    const wizard = await openStart();
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
    const wizard = await openStart({ now: '2026-06-30T23:30:00Z' });
    await openPopup(wizard);
    assert.equal(active(wizard)?.ariaLabel, 'Wednesday, 1 July 2026');
    assert.equal(dayNamed(wizard, 'Wednesday, 1 July 2026').ariaCurrent, 'date');
    unmount();
    const later = await openStart({ prefill: { start: london('2026-03-20') } });
    await openPopup(later);
    assert.equal(active(later)?.ariaLabel, 'Friday, 20 March 2026');
    assert.equal(active(later)?.ariaSelected, 'true');
  });

  it('is filled in by the keyboard alone', async () => {
    const wizard = await openStart();
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
    const wizard = await openStart();
    wizard.provider.dir = 'rtl';
    await openPopup(wizard);
    await press(wizard, 'ArrowLeft');
    assert.equal(active(wizard)?.ariaLabel, 'Tuesday, 6 January 2026');
  });

  it('begins weeks by the locale and always shows six', async () => {
    const wizard = await openStart({ locale: 'en-US', now: '2026-02-02T09:00:00Z' });
    await openPopup(wizard);
    const days = allByRole(wizard.element, 'gridcell');
    assert.equal(days[0]?.ariaLabel, 'Sunday, February 1, 2026, too early');
    assert.lengthOf(days, 42);
  });

  it('keeps the old start on Cancel and Escape, and what was picked when it is left otherwise', async () => {
    const wizard = await openStart({ prefill: { start: london('2026-01-15') } });
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
    const wizard = await openStart({ prefill: { locationId: 'loc-camden' } });
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

  for (const [width, height] of [
    [640, 400],
    [1366, 620],
  ] as const)
    it(`shows the days and its buttons in a window of ${width} by ${height}`, async () => {
      await setViewport({ width, height });
      const wizard = await openStart({ prefill: { start: london('2026-06-29') } });
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
    const wizard = await openStart();
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
