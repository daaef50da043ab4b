import '@keyturn/elements/define/booking-wizard';
import type { BookingWizardElement } from '@keyturn/elements';
import type { PlannedFault } from '@keyturn/mocks';
import { wizardPages } from '@keyturn/sdk';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { bookingsOf, createMemoryStorage, pageAnswers } from '../sessions/open-session.ts';
import { allByRole, byRole, callsOf, mount, recordEvents, textOf, unmount, until } from './mount.ts';
import { fill, type WizardAt } from './wizard-at.ts';
import { allAnswers, focused, goThrough, modalOf, press, wholeWizard } from './whole-wizard.ts';

const everyPage = wizardPages.map((id) => ({ id }));
const wizard = (properties: object = {}): BookingWizardElement =>
  Object.assign(document.createElement('kt-booking-wizard'), properties);
const throws = () => {
  throw new Error('of the host');
};
const readyOf = (element: BookingWizardElement) =>
  until(() => element.wizardSession?.state.status === 'ready' && element.wizardSession);

/** On the handover page, with a half-typed address. */
async function typing(open: WizardAt): Promise<HTMLInputElement> {
  open.session.answer({ handover: { modeId: 'hov-delivery' } });
  await open.element.updateComplete;
  const town = byRole(open.element, 'textbox', 'Town') as HTMLInputElement; // of that role
  town.focus();
  fill(town, 'Brigh');
  await open.element.updateComplete;
  return town;
}

