import '@keyturn/elements/define/booking-wizard';
import { wizardPages } from '@keyturn/sdk';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { createMemoryStorage } from '../sessions/open-session.ts';
import { allByRole, callsOf, textOf, unmount, until } from './mount.ts';
import { openPeople } from './open-people.ts';
import { fill, wizardAt, type WizardAt } from './wizard-at.ts';
import { focused, modalOf, press, wholeWizard } from './whole-wizard.ts';

const everyPage = wizardPages.map((id) => ({ id }));
const byId = ({ element }: Pick<WizardAt, 'element'>, id: string): HTMLElement =>
  element.renderRoot.querySelector<HTMLElement>(`#${id}`) ?? assert.fail(`no ${id}`);

/** On the handover page with delivery chosen, where the next read of the policy takes a while. */
async function delivering(): Promise<WizardAt> {
  const open = await wholeWizard('handover', { properties: { draftStorage: createMemoryStorage() } });
  byId(open, 'mode-hov-delivery').click();
  await open.element.updateComplete;
  open.plan.push({ route: 'getPolicy', fault: { kind: 'latency', ms: 300 } });
  return open;
}

describe('wizard: when what it works with changes', () => {
  afterEach(unmount);

  it('keeps what is typed while another flow is read', async () => {
    const open = await delivering();
    open.element.flow = { pages: [{ id: 'when', label: 'Pick-up' }, ...everyPage.slice(1)] };
    await open.element.updateComplete;
    fill(byId(open, 'line1'), '12 Long Lane');
    await until(() => textOf(open.element).includes('Pick-up'));
    await open.session.settled();
    assert.equal(open.session.state.answers.handover?.address?.line1, '12 Long Lane');
    assert.equal((byId(open, 'line1') as HTMLInputElement).value, '12 Long Lane');
  });

  it('takes no typing for the moment in which it goes on after it was away', async () => {
    const open = await delivering();
    open.element.remove();
    await Promise.resolve();
    open.provider.append(open.element);
    await open.element.updateComplete;
    byId(open, 'line1').focus();
    assert.isNull(open.element.renderRoot.querySelector(':focus'));
    await until(() => {
      byId(open, 'line1').focus();
      return open.element.renderRoot.querySelector(':focus');
    });
    fill(byId(open, 'line1'), '12 Long Lane');
    assert.equal(open.session.state.answers.handover?.address?.line1, '12 Long Lane');
  });

  it('opens the modal again with focus when it comes back', async () => {
    const open = await wholeWizard('confirm');
    await modalOf(open);
    open.element.remove();
    await Promise.resolve();
    open.provider.append(open.element);
    await until(() => focused(open) === 'Create booking');
    press(open, 'Create booking');
    await until(() => open.session.state.creation.value);
  });

  it('does not ask another backend by itself for a request whose answer was lost', async () => {
    const open = await wholeWizard('confirm', {
      plan: [{ route: 'createBooking', call: 1, fault: { kind: 'lost_answer' } }],
    });
    await modalOf(open);
    press(open, 'Create booking');
    await until(() => open.session.state.creation.phase === 'unknown');
    open.provider.backend = { ...open.backend };
    await until(() => callsOf(open, 'getPolicy') === 2);
    await until(() => allByRole(open.element, 'button', 'Try again')[0]);
    open.element.flow = { pages: [{ id: 'when', label: 'Pick-up' }, ...everyPage.slice(1)] };
    await until(() => callsOf(open, 'getPolicy') === 3);
    await open.session.settled();
    const again = await until(() => allByRole(open.element, 'button', 'Try again')[0]);
    assert.equal(callsOf(open, 'createBooking'), 1);
    assert.equal(open.session.state.creation.phase, 'unknown');
    again.click();
    await until(() => open.session.state.creation.value);
    assert.equal(callsOf(open, 'createBooking'), 2);
  });

  it('shows what came of a request that was under way when another flow came', async () => {
    const open = await wholeWizard('confirm', {
      plan: [{ route: 'createBooking', fault: { kind: 'latency', ms: 200 } }],
      properties: { draftStorage: createMemoryStorage() },
    });
    await modalOf(open);
    press(open, 'Create booking');
    open.element.flow = { pages: [{ id: 'when', label: 'Pick-up' }, ...everyPage.slice(1)] };
    await until(() => textOf(open.element).includes('Booking request created'));
    assert.equal(callsOf(open, 'createBooking'), 1);
  });

  it('shows another user nothing that was typed about people, and stores it nowhere of theirs', async () => {
    const people = await openPeople('account');
    people.button('Add new account').click();
    await people.element.updateComplete;
    people.type('Name', 'Person of A');
    const draft = JSON.stringify(people.session.snapshot());
    const formStorage = createMemoryStorage();
    Object.assign(people.element, { draftStorage: createMemoryStorage(draft), formStorage });
    await people.element.updateComplete;
    const add = await until(() => allByRole(people.element, 'button', 'Add new account')[0]);
    assert.isNull(people.element.renderRoot.querySelector('form'));
    add.click();
    await people.element.updateComplete;
    people.type('Phone', '1');
    await until(() => formStorage.text);
    assert.notInclude(formStorage.text ?? '', 'Person of A');
    assert.include(people.forms.text ?? '', 'Person of A');
  });

  it('keeps an address for the draft in which it was typed', async () => {
    const open = await delivering();
    fill(byId(open, 'line1'), 'Home of A');
    const { answers, ...rest } = open.session.snapshot();
    const other = { ...rest, answers: { ...answers, handover: { modeId: 'hov-collection' } } };
    open.element.draftStorage = createMemoryStorage(JSON.stringify(other));
    await until(() => open.session.state.answers.handover?.modeId === 'hov-collection');
    await until(() => open.element.renderRoot.querySelector('#mode-hov-delivery'));
    byId(open, 'mode-hov-delivery').click();
    // Only what a new address begins with: the dealer's own country.
    assert.deepEqual(open.session.state.answers.handover, { modeId: 'hov-delivery', address: { country: 'GB' } });
  });

  it('reads the storage of half-typed forms also where it is given later', async () => {
    const open = await wizardAt('account');
    const kept = { savedAt: open.mock.clock.now(), account: { kind: 'person', name: 'Kept Name' } };
    open.element.formStorage = createMemoryStorage(JSON.stringify(kept));
    const name = await until(() => open.element.renderRoot.querySelector<HTMLInputElement>('form [name=name]'));
    assert.equal(name.value, 'Kept Name');
  });

  it('lets one go on from a start that was picked and not applied before the backend changed', async () => {
    const open = await wholeWizard('when');
    byId(open, 'start').click();
    fill(byId(open, 'start-date'), '2026-02-03');
    await until(() => !open.session.state.next.allowed);
    open.provider.backend = { ...open.backend };
    await until(() => open.session.state.next.allowed);
    fill(byId(open, 'start-date'), '2026-02-03');
    await until(() => !open.session.state.next.allowed);
    const { prefill = {} } = open.element.flow ?? {};
    open.element.flow = { pages: everyPage.slice(1), prefill };
    await until(() => open.session.state.page === 'asset');
    assert.isTrue(open.session.state.next.allowed);
    const { pages } = await open.session.settled();
    assert.deepEqual(
      pages.flatMap(({ problems }) => problems),
      [],
    );
  });
});
