import { emulateMedia } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { all, clearAxes, frame, one, rootOf, show, termOf, textsOf } from '../../../testing/axis-host.ts';
import type { CompareAxisOptions } from './compare-axis.ts';

const moved = (start: string): CompareAxisOptions => ({
  name: 'Every date moves',
  before: termOf('2026-06-10', 6, 'monthly', (n) => (n ? 'scheduled' : 'paid')),
  after: termOf(start, 6, 'monthly', (n) => (n ? 'scheduled' : 'paid')),
});
const moving = (element: Element): number => rootOf(element).getAnimations().length;
afterEach(clearAxes);

describe('comparing axis', () => {
  it('is a picture of both tracks, the paid first bill on each, with what moves', async () => {
    document.body.setAttribute('style', 'width: 918px; font-size: 14px');
    const element = await show(moved('2026-06-15'));
    assert.equal(one(element, '[role=img]').getAttribute('aria-label'), 'Every date moves');
    assert.lengthOf(
      textsOf(element, 'text').filter((words) => words === '+5 d'),
      7,
    );
    assert.includeMembers(textsOf(element, 'text'), [
      'Current',
      'New',
      '10 Jun',
      '15 Jun',
      'ends 10 Dec',
      'ends 15 Dec',
    ]);
    assert.lengthOf(all(element, '.mark.success'), 2);
  });

  it('slides the new track when the start changes, and neither at first nor when its place gets another width', async () => {
    document.body.setAttribute('style', 'width: 918px');
    const element = await show(moved('2026-06-15'));
    assert.equal(moving(element), 0);
    await show(moved('2026-06-25'), element);
    assert.isAbove(moving(element), 0);
    await Promise.all(
      rootOf(element)
        .getAnimations()
        .map(({ finished }) => finished),
    );
    document.body.setAttribute('style', 'width: 800px');
    await frame();
    await frame();
    assert.equal(moving(element), 0);
  });

  it('does not move where motion is reduced', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await show(moved('2026-06-15'));
    await show(moved('2026-06-25'), element);
    assert.equal(moving(element), 0);
  });
});
