import { describe, it } from 'node:test';
import type { AnswersPatch, WizardFlow } from '@keyturn/sdk';
import { wizardPages } from '@keyturn/sdk';
import { assert } from 'chai';
import { bookingsOf, fillTo, openWizard, pageAnswers } from './open-session.ts';

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('the wizard, page by page', () => {
  it('books in the order of the usual flow and leaves no draft behind', async () => {
    const wizard = await openWizard();
    const { session } = wizard;
    assert.equal(session.state.answers.locationId, 'loc-richmond', "the tenant's default location comes first");
    await fillTo(session, 'confirm');
    assert.isNotNull(wizard.storage.text);
    const outcome = await session.submit();
    assert.isTrue(outcome.ok);
    const [booking, ...others] = await bookingsOf(wizard);
    assert.lengthOf(others, 0);
    assert.equal(booking?.reference, session.state.creation.value?.reference);
    assert.equal(booking?.status, 'requested');
    assert.isNull(wizard.storage.text);
    assert.isTrue(session.state.locked, 'what was booked cannot be edited');
  });

  const incomplete: readonly (readonly [string, keyof typeof pageAnswers, AnswersPatch, string])[] = [
    ['no start', 'when', { start: undefined }, 'INVALID_INPUT'],
    [
      'a past start',
      'when',
      { start: { date: '2026-01-05', time: '08:45', timeZone: 'Europe/London' } },
      'START_NOT_IN_FUTURE',
    ],
    [
      'a start at this very minute',
      'when',
      { start: { date: '2026-01-05', time: '09:00', timeZone: 'Europe/London' } },
      'START_NOT_IN_FUTURE',
    ],
    [
      'a start off the quarter hour',
      'when',
      { start: { date: '2026-02-02', time: '10:05', timeZone: 'Europe/London' } },
      'START_OFF_STEP',
    ],
    [
      'a start that the clock skips',
      'when',
      { start: { date: '2026-03-29', time: '01:30', timeZone: 'Europe/London' } },
      'START_NOT_ON_CLOCK',
    ],
    [
      'a start on a closed day',
      'when',
      { locationId: 'loc-camden', start: { date: '2026-02-01', time: '10:00', timeZone: 'Europe/London' } },
      'START_OUTSIDE_OPENING_HOURS',
    ],
    [
      'a start in another zone',
      'when',
      { start: { date: '2026-02-02', time: '10:00', timeZone: 'Europe/Berlin' } },
      'START_WRONG_ZONE',
    ],
    ['no asset', 'asset', { assetId: undefined }, 'INVALID_INPUT'],
    ['no duration', 'package', { mileageAllowanceId: 'mi-800', duration: undefined }, 'INVALID_INPUT'],
    [
      'a pair that is not offered',
      'package',
      { mileageAllowanceId: 'mi-1200', duration: { months: 1 } },
      'INVALID_INPUT',
    ],
    ['an account that is not approved', 'account', { accountId: 'acc-cole' }, 'ACCOUNT_NOT_APPROVED'],
    ['an account that does not exist', 'account', { accountId: 'acc-nobody' }, 'INVALID_INPUT'],
    ['no driver', 'driver', { driverId: undefined }, 'INVALID_INPUT'],
    ['a driver of another account', 'driver', { driverId: 'drv-archer' }, 'INVALID_INPUT'],
    ['a delivery without address', 'handover', { handover: { modeId: 'hov-delivery' } }, 'INVALID_INPUT'],
    ['a mode that does not exist', 'handover', { handover: { modeId: 'hov-balloon' } }, 'INVALID_INPUT'],
  ];
  for (const [name, page, patch, code] of incomplete)
    it(`stays on the page with ${name}, says why and keeps the answer`, async () => {
      const { session } = await openWizard();
      await fillTo(session, page, patch);
      assert.deepEqual(codes(session.state.next.problems), [code]);
      assert.isFalse(session.next());
      assert.equal(session.state.page, page);
      for (const [field, value] of Object.entries(patch))
        assert.deepEqual(session.state.answers[field as keyof AnswersPatch], value);
    });

  it('approves an account in place', async () => {
    const { session } = await openWizard();
    await fillTo(session, 'account', { accountId: 'acc-cole' });
    assert.isFalse(session.state.next.allowed);
    assert.isTrue((await session.approveAccount('acc-cole')).ok);
    assert.isTrue(session.next());
  });

  it('adds an account and its driver in place, approves and verifies them, and books', async () => {
    const { session, backend } = await openWizard();
    await fillTo(session, 'account');
    const added = await session.createAccount({
      kind: 'person',
      name: 'Hana Field',
      email: 'hana.field@example.com',
      phone: '+44 20 7946 0199',
      billingAddress: { line1: '1 New Street', city: 'London', postcode: 'E1 1AA', country: 'GB' },
    });
    const id = added.ok ? added.value.id : assert.fail('refused');
    await session.settled();
    assert.equal(session.state.answers.accountId, id);
    assert.deepEqual(codes(session.state.next.problems), ['ACCOUNT_NOT_APPROVED']);
    await session.approveAccount(id);
    assert.isTrue(session.next());
    const driver = await session.createDriver({
      name: 'Hana Field',
      dateOfBirth: '1990-01-01',
      licence: { number: 'FIELD901010', country: 'GB', expiresOn: '2032-01-01' },
    });
    assert.deepEqual(codes(session.state.next.problems), ['DRIVER_NOT_VERIFIED']);
    await session.verifyDriver(driver.ok ? driver.value.id : '');
    assert.isTrue(session.next());
    await fillTo(session, 'confirm');
    const booked = await session.submit();
    assert.equal(booked.ok && booked.value.account.id, id);
    const drivers = await backend.listDrivers({ id });
    assert.lengthOf(drivers.ok ? drivers.value.items : [], 1);
  });

  it('finds the account that has the e-mail already', async () => {
    const { session } = await openWizard();
    await fillTo(session, 'account');
    const added = await session.createAccount({
      kind: 'person',
      name: 'Imogen A.',
      email: 'Imogen.Archer@example.com',
      phone: '+44 20 7946 0101',
      billingAddress: { line1: '4 Bramley Close', city: 'Richmond', postcode: 'TW9 1AB', country: 'GB' },
    });
    assert.deepEqual(added.ok ? null : added.refusal, { code: 'EMAIL_IN_USE', facts: { accountId: 'acc-archer' } });
    assert.isUndefined(session.state.answers.accountId, 'nothing was selected by it');
  });

  it('passes over the driver page where the account has one driver who is verified', async () => {
    const { session } = await openWizard();
    await fillTo(session, 'account', { accountId: 'acc-archer', driverId: undefined });
    assert.equal(session.state.answers.driverId, 'drv-archer');
    assert.isTrue(session.next());
    assert.equal(session.state.page, 'handover');
    assert.isTrue(session.back());
    assert.equal(session.state.page, 'account');
  });

  it('drops the driver with the account and says so', async () => {
    const { session } = await openWizard();
    await fillTo(session, 'handover');
    assert.isTrue(session.goTo('account'));
    session.answer({ accountId: 'acc-cole' });
    assert.deepEqual(session.state.dropped, ['driverId']);
    assert.isFalse(session.goTo('handover'), 'a page behind an incomplete one is out of reach');
  });

  it('keeps later answers through another asset where it offers them, and says what it drops', async () => {
    const { session } = await openWizard();
    await fillTo(session, 'confirm');
    assert.isTrue(session.goTo('asset'));
    session.answer({ assetId: 'wren' });
    await session.settled();
    assert.deepEqual(session.state.dropped, []);
    assert.isTrue(session.goTo('confirm'));
    session.answer({ assetId: 'mallard' });
    await session.settled();
    assert.deepEqual(session.state.dropped, ['mileageAllowanceId', 'extraIds']);
    assert.isFalse(session.state.next.allowed);
    assert.equal(session.state.answers.accountId, 'acc-bramble');
  });
});

