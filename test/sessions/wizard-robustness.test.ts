import { describe, it } from 'node:test';
import {
  createWizardSession,
  encodeDraft,
  wizardPages,
  type Backend,
  type DraftStorage,
  type Start,
} from '@keyturn/sdk';
import { assert } from 'chai';
import { openBackend, rejectionOf } from '../http/open-backend.ts';
import { bookingsOf, createMemoryStorage, fillTo, openWizard, pageAnswers, platformOf } from './open-session.ts';

const lost = { fault: { kind: 'lost_answer' }, route: 'createBooking' } as const;

describe('a request whose outcome is unknown', () => {
  it('makes one booking although a replay is refused before its key is looked up', async () => {
    const wizard = await openWizard({ plan: [lost] });
    await fillTo(wizard.session, 'confirm');
    await rejectionOf(wizard.session.submit());
    let token: string = wizard.mock.tokens.clerk;
    const { backend } = await openBackend([], { auth: { fetchToken: async () => token } }, wizard.mock);
    const forbidden: Backend = {
      ...backend,
      createBooking: async () => ({
        ok: false,
        refusal: { code: 'NOT_PERMITTED', facts: { capability: 'bookings:create' } },
      }),
    };
    const draft = wizard.session.snapshot();
    const refused = createWizardSession({ backend: forbidden, platform: platformOf(wizard.mock), draft });
    await refused.open();
    assert.equal(refused.state.creation.phase, 'unknown');
    assert.equal(refused.state.creation.refusal?.code, 'NOT_PERMITTED');
    token = wizard.mock.tokens.manager;
    wizard.plan.length = 0;
    assert.isTrue((await wizard.session.submit()).ok);
    assert.lengthOf(await bookingsOf(wizard), 1);
  });

  it('is not replayed when it is too old; the person looks, gives it up and books anew', async () => {
    const first = await openWizard({ plan: [lost] });
    await fillTo(first.session, 'confirm');
    await rejectionOf(first.session.submit());
    first.mock.clock.advance({ days: 8 });
    const { session } = await openWizard({ mock: first.mock, storage: first.storage });
    assert.equal(session.state.creation.phase, 'unknown');
    assert.include(String(await rejectionOf(session.submit())), 'look for it');
    assert.lengthOf(await bookingsOf(first), 1);
    assert.isTrue(session.abandon());
    assert.isFalse(session.state.locked);
    assert.isNull(session.snapshot().pending);
  });

  it('is not overwritten by what is answered before the draft is read', async () => {
    const first = await openWizard({ plan: [lost] });
    await fillTo(first.session, 'confirm');
    await rejectionOf(first.session.submit());
    const session = createWizardSession({
      backend: first.backend,
      platform: platformOf(first.mock),
      storage: first.storage,
    });
    assert.isFalse(session.answer({ assetId: 'wren' }), 'before open');
    first.plan.length = 0;
    const opening = session.open();
    assert.isFalse(session.answer({ assetId: 'wren' }), 'while it opens');
    await opening;
    assert.equal(session.state.creation.phase, 'done');
    assert.lengthOf(await bookingsOf(first), 1);
  });

  it('survives a storage that cannot be read for a moment', async () => {
    const stored = createMemoryStorage('the draft of before');
    let broken = true;
    const storage: DraftStorage = {
      ...stored,
      load: () => {
        if (broken) throw new Error('blocked');
        return stored.load();
      },
    };
    const { session } = await openWizard({ storage: Object.assign(stored, storage) });
    session.answer(pageAnswers.when);
    await session.settled();
    broken = false;
    assert.equal(stored.text, 'the draft of before');
    assert.equal(session.state.storageFault?.message, 'blocked');
  });
});

