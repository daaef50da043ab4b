import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { leavePage } from './dress-page.ts';
import { allByRole, byRole, textOf, until } from './mount.ts';
import {
  active,
  answerOf,
  applyOf,
  choose,
  control,
  isOpen,
  london,
  openPopup,
  openStart,
  popupOf,
  press,
  reasonOf,
  settled,
  type,
} from './start-page.ts';

describe('the page of the start: days and times that are typed', () => {
  afterEach(() => leavePage({ width: 1280, height: 900 }));

  it('offers the times of the opening hours, and of today only those to come', async () => {
    const wizard = await openStart({ now: '2026-01-10T11:40:00Z', prefill: { locationId: 'loc-camden' } });
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
    const wizard = await openStart({ prefill: { locationId: 'loc-camden' } });
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
    const wizard = await openStart();
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
    const wizard = await openStart();
    await openPopup(wizard);
    await choose(wizard, 'Thursday, 15 January 2026');
    assert.equal(control(wizard, 'Time').value, '09:00');
    await type(wizard, 'Time', '');
    assert.equal(control(wizard, 'Time').value, '');
    assert.equal(control(wizard, 'Time').getAttribute('aria-invalid'), 'true');
    assert.equal(control(wizard, 'Date').getAttribute('aria-invalid'), 'false');
  });

  it('keeps a day that does not exist as it was typed', async () => {
    const wizard = await openStart();
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
    const wizard = await openStart();
    await openPopup(wizard);
    await type(wizard, 'Date', '2026-03-29');
    await type(wizard, 'Time', '01:30');
    assert.include(reasonOf(wizard), 'Sun, 29 Mar 2026, 01:30 does not exist');
    const list = wizard.element.renderRoot.querySelector<HTMLSelectElement>('#start-times');
    const near = [...(list?.options ?? [])].find(({ value }) => value === '00:45')?.getBoundingClientRect();
    const box = list?.getBoundingClientRect();
    assert.isTrue(box && near && near.top >= box.top - 1 && near.bottom <= box.bottom + 1, 'times beside it are shown');
    byRole(wizard.element, 'button', 'Use Sun, 29 Mar 2026, 02:30').click();
    await until(() => active(wizard) === applyOf(wizard));
    applyOf(wizard).click();
    assert.deepEqual(answerOf(wizard), london('2026-03-29', '02:30'));
  });

  it('takes a repeated time as the first of the two', async () => {
    const wizard = await openStart();
    await openPopup(wizard);
    await type(wizard, 'Date', '2026-10-25');
    await type(wizard, 'Time', '01:30');
    assert.equal(reasonOf(wizard), 'Sun, 25 Oct 2026, 01:30');
    applyOf(wizard).click();
    assert.deepEqual(answerOf(wizard), london('2026-10-25', '01:30'));
  });

  it('offers no shift to a time at which the location is closed', async () => {
    const wizard = await openStart({ prefill: { locationId: 'loc-camden' } });
    await openPopup(wizard);
    await type(wizard, 'Date', '2026-03-29');
    await type(wizard, 'Time', '01:30');
    assert.include(reasonOf(wizard), 'does not exist');
    assert.isEmpty(allByRole(wizard.element, 'button', /^Use /));
  });
});
