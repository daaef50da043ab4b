import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { createMemoryStorage } from '../sessions/open-session.ts';
import { allByRole, mount, textOf, unmount, until } from './mount.ts';
import { wizardAt } from './wizard-at.ts';
import { focused, modalOf, press, wholeWizard } from './whole-wizard.ts';

describe('wizard: the draft', () => {
  afterEach(unmount);

  it('is resumed after a reload', async () => {
    const draftStorage = createMemoryStorage();
    const open = await wholeWizard('account', { properties: { draftStorage } });
    assert.include(textOf(open.element), 'Draft is kept');
    open.session.answer({ extraIds: [] });
    await open.session.settled();
    open.element.remove();
    const element = Object.assign(document.createElement('kt-booking-wizard'), { draftStorage });
    open.provider.append(element);
    const { detail } = await new Promise<HTMLElementEventMap['kt-ready']>((resolve) => {
      element.addEventListener('kt-ready', resolve);
    });
    assert.deepEqual(detail, { page: 'account', index: 3, count: 7 });
    await until(() => textOf(element).includes('Who pays?'));
    assert.deepEqual(element.wizardSession?.state.answers.extraIds, []);
    assert.equal(element.wizardSession?.state.answers.assetId, 'linnet');
  });

  it('is not promised to be kept where there is no storage, or one that fails', async () => {
    const none = await wholeWizard('when');
    assert.notInclude(textOf(none.element), 'Draft is kept');
    unmount();
    const draftStorage = { ...createMemoryStorage(), save: () => Promise.reject(new Error('full')) };
    const open = await wholeWizard('asset', { properties: { draftStorage } });
    await until(() => textOf(open.element).includes('a reload would lose it'));
    assert.notInclude(textOf(open.element), 'Draft is kept');
  });

  it('is thrown away with what was typed about people', async () => {
    const [draftStorage, formStorage] = [createMemoryStorage(), createMemoryStorage('typed')];
    const open = await wholeWizard('when', { properties: { draftStorage, formStorage } });
    open.session.answer({ start: { date: '2026-03-03', time: '12:00', timeZone: 'Europe/London' } });
    await until(() => draftStorage.text?.includes('2026-03-03'));
    press(open, 'Discard draft');
    await until(() => focused(open) === 'Cancel');
    press(open, 'Discard draft');
    await until(() => formStorage.text === null);
    await until(() => open.session.state.answers.start?.date === '2026-02-02');
    assert.notInclude(draftStorage.text ?? '', '2026-03-03');
  });

  it('is not offered to be thrown away while it is not known whether it made a booking', async () => {
    const draftStorage = createMemoryStorage();
    const open = await wizardAt('confirm', {
      plan: [{ route: 'createBooking', fault: { kind: 'lost_answer' } }],
      properties: { draftStorage },
    });
    await open.session.settled();
    const modal = await modalOf(open);
    press(open, 'Create booking');
    await until(() => open.session.state.creation.phase === 'unknown');
    modal.close();
    await until(() => focused(open) === 'Try again');
    assert.isEmpty(allByRole(open.element, 'button', 'Discard draft'));
    assert.include(draftStorage.text ?? '', '"key"');
  });

  it('stays where its storage cannot be cleared, and says so', async () => {
    const draftStorage = { ...createMemoryStorage(), clear: () => Promise.reject(new Error('locked')) };
    const open = await wholeWizard('when', { properties: { draftStorage } });
    open.session.answer({ start: { date: '2026-03-03', time: '12:00', timeZone: 'Europe/London' } });
    press(open, 'Discard draft');
    await until(() => focused(open) === 'Cancel');
    press(open, 'Discard draft');
    await until(() => textOf(open.element).includes('The draft could not be cleared.'));
    await until(() => focused(open) === 'Discard draft');
    assert.equal(open.session.state.answers.start?.date, '2026-03-03');
  });

  it('of another user is not seen where the host gives another storage', async () => {
    const one = createMemoryStorage();
    const open = await wholeWizard('account', { properties: { draftStorage: one } });
    open.element.draftStorage = createMemoryStorage();
    await until(() => open.session.state.page === 'when');
    assert.include(one.text ?? '', 'account');
    await mount(document.createElement('kt-booking-wizard'), { mock: open.mock });
  });
});
