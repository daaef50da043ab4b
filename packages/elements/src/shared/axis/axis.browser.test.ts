import { sendKeys } from '@web/test-runner-commands';
import axe from 'axe-core';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import {
  all,
  clearAxes,
  frame,
  long,
  name,
  one,
  rootOf,
  show,
  termOf,
  textsOf,
  twelve,
} from '../../../testing/axis-host.ts';

afterEach(clearAxes);

describe('time axis', () => {
  it('is a picture that is named by one sentence, with its legend beside it', async () => {
    const element = await show({ ...twelve, legend: true });
    assert.equal(one(element, '[role=img]').getAttribute('aria-label'), name);
    assert.isEmpty(all(element, '[tabindex], button, input'));
    assert.deepEqual(textsOf(element, 'li'), [
      'Scheduled',
      'Due date, 7 days after the bill date',
      'Moved to the month’s last day',
    ]);
    assert.include(textsOf(element, 'text'), 'Today 3 Jun');
  });

  it('passes axe, as a picture, with marks to open, and with a window', async () => {
    for (const shown of [{ ...twelve, legend: true }, { ...twelve, open: () => undefined }, long()]) {
      const element = await show(shown);
      const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      );
      element.remove();
    }
  });

  it('has marks that take focus and open only where somebody listens', async () => {
    const opened: number[] = [];
    const element = await show({ ...twelve, open: (index) => opened.push(index) });
    assert.equal(one(element, '[role=group]').getAttribute('aria-label'), name);
    assert.lengthOf(all(element, '[role=button]'), 12);
    assert.lengthOf(all(element, '[role=button][tabindex="0"]'), 1);
    await sendKeys({ press: 'Tab' });
    assert.equal(rootOf(element).activeElement?.getAttribute('aria-label'), 'Why 31 Jan 2026? Scheduled');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: ' ' });
    assert.deepEqual(opened, [2, 1]);
    await sendKeys({ press: 'End' });
    assert.equal(rootOf(element).activeElement, all(element, '[role=button]').at(-1));
    await sendKeys({ press: 'Home' });
    assert.equal(rootOf(element).activeElement, all(element, '[role=button]')[0]);
    assert.lengthOf(all(element, '[role=button][tabindex="0"]'), 1);
    all(element, '[role=button]')[5]?.dispatchEvent(new MouseEvent('click'));
    assert.deepEqual(opened, [2, 1, 5]);
  });

  it('leaves keys that are held with Alt, Ctrl or Meta to the browser', async () => {
    const opened: number[] = [];
    const element = await show({ ...twelve, open: (index) => opened.push(index) });
    const [first] = all(element, '[role=button]') as SVGElement[];
    first?.focus();
    for (const key of ['ArrowRight', 'Enter'])
      for (const held of ['altKey', 'ctrlKey', 'metaKey']) {
        const event = new KeyboardEvent('keydown', { key, [held]: true, cancelable: true });
        first?.dispatchEvent(event);
        assert.isFalse(event.defaultPrevented, `${held} and ${key}`);
      }
    assert.equal(rootOf(element).activeElement, first);
    assert.isEmpty(opened);
  });

  it('fits its place whenever that gets another width, by one observer', async () => {
    // oxlint-disable-next-line typescript/unbound-method -- called with its `this` below
    const { observe } = ResizeObserver.prototype;
    let observed = 0;
    ResizeObserver.prototype.observe = function count(...given) {
      observed += 1;
      observe.apply(this, given);
    };
    document.body.setAttribute('style', 'width: 1000px; font-size: 14px');
    const element = await show(twelve);
    ResizeObserver.prototype.observe = observe;
    assert.equal(one(element, 'svg[role=img]').getAttribute('viewBox'), '0 0 1000 128');
    assert.include(textsOf(element, 'text'), '£373.50');
    document.body.setAttribute('style', 'width: 700px; font-size: 14px');
    await frame();
    await frame();
    assert.equal(one(element, 'svg[role=img]').getAttribute('viewBox'), '0 0 700 122');
    assert.notInclude(textsOf(element, 'text'), '£373.50');
    document.body.setAttribute('style', 'width: 700px; font-size: 28px');
    await frame();
    await frame();
    assert.match(one(element, 'svg[role=img]').getAttribute('viewBox') ?? '', /^0 0 350 /);
    assert.equal(observed, 1);
  });

  it('leaves what did not change as it is when the state of a bill changes', async () => {
    const element = await show({ ...twelve, legend: true });
    const before = all(element, 'svg[role=img] *');
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(rootOf(element), { subtree: true, childList: true, attributes: true, characterData: true });
    await show(
      { ...twelve, legend: true, term: termOf('2026-01-31', 12, 'monthly', (n) => (n ? 'scheduled' : 'paid')) },
      element,
    );
    records.push(...observer.takeRecords());
    const after = new Set(all(element, 'svg[role=img] *'));
    assert.isTrue(before.every((node) => after.has(node)));
    assert.isAtMost(records.filter(({ target }) => (target as Element).closest?.('[role=img]')).length, 8);
  });

  it('turns from right to left without turning texts and marks around', async () => {
    document.documentElement.dir = 'rtl';
    document.body.setAttribute('style', 'width: 1000px');
    const element = await show(twelve);
    const [starts, ends] = ['Starts 31 Jan 2026', 'Ends 31 Jan 2027'].map((words) =>
      all(element, 'text')
        .find(({ textContent }) => textContent?.includes(words))
        ?.getBoundingClientRect(),
    );
    const box = one(element, 'svg[role=img]').getBoundingClientRect();
    assert.closeTo(starts?.right ?? 0, box.right, 2);
    assert.closeTo(ends?.left ?? 0, box.left, 2);
    for (const shape of all(element, '[role=img] :is(text, .mark)'))
      assert.isAbove((shape as SVGGraphicsElement).getScreenCTM()?.a ?? 0, 0);
  });
});
