import { sendKeys, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { until } from './mount.ts';
import { closeAlone, long, openAlone, rowsOf, usual, whyDialog } from './open-schedule.ts';

const weekly = () => long({ frequency: 'weekly', duration: { weeks: 53 } });
const press = (key: string): Promise<void> => sendKeys({ press: key });
const back = async (): Promise<void> => {
  await sendKeys({ down: 'Shift' });
  await press('Tab');
  await sendKeys({ up: 'Shift' });
};
/** The name of the button that has the focus, empty where none has. */
const focused = (element: Element): string => element.shadowRoot?.activeElement?.ariaLabel ?? '';
/** The button of a row that asks about its date or its amount. */
const ask = (element: Element, row: number, column: 2 | 5): HTMLElement =>
  rowsOf(element).at(row)?.cells[column]?.querySelector('button') ?? assert.fail('no button');
const nameOf = (...which: Parameters<typeof ask>): string => ask(...which).ariaLabel ?? assert.fail('no name');
const stops = (element: Element): number =>
  rowsOf(element).flatMap((row) => [...row.querySelectorAll<HTMLElement>('button')].filter((one) => one.tabIndex === 0))
    .length;

describe('kt-billing-schedule: the table by the keyboard', () => {
  const after = document.createElement('button');
  beforeEach(async () => {
    await setViewport({ width: 1280, height: 1100 });
    after.textContent = 'After';
  });
  afterEach(async () => {
    closeAlone();
    after.remove();
    await setViewport({ width: 800, height: 600 });
  });

  it('is one stop of Tab, however long it is', async () => {
    const element = await openAlone(weekly(), 53);
    document.body.append(after);
    assert.equal(stops(element), 1);
    ask(element, 0, 2).focus();
    await press('Tab');
    assert.equal(document.activeElement, after);
    await back();
    assert.equal(focused(element), nameOf(element, 0, 2));
  });

  it('goes from row to row and between date and amount by the arrow keys, and Tab comes back to where it was', async () => {
    const element = await openAlone(weekly(), 53);
    document.body.append(after);
    ask(element, 0, 2).focus();
    await press('ArrowDown');
    await press('ArrowDown');
    assert.equal(focused(element), nameOf(element, 2, 2));
    await press('ArrowRight');
    assert.equal(element.shadowRoot?.activeElement, ask(element, 2, 5));
    await press('ArrowUp');
    assert.equal(element.shadowRoot?.activeElement, ask(element, 1, 5));
    await press('Tab');
    await back();
    assert.equal(element.shadowRoot?.activeElement, ask(element, 1, 5));
    await press('Home');
    assert.equal(focused(element), nameOf(element, 0, 2));
    await press('ArrowUp');
    assert.equal(focused(element), nameOf(element, -1, 2));
    await press('End');
    assert.equal(element.shadowRoot?.activeElement, ask(element, -1, 5));
    assert.equal(stops(element), 1);
  });

  it('explains the row that the arrow keys went to', async () => {
    const element = await openAlone(weekly(), 53);
    ask(element, 0, 2).focus();
    await press('ArrowDown');
    await press('Enter');
    const dialog = await until(() => whyDialog(element));
    const [date = 'no date'] = /\d+ \w+ \d{4}/.exec(nameOf(element, 1, 2)) ?? [];
    assert.include(dialog.textContent, date);
    await press('Escape');
    await until(() => focused(element) === nameOf(element, 1, 2));
  });

  it('goes on by rows where there are no amounts', async () => {
    const { terms, today } = usual().schedule;
    const element = await openAlone({ schedule: { terms, today } }, 12);
    ask(element, 0, 2).focus();
    await press('ArrowDown');
    assert.equal(focused(element), nameOf(element, 1, 2));
  });

  it('leaves Alt and an arrow to the browser', async () => {
    const element = await openAlone(usual(), 12);
    const first = ask(element, 0, 2);
    first.focus();
    const event = new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true });
    first.dispatchEvent(event);
    assert.isFalse(event.defaultPrevented);
    assert.equal(focused(element), nameOf(element, 0, 2));
  });

  it('keeps its stop when the schedule gets shorter than where it was', async () => {
    const element = await openAlone(usual(), 12);
    ask(element, -1, 2).focus();
    const { schedule } = usual();
    element.schedule = { ...schedule, terms: { ...schedule.terms, duration: { months: 6 } } };
    await until(() => rowsOf(element).length === 6);
    assert.equal(stops(element), 1);
  });
});
