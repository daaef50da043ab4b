import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { allByRole, callsOf, textOf, unmount, until } from './mount.ts';
import type { WizardAt } from './wizard-at.ts';
import { focused, goThrough, modalOf, press, wholeWizard } from './whole-wizard.ts';

/** Presses *Create booking* in a wizard whose host signs requests off later, or never. */
async function askedFor(): Promise<WizardAt & { readonly signOff: () => Promise<void> }> {
  const open = await wholeWizard('confirm');
  await modalOf(open);
  let signOff: (() => void) | undefined;
  open.element.addEventListener('kt-before-submit', ({ detail }) => {
    detail.waitUntil(
      new Promise<void>((resolve) => {
        signOff = resolve;
      }),
    );
  });
  press(open, 'Create booking');
  await until(() => signOff && allByRole(open.element, 'button', 'Creating booking').length === 1);
  return {
    ...open,
    async signOff() {
      signOff?.();
      // Whatever it sets off begins before the next frame.
      await new Promise(requestAnimationFrame);
    },
  };
}

describe('wizard: a sign-off of the host', () => {
  afterEach(unmount);

  it('sends the request when it comes', async () => {
    const open = await askedFor();
    await open.signOff();
    await until(() => open.session.state.creation.value);
  });

  it('counts for nothing once the modal was closed', async () => {
    const open = await askedFor();
    (await modalOf(open)).close();
    await until(() => focused(open) === 'Review and create');
    await open.signOff();
    assert.equal(open.session.state.creation.phase, 'idle');
    assert.equal(callsOf(open, 'createBooking'), 0);
  });

  it('counts for nothing on another page, nor when the modal is opened again', async () => {
    const open = await askedFor();
    open.session.back();
    await goThrough(open, 'confirm');
    await modalOf(open);
    await open.signOff();
    assert.equal(open.session.state.creation.phase, 'idle');
    assert.equal(callsOf(open, 'createBooking'), 0);
  });

  it('that never comes does not keep the button busy', async () => {
    const open = await askedFor();
    open.session.back();
    await goThrough(open, 'confirm');
    await modalOf(open);
    press(open, 'Create booking');
    await open.signOff();
    await until(() => open.session.state.creation.value);
    assert.equal(callsOf(open, 'createBooking'), 1);
  });
});

describe('wizard: the modal', () => {
  afterEach(unmount);

  it('stays closed when something is rendered before it has said so', async () => {
    const open = await wholeWizard('confirm');
    const modal = await modalOf(open);
    modal.close();
    open.element.requestUpdate();
    await open.element.updateComplete;
    assert.isFalse(modal.open);
    await until(() => focused(open) === 'Review and create');
    press(open, 'Review and create');
    assert.include(textOf(await modalOf(open)), 'Linnet 1.0');
  });
});
