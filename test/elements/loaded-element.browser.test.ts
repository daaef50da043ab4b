import { BookingWizardElement } from '@keyturn/elements';
import { wizardPages } from '@keyturn/sdk';
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { allByRole, assertAccessible, byRole, callsOf, mount, recordEvents, textOf, unmount, until } from './mount.ts';
import { focused } from './whole-wizard.ts';

/** Of each load that was asked for, in order: lets it come or fail. */
const loads: ((comes: boolean) => void)[] = [];

/** A wizard whose pages come when the test says so. */
class HeldWizard extends BookingWizardElement {
  protected override async loadView() {
    const comes = await new Promise<boolean>((resolve) => loads.push(resolve));
    if (!comes) throw new TypeError('no connection');
    return super.loadView();
  }
}
customElements.define('test-held-wizard', HeldWizard);

const held = (): HeldWizard => new HeldWizard();
const again = (element: Element): HTMLElement | undefined => allByRole(element, 'button', 'Try again')[0];
const readyOf = (element: HeldWizard): Promise<unknown> =>
  until(() => element.wizardSession?.state.status === 'ready' && textOf(element).includes('When does it start?'));
const said = (element: Element): string => textOf(byRole(element, 'status'));

/** Of what was recorded, what the kit tells a host. */
const own = (events: ReturnType<typeof recordEvents>['events']) => events.filter(({ type }) => type.startsWith('kt-'));

/** Answers the load that was asked for last. */
const answer = (comes: boolean): void => loads.at(-1)?.(comes);

describe('an element that is loaded when it is connected', () => {
  const { error } = console;
  let logged: unknown[] = [];
  beforeEach(() => {
    logged = [];
    loads.length = 0;
    console.error = (...line: unknown[]) => logged.push(...line);
  });
  afterEach(() => {
    console.error = error;
    unmount();
  });

  it('says that it loads, and takes calls and properties meanwhile', async () => {
    const element = held();
    await mount(element);
    element.flow = { pages: wizardPages.map((id) => ({ id, label: `My ${id}` })) };
    await until(() => said(element) === 'Loading…');
    assert.isTrue(element.matches(':state(loading)'));
    assert.isUndefined(element.wizardSession);
    assert.isFalse(element.goTo('when'));
    await element.refresh();
    answer(true);
    await readyOf(element);
    assert.include(textOf(element), 'My when');
    assert.isFalse(element.matches(':state(loading)'));
    assert.lengthOf(loads, 1);
  });

  it('is complete only when it is there', async () => {
    const element = held();
    await mount(element);
    let complete = false;
    const completion = element.updateComplete.then(() => (complete = true));
    await until(() => said(element) === 'Loading…');
    assert.isFalse(complete);
    answer(true);
    await completion;
    assert.isDefined(element.wizardSession);
  });

  it('says without a backend that it is not connected, loaded or not', async () => {
    const element = held();
    document.body.append(element);
    await until(() => textOf(element).includes('Keyturn is not connected'));
    answer(true);
    await element.updateComplete;
    assert.include(textOf(element), 'Keyturn is not connected');
    element.remove();
  });

  it('says once that it could not be loaded, and is there when tried again', async () => {
    const element = held();
    const { events, stop } = recordEvents();
    await mount(element);
    answer(false);
    const button = await until(() => again(element));
    assert.include(textOf(element), 'This part of the page could not be loaded');
    assert.equal(said(element), 'This part of the page could not be loaded');
    assert.isTrue(element.matches(':state(error)'));
    assert.isFalse(element.matches(':state(loading)'));
    assert.match(String(logged), /no connection/);
    await assertAccessible(element);
    element.texts = { notLoaded: 'Not loaded' };
    await until(() => said(element) === 'Not loaded');
    assert.deepEqual(own(events), [{ type: 'kt-failed', detail: { code: 'NOT_LOADED' } }]);
    button.click();
    answer(true);
    await readyOf(element);
    stop();
    assert.isFalse(element.matches(':state(error)'));
    assert.deepEqual(
      own(events).map(({ type }) => type),
      ['kt-failed', 'kt-ready'],
    );
  });

  it('keeps the focus where it was tried again, then gives it to the heading', async () => {
    const element = held();
    await mount(element);
    answer(false);
    const button = await until(() => again(element));
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => button.ariaBusy === 'true' && said(element) === 'Loading…');
    button.click();
    assert.lengthOf(loads, 2, 'one load at a time');
    answer(false);
    await until(() => button.ariaBusy === 'false' && said(element) !== 'Loading…');
    assert.equal(focused({ element }), 'Try again');
    button.click();
    answer(true);
    await until(() => focused({ element }).includes('When does it start?'));
  });

  it('takes no focus that is elsewhere', async () => {
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    const element = held();
    await mount(element);
    answer(false);
    const button = await until(() => again(element));
    button.focus();
    button.click();
    elsewhere.focus();
    answer(true);
    await readyOf(element);
    assert.equal(document.activeElement, elsewhere);
    elsewhere.remove();
  });

  it('goes on when it is moved while it loads', async () => {
    const element = held();
    const open = await mount(element);
    await until(() => said(element) === 'Loading…');
    const elsewhere = document.createElement('div');
    open.provider.append(elsewhere);
    elsewhere.append(element);
    await Promise.resolve();
    answer(true);
    await readyOf(element);
    assert.lengthOf(loads, 1);
    assert.equal(callsOf(open, 'getPolicy'), 1);
  });

  it('reads nothing where it is gone by then, and begins when it comes back', async () => {
    const element = held();
    const open = await mount(element);
    await until(() => said(element) === 'Loading…');
    element.remove();
    answer(true);
    await element.updateComplete;
    assert.isUndefined(element.wizardSession);
    assert.equal(callsOf(open, 'getPolicy'), 0);
    open.provider.append(element);
    await readyOf(element);
    assert.lengthOf(loads, 1);
  });

  it('tries by itself when it comes back after it could not be loaded', async () => {
    const element = held();
    const { provider } = await mount(element);
    answer(false);
    await until(() => again(element));
    element.remove();
    provider.append(element);
    answer(true);
    await readyOf(element);
  });

  it('does not disturb another one', async () => {
    const [one, two] = [held(), held()];
    await mount(one);
    await mount(two);
    loads[0]?.(false);
    loads[1]?.(true);
    await readyOf(two);
    const button = await until(() => again(one));
    assert.isUndefined(again(two));
    button.click();
    answer(true);
    await readyOf(one);
  });
});