describe('wizard: its host', () => {
  afterEach(unmount);

  it('without a backend says that it is not connected, once, and begins when there is one', async () => {
    const { events, stop } = recordEvents();
    const element = wizard();
    document.body.append(element);
    await element.updateComplete;
    assert.include(textOf(element), 'Keyturn is not connected');
    element.locale = 'de';
    await element.updateComplete;
    assert.deepEqual(events, [{ type: 'kt-failed', detail: { code: 'NOT_CONFIGURED' } }]);
    await mount(element);
    await readyOf(element);
    stop();
    assert.deepEqual(
      events.map(({ type }) => type),
      ['kt-failed', 'kt-ready'],
    );
  });

  it('says that it could not be started, and starts when tried again', async () => {
    const plan: PlannedFault[] = [{ fault: { kind: 'refused_connection' } }];
    const element = wizard();
    const { events, stop } = recordEvents();
    await mount(element, { plan });
    const again = await until(() => allByRole(element, 'button', 'Try again')[0]);
    assert.include(textOf(element), 'There was no answer. Check the connection.');
    again.click();
    await until(() => events.length === 2);
    assert.deepEqual(events[1], { type: 'kt-failed', detail: { code: 'NETWORK' } });
    await until(() => element.matches(':state(error)'));
    stop();
    plan.length = 0;
    (await until(() => allByRole(element, 'button', 'Try again')[0])).click();
    await readyOf(element);
    await until(() => focused({ element }).includes('When does it start?'));
    assert.isFalse(element.matches(':state(error)'));
  });

  it('explains a flow that cannot work, and goes on with the answers when it is mended', async () => {
    const garbage: readonly unknown[] = [
      7,
      'x',
      { pages: null },
      { pages: [null] },
      { pages: [{ id: 'when', label: Symbol('x') }] },
      { pages: [{ id: 'when' }] },
      { pages: [{ id: 'confirm' }] },
      { pages: everyPage, prefill: { start: 'tomorrow' } },
      { pages: everyPage, prefill: { custom: { f: () => 1 } } },
      { pages: [...everyPage, ...everyPage] },
    ];
    const open = await wholeWizard('package');
    for (const flow of garbage) {
      Object.assign(open.element, { flow });
      await until(() => textOf(open.element).includes('The booking request could not be started'));
      Object.assign(open.element, { flow: { pages: everyPage } });
      await until(() => textOf(open.element).includes('Package and extras'));
      assert.equal(open.session.state.answers.assetId, 'linnet');
    }
  });

  it('keeps answers, typing, focus and step when flow or locale change', async () => {
    const open = await wholeWizard('handover');
    const town = await typing(open);
    const { events, stop } = recordEvents();
    open.element.flow = { pages: [{ id: 'when', label: 'Pick-up' }, ...everyPage.slice(1)] };
    await until(() => textOf(open.element).includes('Pick-up'));
    open.provider.setAttribute('locale', 'de');
    await until(() => open.element.renderRoot.querySelector('#country')?.textContent?.includes('Deutschland'));
    stop();
    assert.equal(open.element.renderRoot.querySelector(':focus'), town);
    assert.equal(town.value, 'Brigh');
    assert.equal(open.session.state.answers.handover?.address?.city, 'Brigh');
    assert.equal(open.session.state.answers.assetId, 'linnet');
    assert.deepEqual(events, []);
  });

  it('goes to another page where the new flow has dropped the current one, and tells so', async () => {
    const open = await wholeWizard('package');
    const { events, stop } = recordEvents();
    open.element.flow = { pages: everyPage.filter(({ id }) => id !== 'package'), prefill: pageAnswers.package };
    await until(() => events.length > 0);
    stop();
    assert.equal(events[0]?.type, 'kt-step-changed');
    assert.notEqual(open.session.state.page, 'package');
  });

  it('takes an equal flow in a new object as the same', async () => {
    const open = await wholeWizard('asset');
    const before = callsOf(open, 'getPolicy');
    open.element.flow = structuredClone(open.element.flow);
    await open.element.updateComplete;
    assert.equal(callsOf(open, 'getPolicy'), before);
  });

  it('takes its properties in any order, before and after it is connected', async () => {
    const draftStorage = createMemoryStorage();
    const first = await wholeWizard('account', { properties: { draftStorage } });
    await first.session.settled();
    const { text } = draftStorage;
    first.element.remove();
    const flow = { pages: everyPage };
    for (const late of ['flow', 'both', 'storage']) {
      const storage = createMemoryStorage(text);
      const element = wizard(late === 'flow' ? { draftStorage: storage } : late === 'storage' ? { flow } : {});
      await mount(element, { mock: first.mock });
      Object.assign(element, { flow });
      await Promise.resolve();
      Object.assign(element, { draftStorage: storage });
      await until(() => element.wizardSession?.state.page === 'account');
      assert.equal(element.wizardSession?.state.answers.assetId, 'linnet', late);
    }
  });

  it('throws nothing when its properties are odd', async () => {
    const errors: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
      errors.push(event);
    };
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    const broken = { load: throws, save: throws, clear: throws };
    for (const odd of [
      { flow: 0n },
      { flow: [] },
      { assetPicture: 7 },
      { assetPicture: throws },
      { draftStorage: 7, formStorage: 'x' },
      { draftStorage: broken, formStorage: broken },
      { locale: 'not a locale!', timeZone: 'Nowhere' },
      { texts: 7 },
      { backend: 7 },
    ]) {
      const element = wizard({ flow: { pages: everyPage, prefill: allAnswers } });
      await mount(element);
      await readyOf(element);
      Object.assign(element, odd);
      await element.updateComplete;
      element.goTo('asset');
      await element.updateComplete;
      assert.notEqual(textOf(element), '');
      unmount();
    }
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    assert.deepEqual(errors, []);
  });

  it('goes on when it is moved while it loads, with a modal open, and while it sends', async () => {
    const element = wizard({ flow: { pages: everyPage, prefill: allAnswers } });
    const open = await mount(element);
    const elsewhere = document.createElement('div');
    open.provider.append(elsewhere);
    elsewhere.append(element);
    const session = await readyOf(element);
    await session.settled();
    assert.equal(callsOf(open, 'getPolicy'), 1);
    await goThrough({ ...open, element, session }, 'confirm');
    await modalOf({ element });
    open.provider.append(element);
    const modal = await modalOf({ element });
    assert.equal(focused({ element }), 'Create booking');
    byRole(modal, 'button', 'Create booking').click();
    elsewhere.append(element);
    await until(() => textOf(element).includes('Booking request created'));
    assert.equal(callsOf(open, 'createBooking'), 1);
  });

  it('ends reads but not the request when it is removed, and shows what came of it when it is back', async () => {
    const open = await wholeWizard('confirm');
    const held = (await bookingsOf(open)).length;
    await modalOf(open);
    press(open, 'Create booking');
    open.element.remove();
    await until(() => open.session.state.creation.value);
    open.provider.append(open.element);
    await until(() => textOf(open.element).includes('Booking request created'));
    assert.equal((await bookingsOf(open)).length, held + 1);
  });

  it('aborts what it reads when it is removed', async () => {
    const plan: PlannedFault[] = [{ route: 'listAssets', fault: { kind: 'silence' } }];
    const open = await wholeWizard('asset', { plan });
    const read = await until(() => open.fetch.calls.find(({ route }) => route === 'listAssets'));
    open.element.remove();
    await until(() => read.request.signal.aborted);
  });

  it('goes on where it was when it comes back', async () => {
    const open = await wholeWizard('handover');
    await typing(open);
    open.element.remove();
    await Promise.resolve();
    open.provider.append(open.element);
    await until(() => open.session.state.status === 'ready' && open.session.answer({}));
    assert.equal(open.session.state.page, 'handover');
    assert.equal(open.session.state.answers.handover?.address?.city, 'Brigh');
  });

  it('stays at the confirmation whatever changes behind it', async () => {
    const open = await wholeWizard('confirm');
    await modalOf(open);
    press(open, 'Create booking');
    await until(() => open.session.state.creation.value);
    open.element.flow = { pages: everyPage.slice(1) };
    await open.element.updateComplete;
    assert.include(textOf(open.element), 'Booking request created');
  });

  it('two on a page do not disturb each other', async () => {
    const one = await wholeWizard('package');
    const two = await wholeWizard('handover', { mock: one.mock });
    one.session.answer({ extraIds: [] });
    await one.session.settled();
    assert.equal(two.session.state.page, 'handover');
    assert.deepEqual(two.session.state.answers.extraIds, ['ext-tyres']);
    press(two, 'Back');
    await until(() => focused(two).includes('Who drives?'));
    assert.equal(one.session.state.page, 'package');
  });
});
