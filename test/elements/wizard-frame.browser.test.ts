import { sendKeys, setViewport } from '@web/test-runner-commands';
import { refuse } from '@keyturn/sdk';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { allByRole, assertAccessible, byRole, recordEvents, textOf, unmount, until } from './mount.ts';
import { dressPage, leavePage } from './dress-page.ts';
import { wizardAt, type WizardAt } from './wizard-at.ts';
import { allAnswers, focused, modalOf, press, wholeWizard } from './whole-wizard.ts';

const currentStep = ({ element }: WizardAt): string =>
  textOf(element.renderRoot.querySelector('[aria-current=step]') ?? element);

describe('wizard: frame', () => {
  afterEach(() => leavePage());

  it('shows the steps in their order; done ones lead back with what was chosen', async () => {
    const open = await wholeWizard('account');
    const steps = byRole(open.element, 'navigation', 'Steps of the booking request');
    const labels = allByRole(steps, 'listitem').map(textOf);
    assert.deepEqual(
      labels.map((label) => label.split(' ')[0]),
      ['When', 'Asset', 'Package', '4', 'Driver', 'Handover', '7'],
    );
    assert.match(labels[1] ?? '', /Linnet 1\.0/);
    assert.match(currentStep(open), /Account/);
    byRole(steps, 'button', /^Asset/).click();
    await until(() => focused(open).includes('Which vehicle?'));
    assert.match(currentStep(open), /Asset/);
    byRole(steps, 'button', /Handover/).click();
    assert.equal(open.session.state.page, 'handover');
  });

  it('a step that stays answered keeps its value behind the current one, and leads there', async () => {
    const open = await wholeWizard('confirm');
    await modalOf(open);
    press(open, 'Change: Asset');
    await until(() => focused(open).includes('Which vehicle?'));
    const steps = byRole(open.element, 'navigation', 'Steps of the booking request');
    assert.match(textOf(allByRole(steps, 'listitem')[4] ?? steps), /^Driver Rosa Bramble$/);
    byRole(steps, 'button', /Confirm/).click();
    await modalOf(open);
    open.session.goTo('when');
    await open.element.updateComplete;
    assert.notMatch(textOf(allByRole(steps, 'listitem')[6] ?? steps), /^Confirm/, 'nothing was answered there');
  });

  it('moves focus to the heading of the page, which says which step it is', async () => {
    const open = await wholeWizard('handover');
    press(open, 'Back');
    await until(() => focused(open) === 'Step 5 of 7 Who drives?');
    press(open, 'Next step');
    await until(() => focused(open) === 'Step 6 of 7 How is it handed over?');
  });

  it('takes no focus by itself when it comes to be shown', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    await wholeWizard('when');
    assert.equal(document.activeElement, button);
    button.remove();
  });

  it('says what is missing in a summary that takes focus and leads to the fields', async () => {
    const open = await wizardAt('handover', { answers: {} });
    open.session.answer({ handover: { modeId: 'hov-delivery' } });
    await open.element.updateComplete;
    const next = byRole(open.element, 'button', 'Next step');
    assert.equal(next.ariaDisabled, 'true');
    assert.lengthOf(allByRole(open.element, 'group', 'This is missing before you can go on'), 0);
    next.click();
    await until(() => focused(open).includes('This is missing'));
    press(open, 'Enter a town.');
    assert.equal(open.element.renderRoot.querySelector(':focus'), byRole(open.element, 'textbox', 'Town'));
    assert.equal(byRole(open.element, 'textbox', 'Town').ariaInvalid, 'true');
    press(open, 'Next step');
    await until(() => focused(open).includes('This is missing'));
    assert.equal(open.session.state.page, 'handover');
  });

  it('goes through by keyboard alone', async () => {
    const open = await wholeWizard('account');
    byRole(open.element, 'button', 'Next step').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(open).includes('Who drives?'));
    // Back up to the steps, the last of which that is done is the page before.
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    assert.match(focused(open), /Confirm|Handover/);
    await sendKeys({ press: 'Space' });
    await until(() => open.session.state.page !== 'driver');
  });

  it('tells what happened, in order, and nothing else', async () => {
    const { events, stop } = recordEvents();
    const open = await wholeWizard('account');
    press(open, 'Back');
    open.session.answer({ extraIds: [] });
    await open.session.settled();
    stop();
    assert.deepEqual(events, [
      { type: 'kt-ready', detail: { page: 'when', index: 0, count: 7 } },
      { type: 'kt-step-changed', detail: { page: 'asset', index: 1, count: 7 } },
      { type: 'kt-step-changed', detail: { page: 'package', index: 2, count: 7 } },
      { type: 'kt-step-changed', detail: { page: 'account', index: 3, count: 7 } },
      { type: 'kt-step-changed', detail: { page: 'package', index: 2, count: 7 } },
    ]);
    assert.isTrue(Object.isFrozen(events[1]?.detail));
  });

  it('follows order and labels of the flow', async () => {
    const pages = [{ id: 'account', label: 'Customer' }, { id: 'when' }, { id: 'handover' }, { id: 'confirm' }];
    const open = await wizardAt('when', { properties: { flow: { pages, prefill: { ...allAnswers } } } });
    assert.match(currentStep(open), /Customer/);
    await open.session.settled();
    press(open, 'Next step');
    await until(() => currentStep(open).includes('When'));
    assert.lengthOf(allByRole(byRole(open.element, 'navigation'), 'listitem'), 4);
  });

  it('shows a page that the host fills, and goes on when the host says so', async () => {
    const pages = [{ id: 'when' }, { id: 'consent', label: 'Consent' }, { id: 'confirm' }];
    const own = document.createElement('div');
    own.slot = 'page-consent';
    own.textContent = 'Do you agree?';
    const open = await wizardAt('when', { properties: { flow: { pages, prefill: { ...allAnswers } } } });
    open.element.append(own);
    open.session.setPageProblems('consent', [
      refuse('INVALID_INPUT', { issues: [{ path: 'consent', code: 'missing', expected: 'a tick' }] }),
    ]);
    assert.isFalse(own.checkVisibility());
    press(open, 'Search assets');
    await until(() => own.checkVisibility());
    assert.include(focused(open), 'Consent');
    press(open, 'Next step');
    await until(() => focused(open).includes('Check “consent”: it should be a tick.'));
    open.element.flow = {
      pages: [{ id: 'when' }, { id: 'consent', label: 'Terms' }, { id: 'confirm' }],
      prefill: { ...allAnswers },
    };
    await until(() => currentStep(open).includes('Terms'));
    press(open, 'Next step');
    assert.equal(open.session.state.page, 'consent', 'another flow does not forget what the host said');
    open.session.setPageProblems('consent', []);
    press(open, 'Next step');
    await modalOf(open);
  });

  it('says which later answers a change has cleared', async () => {
    const open = await wholeWizard('account');
    open.session.answer({ accountId: 'acc-archer' });
    await until(() => textOf(open.element).includes('That change also cleared: Driver.'));
    const heard = open.element.renderRoot.querySelector('#page [aria-live=polite]') ?? open.element;
    assert.include(textOf(heard), 'Driver', 'it is read aloud');
  });

  it('says why one cannot go on beside the button, narrow as well', async () => {
    await setViewport({ width: 360, height: 800 });
    const open = await wizardAt('handover', { answers: {} });
    const next = byRole(open.element, 'button', 'Next step');
    const why = open.element.renderRoot.querySelector(`#${next.getAttribute('aria-describedby')}`);
    assert.isTrue(why?.checkVisibility());
    assert.notEqual(textOf(why), '');
    open.session.answer({ handover: { modeId: 'hov-collection' } });
    await open.element.updateComplete;
    assert.isFalse(why?.checkVisibility(), 'it takes no room without a reason');
  });

  it('asks once more before it throws the draft away', async () => {
    const open = await wholeWizard('when');
    open.session.answer({ start: { date: '2026-03-03', time: '12:00', timeZone: 'Europe/London' } });
    press(open, 'Discard draft');
    await until(() => focused(open) === 'Cancel');
    assert.include(textOf(open.element), 'Everything entered here is thrown away.');
    press(open, 'Cancel');
    await until(() => focused(open) === 'Discard draft');
    assert.equal(open.session.state.answers.start?.date, '2026-03-03');
    press(open, 'Discard draft');
    await until(() => focused(open) === 'Cancel');
    press(open, 'Discard draft');
    await until(() => focused(open).includes('When does it start?'));
    assert.equal(open.session.state.answers.start?.date, '2026-02-02', 'what the flow fills in');
  });

  it('asks no more about the draft once another page was shown', async () => {
    const open = await wholeWizard('when');
    press(open, 'Discard draft');
    await until(() => focused(open) === 'Cancel');
    open.session.next();
    open.session.back();
    await open.element.updateComplete;
    assert.notInclude(textOf(open.element), 'Everything entered here is thrown away.');
  });

  it('is accessible, light, dark, narrow and from right to left', async () => {
    for (const [scheme, dir, width] of [
      ['light', 'ltr', 1280],
      ['dark', 'ltr', 360],
      ['light', 'rtl', 700],
    ] as const) {
      dressPage(scheme, dir);
      await setViewport({ width, height: 900 });
      const open = await wizardAt('handover', { answers: {} });
      open.session.answer({ handover: { modeId: 'hov-delivery' } });
      press(open, 'Next step');
      await until(() => focused(open).includes('This is missing'));
      press(open, 'Discard draft');
      await until(() => focused(open) === 'Cancel');
      await assertAccessible(open.element);
      unmount();
    }
  });
});