const without = (page: string): WizardFlow['pages'] => wizardPages.filter((id) => id !== page).map((id) => ({ id }));

describe('a customised flow', () => {
  it('drops a page whose value it prefills', async () => {
    const flow = { pages: without('handover'), prefill: { handover: { modeId: 'hov-collection' } } };
    const { session } = await openWizard({ flow });
    await fillTo(session, 'driver');
    session.answer(pageAnswers.driver);
    assert.isTrue(session.next());
    assert.equal(session.state.page, 'confirm');
    await session.settled();
    assert.isTrue((await session.submit()).ok);
  });

  it('shows on the last page what is wrong with the value of a dropped one', async () => {
    const flow = { pages: without('account'), prefill: { accountId: 'acc-cole' } };
    const { session } = await openWizard({ flow });
    await session.settled();
    const confirm = session.state.pages.find(({ id }) => id === 'confirm');
    assert.include(codes(confirm?.problems ?? []), 'ACCOUNT_NOT_APPROVED');
  });

  it('waits for the host on a page of its own, under its own label', async () => {
    const [when, ...rest] = wizardPages.map((id) => ({ id }));
    const flow = { pages: [when ?? { id: 'when' }, { id: 'fleet-check', label: 'Fleet check' }, ...rest] };
    const { session } = await openWizard({ flow });
    session.setPageProblems('fleet-check', [{ code: 'FLEET_CHECK_OPEN', facts: {} }]);
    session.answer(pageAnswers.when);
    assert.isTrue(session.next());
    assert.equal(session.state.page, 'fleet-check');
    assert.equal(session.state.pages[1]?.label, 'Fleet check');
    assert.isFalse(session.next());
    session.answer({ custom: { 'fleet-check': { approvedBy: 'desk' } } });
    session.setPageProblems('fleet-check', []);
    assert.isTrue(session.next());
    assert.equal(session.state.page, 'asset');
  });

  it('asks for the account first where the flow says so', async () => {
    const flow = {
      pages: ['account', 'driver', 'when', 'asset', 'package', 'handover', 'confirm'].map((id) => ({ id })),
    };
    const { session } = await openWizard({ flow });
    assert.equal(session.state.page, 'account');
    await fillTo(session, 'confirm');
    assert.isTrue((await session.submit()).ok);
  });

  it('fails with a flow that cannot work and says what it needs', async () => {
    const { session } = await openWizard({ flow: { pages: without('asset') } });
    assert.equal(session.state.status, 'failed');
    assert.include(session.state.fault?.message, 'flow.prefill.assetId');
  });
});
