import { createSchedule, type Frequency } from '@keyturn/billing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import axe from 'axe-core';
import { assert } from 'chai';
import { LitElement, type TemplateResult } from 'lit';
import { afterEach, describe, it } from 'node:test';
import { axis } from '../../locales/en/axis.ts';
import { baseStyles } from '../base.styles.ts';
import type { BillState } from '../bill-state.ts';
import { createFormats } from '../formats.ts';
import { createTexts } from '../texts.ts';
import { axisStyles, markStyles } from './axis.styles.ts';
import { createAxis, type AxisOptions } from './axis.ts';
import { axisTerm, type AxisTerm } from './axis-term.ts';
import { createCompareAxis, type CompareAxisOptions } from './compare-axis.ts';

/** An element that shows what it is given. */
class AxisHost extends LitElement {
  static override styles = [...baseStyles, markStyles, axisStyles];
  formats = createFormats('en-GB');
  words = createTexts(axis, 'en-GB');
  shown: AxisOptions | CompareAxisOptions | undefined;
  private readonly axis = createAxis(this);
  private readonly compare = createCompareAxis(this);

  protected override render(): TemplateResult | undefined {
    const { shown } = this;
    return shown && ('term' in shown ? this.axis(shown) : this.compare(shown));
  }
}
customElements.define('test-axis', AxisHost);

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

async function show(shown: AxisHost['shown'], element = new AxisHost()): Promise<AxisHost> {
  element.shown = shown;
  element.requestUpdate();
  if (!element.isConnected) document.body.append(element);
  await element.updateComplete;
  await frame();
  await frame();
  return element;
}

const rootOf = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot; // Lit makes one
const all = (element: Element, selector: string): Element[] => [...rootOf(element).querySelectorAll(selector)];
const one = (element: Element, selector: string): SVGElement & HTMLElement => {
  const found = all(element, selector);
  assert.lengthOf(found, 1, selector);
  return found[0] as SVGElement & HTMLElement; // just counted; which of both it is, the selector says
};
const textsOf = (element: Element, selector: string): string[] =>
  all(element, selector).map(({ textContent }) => (textContent ?? '').replaceAll(/[\u2068\u2069]/g, '').trim());

function termOf(
  start: string,
  count: number,
  frequency: Frequency = 'monthly',
  stateOf: (index: number) => BillState = () => 'scheduled',
): AxisTerm {
  const schedule = createSchedule({
    anchor: { date: start, time: '10:00', timeZone: 'Europe/London' },
    frequency,
    duration: frequency === 'monthly' ? { months: count } : { weeks: count },
    paymentTermsDays: 7,
  });
  const amount = { amount: 37350, currency: 'GBP' };
  return axisTerm(schedule, ({ index }) => ({ amount, state: stateOf(index) }));
}

const name = 'From 31 January 2026 to 31 January 2027, 12 bills';
const today = '2026-06-03';
const twelve: AxisOptions = { name, today, term: termOf('2026-01-31', 12) };
const long = (stateOf?: (index: number) => BillState): AxisOptions => ({
  name,
  today,
  term: termOf('2023-08-14', 260, 'weekly', stateOf),
});

const slider = (element: Element): HTMLInputElement => one(element, 'input') as unknown as HTMLInputElement;
const said = (element: Element): string => slider(element).getAttribute('aria-valuetext') ?? '';
const moved = (start: string): CompareAxisOptions => ({
  name: 'Every date moves',
  before: termOf('2026-06-10', 6, 'monthly', (n) => (n ? 'scheduled' : 'paid')),
  after: termOf(start, 6, 'monthly', (n) => (n ? 'scheduled' : 'paid')),
});
const moving = (element: Element): number => rootOf(element).getAnimations().length;

afterEach(async () => {
  for (const element of document.querySelectorAll('test-axis')) element.remove();
  document.documentElement.dir = '';
  document.body.removeAttribute('style');
  await emulateMedia({ media: 'screen', reducedMotion: 'no-preference' });
});

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
