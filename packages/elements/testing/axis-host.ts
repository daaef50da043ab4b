import { createSchedule, type Frequency } from '@keyturn/billing';
import { emulateMedia } from '@web/test-runner-commands';
import { assert } from 'chai';
import { LitElement, type TemplateResult } from 'lit';
import { axis } from '../src/locales/en/axis.ts';
import { axisStyles, markStyles } from '../src/shared/axis/axis.styles.ts';
import { axisTerm, type AxisTerm } from '../src/shared/axis/axis-term.ts';
import { createAxis, type AxisOptions } from '../src/shared/axis/axis.ts';
import { createCompareAxis, type CompareAxisOptions } from '../src/shared/axis/compare-axis.ts';
import { baseStyles } from '../src/shared/base.styles.ts';
import type { BillState } from '../src/shared/bill-state.ts';
import { createFormats } from '../src/shared/formats.ts';
import { createTexts } from '../src/shared/texts.ts';

/** An element that shows what it is given. */
export class AxisHost extends LitElement {
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

/** Waits for the next frame. */
export const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Shows an axis and waits until it has taken its place; in an element of its own unless one is given. */
export async function show(shown: AxisHost['shown'], element = new AxisHost()): Promise<AxisHost> {
  element.shown = shown;
  element.requestUpdate();
  if (!element.isConnected) document.body.append(element);
  await element.updateComplete;
  await frame();
  await frame();
  return element;
}

/** The root of the element's own tree. */
export const rootOf = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot; // Lit makes one
/** What a selector finds in the element. */
export const all = (element: Element, selector: string): Element[] => [...rootOf(element).querySelectorAll(selector)];
/** The only one that a selector finds. */
export const one = (element: Element, selector: string): SVGElement & HTMLElement => {
  const found = all(element, selector);
  assert.lengthOf(found, 1, selector);
  return found[0] as SVGElement & HTMLElement; // just counted; which of both it is, the selector says
};
/** The texts of what a selector finds. */
export const textsOf = (element: Element, selector: string): string[] =>
  all(element, selector).map(({ textContent }) => (textContent ?? '').replaceAll(/[\u2068\u2069]/g, '').trim());

/** The term of a schedule; every bill is still to come unless told otherwise. */
export function termOf(
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

/** The sentence that names the axis of twelve bills. */
export const name = 'From 31 January 2026 to 31 January 2027, 12 bills';
export const today = '2026-06-03';
/** Twelve bills by the month. */
export const twelve: AxisOptions = { name, today, term: termOf('2026-01-31', 12) };
/** 260 bills by the week, of which a window is shown larger. */
export const long = (stateOf?: (index: number) => BillState): AxisOptions => ({
  name,
  today,
  term: termOf('2023-08-14', 260, 'weekly', stateOf),
});

/** Takes every axis away, and what a test did to the page. */
export async function clearAxes(): Promise<void> {
  for (const element of document.querySelectorAll('test-axis')) element.remove();
  document.documentElement.dir = '';
  document.body.removeAttribute('style');
  await emulateMedia({ media: 'screen', reducedMotion: 'no-preference' });
}