describe('drafts and flows', () => {
  it('takes the values of dropped pages from the flow, never from a draft', async () => {
    const first = await openWizard();
    await fillTo(first.session, 'confirm', {});
    const flow = {
      pages: wizardPages.filter((id) => id !== 'account' && id !== 'driver').map((id) => ({ id })),
      prefill: { accountId: 'acc-archer', driverId: 'drv-archer' },
    };
    const storage = createMemoryStorage(encodeDraft(first.session.snapshot()));
    const { session } = await openWizard({ mock: first.mock, storage, flow });
    assert.equal(session.state.answers.accountId, 'acc-archer');
    assert.equal(session.state.answers.driverId, 'drv-archer');
    assert.equal(session.state.answers.assetId, 'linnet', 'what is shown stays as it was drafted');
  });

  it('does not bring back a prefilled answer that the person removed', async () => {
    const flow = { pages: wizardPages.map((id) => ({ id })), prefill: { assetId: 'linnet' } };
    const first = await openWizard({ flow });
    first.session.answer({ assetId: undefined });
    const { session } = await openWizard({ mock: first.mock, storage: first.storage, flow });
    assert.isUndefined(session.state.answers.assetId);
  });

  it('refuses problems for a page that the flow does not have, and adds to those of its own', async () => {
    const { session } = await openWizard();
    assert.throws(() => session.setPageProblems('fleet', []), RangeError, '"fleet"');
    session.answer(pageAnswers.when);
    session.setPageProblems('when', [{ code: 'DESK_CLOSED', facts: {} }]);
    assert.isFalse(session.next());
    assert.equal(session.state.next.problems[0]?.code, 'DESK_CLOSED');
  });

  it('hands out answers that cannot be changed from outside', async () => {
    const { session } = await openWizard();
    const start: Start = { ...pageAnswers.when.start };
    session.answer({ start });
    start.date = '1999-01-01';
    assert.equal(session.state.answers.start?.date, pageAnswers.when.start.date);
    assert.throws(() => session.state.answers.extraIds.push('ext-tyres'), TypeError);
  });
});

describe('prices and clocks in the wizard', () => {
  it('adds a promo code once, as the tenant spells it, and removes it whatever its case', async () => {
    const { session } = await openWizard();
    await fillTo(session, 'package', { mileageAllowanceId: 'mi-800', duration: { months: 12 } });
    const presses = await Promise.all([session.addVoucher('spring10'), session.addVoucher('SPRING10')]);
    assert.deepEqual(presses, [true, false]);
    assert.deepEqual(session.state.answers.voucherCodes, ['SPRING10']);
    assert.isFalse(await session.addVoucher('Spring10'));
    assert.isTrue(session.removeVoucher('sprinG10'));
    assert.isFalse(session.removeVoucher('SPRING10'));
    await session.settled();
    assert.deepEqual(session.state.quote.value?.prices.vouchers, []);
  });

  it('does not add a promo code to a request that was sent meanwhile', async () => {
    const wizard = await openWizard();
    const { session } = wizard;
    await fillTo(session, 'confirm');
    const added = session.addVoucher('SPRING10');
    const outcome = await session.submit();
    assert.isFalse(await added);
    assert.deepEqual(outcome.ok && outcome.value.prices.vouchers, []);
    assert.deepEqual(session.state.answers.voucherCodes, []);
  });

  it('is not stopped by a clock that is fast: what the backend priced may go on', async () => {
    const platform = { now: () => '2026-02-02T12:00:00Z', newKey: () => 'key-fast' };
    const { session } = await openWizard({ platform });
    session.answer({ ...pageAnswers.when, ...pageAnswers.asset, ...pageAnswers.package });
    await session.settled();
    assert.isTrue(session.state.quote.fresh);
    assert.deepEqual(session.state.pages.find(({ id }) => id === 'when')?.problems, []);
    await fillTo(session, 'confirm');
    assert.isTrue((await session.submit()).ok);
  });

  it('says what it waits for where no page has a problem', async () => {
    const { session, plan } = await openWizard();
    await fillTo(session, 'handover', pageAnswers.handover);
    plan.push({ fault: { kind: 'server_error' }, route: 'createQuote' });
    session.answer({ extraIds: [] });
    await session.settled();
    assert.isTrue(session.next());
    assert.deepEqual(session.state.next, { allowed: false, problems: [], waitingFor: 'quote' });
  });

  it('sends no address where the handover mode needs none', async () => {
    const { session } = await openWizard();
    await fillTo(session, 'confirm', { handover: { modeId: 'hov-collection', address: { line1: 'half ty' } } });
    const outcome = await session.submit();
    assert.isTrue(outcome.ok);
    assert.isUndefined(outcome.ok && outcome.value.handover.address);
  });

  it('aborts its reads when it is closed, and takes no answers any more', async () => {
    const { backend, mock } = await openBackend();
    const signals: (AbortSignal | undefined)[] = [];
    const never = new Promise<never>(() => undefined);
    const silent: Backend = {
      ...backend,
      getAsset: (_input, options) => {
        signals.push(options?.signal);
        return never;
      },
    };
    const session = createWizardSession({ backend: silent, platform: platformOf(mock) });
    await session.open();
    session.answer(pageAnswers.asset);
    session.close();
    assert.deepEqual(
      signals.map((signal) => signal?.aborted),
      [true],
    );
    assert.isFalse(session.answer(pageAnswers.when));
    assert.isFalse(session.next());
  });
});
