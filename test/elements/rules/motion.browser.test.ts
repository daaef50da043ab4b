import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { allByRole, unmount } from '../mount.ts';
import { shownList } from '../bookings-list.ts';
import { modalOf, wholeWizard } from '../whole-wizard.ts';

/** The names of everything in an element that moves or fades just now; what only appears late does neither. */
const moving = (element: HTMLElement): string[] =>
  (element.shadowRoot?.getAnimations() ?? [])
    .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 0)
    .map((animation) =>
      animation instanceof CSSAnimation ? animation.animationName : (animation as CSSTransition).transitionProperty,
    );

/** What would fade when its style changes. */
const fading = (element: HTMLElement): string[] =>
  Array.from(element.shadowRoot?.querySelectorAll('*') ?? [])
    .filter((each) =>
      getComputedStyle(each)
        .transitionDuration.split(', ')
        .some((time) => time !== '0s'),
    )
    .map(({ tagName }) => tagName);

describe('motion of the elements', () => {
  afterEach(async () => {
    unmount();
    await emulateMedia({ reducedMotion: 'no-preference' });
    await setViewport({ width: 800, height: 600 });
  });

  it('is there by default: dialogs rise, buttons fade', async () => {
    const open = await wholeWizard('confirm');
    await modalOf(open);
    assert.include(moving(open.element), 'rise');
    assert.include(fading(open.element), 'BUTTON');
  });

  it('is off where people ask for that, but for the sign that something is under way', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    for (const width of [1280, 360]) {
      await setViewport({ width, height: 800 });
      const wizard = await wholeWizard('when');
      allByRole(wizard.element, 'button', /^Start date and time/)[0]?.click();
      assert.isDefined(allByRole(wizard.element, 'dialog')[0], 'the calendar is open');
      assert.deepEqual(moving(wizard.element), []);
      assert.deepEqual(fading(wizard.element), []);
      const confirm = await wholeWizard('confirm');
      await modalOf(confirm);
      assert.deepEqual(moving(confirm.element), []);
      assert.deepEqual(fading(confirm.element), []);
      const list = await shownList();
      assert.deepEqual(moving(list.element), []);
      assert.deepEqual(fading(list.element), []);
      unmount();
    }
  });
});
