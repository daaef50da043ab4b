import { describe, it } from 'node:test';
import { createWizardSession, type Backend } from '@keyturn/sdk';
import { assert } from 'chai';
import { openBackend, rejectionOf } from '../http/open-backend.ts';
import { fillTo, openWizard, platformOf } from './open-session.ts';

/** A call that waits until it is let go. */
function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('people in the wizard', () => {
  it('never shows the drivers of another account', async () => {
    const { session, plan } = await openWizard();
    await fillTo(session, 'driver');
    plan.push({ fault: { kind: 'server_error' }, route: 'listDrivers' });
    session.answer({ accountId: 'acc-archer' });
    const accounts = () => session.state.drivers.value?.map(({ accountId }) => accountId) ?? [];
    assert.deepEqual(accounts(), []);
    await session.settled();
    assert.equal(session.state.drivers.status, 'failed');
    assert.deepEqual(accounts(), []);
    plan.length = 0;
    await session.refresh();
    assert.deepEqual(accounts(), ['acc-archer']);
  });

  it('leaves a driver alone who is verified after the account has changed', async () => {
    const { backend, mock } = await openBackend();
    const { open, opened } = gate();
    const slow: Backend = {
      ...backend,
      verifyDriver: async (...call) => {
        const outcome = await backend.verifyDriver(...call);
        await opened;
        return outcome;
      },
    };
    const session = createWizardSession({ backend: slow, platform: platformOf(mock) });
    await session.open();
    await fillTo(session, 'driver');
    const verified = session.verifyDriver('drv-bramble-1');
    session.answer({ accountId: 'acc-archer' });
    await session.settled();
    open();
    await verified;
    assert.deepEqual(
      session.state.drivers.value?.map(({ id }) => id),
      ['drv-archer'],
    );
  });

  it('keeps the account that was selected while a new one was being added', async () => {
    const { session } = await openWizard();
    await fillTo(session, 'account');
    const added = session.createAccount({
      kind: 'company',
      name: 'Late Ltd',
      email: 'late@example.com',
      phone: '+44 20 7946 0111',
      billingAddress: { line1: '1 Late Street', city: 'London', postcode: 'E1 1AA', country: 'GB' },
    });
    session.answer({ accountId: 'acc-archer' });
    assert.isTrue((await added).ok);
    assert.equal(session.state.answers.accountId, 'acc-archer');
  });

  it('waits for the drivers before it leaves the account page', async () => {
    const { session } = await openWizard();
    await fillTo(session, 'account');
    session.answer({ accountId: 'acc-archer' });
    assert.isFalse(session.next());
    await session.settled();
    assert.isTrue(session.next());
    assert.equal(session.state.page, 'handover');
  });

  it('adds one account when the answer was lost and the button is pressed again', async () => {
    const { session, plan, backend } = await openWizard();
    await fillTo(session, 'account');
    const body = {
      kind: 'person' as const,
      name: 'Twice Pressed',
      email: 'twice@example.com',
      phone: '+44 20 7946 0112',
      billingAddress: { line1: '2 Late Street', city: 'London', postcode: 'E1 1AA', country: 'GB' },
    };
    plan.push({ fault: { kind: 'lost_answer' }, route: 'createAccount' });
    await rejectionOf(session.createAccount(body));
    plan.length = 0;
    assert.isTrue((await session.createAccount(body)).ok);
    const found = await backend.listAccounts({ query: 'twice@example.com' });
    assert.lengthOf(found.ok ? found.value.items : [], 1);
  });
});
