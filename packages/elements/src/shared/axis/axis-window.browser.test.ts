import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { all, clearAxes, long, name, one, rootOf, show, termOf, today } from '../../../testing/axis-host.ts';
import type { BillState } from '../bill-state.ts';

const slider = (element: Element): HTMLInputElement => one(element, 'input') as unknown as HTMLInputElement;
const said = (element: Element): string => slider(element).getAttribute('aria-valuetext') ?? '';
afterEach(clearAxes);

describe('long time axis', () => {
  it('has a window that the keys of a slider move', async () => {
    const element = await show(long());
    assert.equal(slider(element).getAttribute('aria-label'), 'Bills shown larger');
    assert.equal(said(element), '27 Apr 2026 to 27 Jul 2026');
    slider(element).focus();
    await sendKeys({ press: 'ArrowRight' });
    assert.equal(said(element), '4 May 2026 to 3 Aug 2026');
    await sendKeys({ press: 'Home' });
    assert.equal(said(element), '14 Aug 2023 to 13 Nov 2023');
    await sendKeys({ press: 'End' });
    assert.equal(said(element), '1 May 2028 to 31 Jul 2028');
  });

  for (const dir of ['ltr', 'rtl'])
    it(`has a window that is dragged, ${dir}`, async () => {
      document.documentElement.dir = dir;
      const element = await show(long());
      const { left, top, width } = one(element, '.window').getBoundingClientRect();
      const [x, y] = [Math.round(left + width / 2), Math.round(top + 20)];
      const before = said(element);
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      assert.equal(said(element), before);
      await sendMouse({ type: 'move', position: [x + (dir === 'ltr' ? -100 : 100), y] });
      await sendMouse({ type: 'up' });
      assert.isBelow(Number(slider(element).value), 141);
      assert.isAbove(Number(slider(element).value), 80);
      assert.equal(rootOf(element).activeElement, slider(element));
      const dropped = said(element);
      await sendMouse({ type: 'move', position: [x, y] });
      assert.equal(said(element), dropped);
    });

  it('has no more parts the more bills there are, whatever their states are', async () => {
    document.body.setAttribute('style', 'width: 1000px; font-size: 14px');
    const states: BillState[] = ['paid', 'unpaid', 'overdue', 'scheduled', 'processing'];
    const partsOf = async (count: number): Promise<number> => {
      const term = termOf('2023-08-14', count, 'weekly', (n) => states[n % states.length] ?? 'paid');
      return all(await show({ name, today, term }), '*').length;
    };
    const many = await partsOf(260);
    assert.isAtMost(many, 420);
    assert.isAtMost(await partsOf(1040), many + 40);
    assert.isAtMost(all(await show(long()), '*').length, 160);
  });

  it('prints the legend and not the window', async () => {
    const element = await show(long());
    const isShown = (selector: string): boolean =>
      all(element, selector).some((part) => part.getClientRects().length > 0);
    assert.deepEqual([isShown('.legend'), isShown('.window'), isShown('input')], [false, true, true]);
    await emulateMedia({ media: 'print' });
    assert.deepEqual([isShown('.legend'), isShown('.window'), isShown('input')], [true, false, false]);
  });
});
