import { describe, it } from 'node:test';
import { createWizardSession, decodeDraft, type Backend, type WizardDraft } from '@keyturn/sdk';
import { assert } from 'chai';
import { openBackend, rejectionOf } from '../http/open-backend.ts';
import { bookingsOf, createMemoryStorage, fillTo, openWizard, platformOf } from './open-session.ts';

const newKeys = () => {
  let count = 0;
  return () => `key-${++count}`;
};

const lostAnswers = { fault: { kind: 'lost_answer' }, route: 'createBooking' } as const;

describe('creating the booking from the wizard', () => {
  it('replays a lost answer and makes one booking', async () => {
    const wizard = await openWizard({ plan: [lostAnswers] });
    const { session, plan } = wizard;
    await fillTo(session, 'confirm');
    await rejectionOf(session.submit());
    assert.equal(session.state.creation.phase, 'unknown');
    assert.isTrue(session.state.locked);
    assert.isFalse(session.answer({ assetId: 'wren' }), 'editing waits for the replay');
    plan.length = 0;
    assert.isTrue((await session.submit()).ok);
    assert.lengthOf(await bookingsOf(wizard), 1);
  });

  it('replays a lost answer after a reload, by itself, and makes one booking', async () => {
    const first = await openWizard({ plan: [lostAnswers] });
    await fillTo(first.session, 'confirm');
    await rejectionOf(first.session.submit());
    first.session.close();
    const { session, storage } = await openWizard({ mock: first.mock, storage: first.storage });
    assert.equal(session.state.creation.phase, 'done');
    assert.isNull(storage.text);
    assert.lengthOf(await bookingsOf(first), 1);
  });

  it('keeps the frozen request in the storage before it is sent', async () => {
    const { backend, mock } = await openBackend();
    const storage = createMemoryStorage();
    const sent: { readonly key: string; readonly stored: WizardDraft | null }[] = [];
    const watched: Backend = {
      ...backend,
      createBooking: (input, options) => {
        sent.push({ key: options.idempotencyKey, stored: decodeDraft(storage.text ?? '') });
        return backend.createBooking(input, options);
      },
    };
    const session = createWizardSession({ backend: watched, platform: platformOf(mock), storage });
    await session.open();
    await fillTo(session, 'confirm');
    await session.submit();
    assert.lengthOf(sent, 1);
    assert.equal(sent[0]?.stored?.pending?.key, sent[0]?.key);
  });

  it('drops the request on a refusal, so that the corrected one gets through', async () => {
    // This clock stands still, so only the backend knows that the start has passed.
    const platform = { now: () => '2026-01-05T09:00:00Z', newKey: newKeys() };
    const wizard = await openWizard({ platform });
    const { session, mock, fetch } = wizard;
    await fillTo(session, 'confirm');
    mock.clock.set('2026-02-02T10:00:00Z');
    const outcome = await session.submit();
    assert.equal(outcome.ok ? null : outcome.refusal.code, 'START_NOT_IN_FUTURE');
    await session.settled();
    session.answer({ start: { date: '2026-02-03', time: '10:00', timeZone: 'Europe/London' } });
    await session.settled();
    assert.isTrue((await session.submit()).ok);
    const keys = fetch.calls
      .filter(({ route }) => route === 'createBooking')
      .map(({ request }) => request.headers.get('idempotency-key'));
    assert.deepEqual(keys, ['key-1', 'key-1'], 'a backend records no refusals');
    assert.lengthOf(await bookingsOf(wizard), 1);
  });

  it("takes the backend's time from a refusal where the browser's clock is wrong", async () => {
    const { session, mock } = await openWizard({
      platform: { now: () => '2025-12-01T00:00:00Z', newKey: () => 'key-1' },
    });
    session.answer({ start: { date: '2025-12-24', time: '10:00', timeZone: 'Europe/London' } });
    assert.deepEqual(session.state.next.problems, [], 'advice by the wrong clock');
    session.answer({ assetId: 'linnet', mileageAllowanceId: 'mi-800', duration: { months: 12 } });
    await session.settled();
    assert.equal(session.state.quote.refusal?.code, 'START_NOT_IN_FUTURE');
    assert.equal(Date.parse(session.state.now), Date.parse(mock.clock.now()));
    assert.isFalse(session.state.next.allowed);
  });

  it('shows the new terms when the quote went stale, and books at them', async () => {
    const wizard = await openWizard();
    const { session, mock } = wizard;
    await fillTo(session, 'confirm');
    const before = session.state.quote.value?.fingerprint;
    await mock.store.transaction('fernhill', async ({ tenant }) => {
      const record = await tenant.find();
      if (!record) throw new Error('no tenant');
      await tenant.save({ ...record, policy: { ...record.policy, paymentTermsDays: 14 } });
    });
    const outcome = await session.submit();
    assert.equal(outcome.ok ? null : outcome.refusal.code, 'QUOTE_STALE');
    assert.isTrue(session.state.quote.fresh);
    assert.notEqual(session.state.quote.value?.fingerprint, before);
    const booked = await session.submit();
    assert.isTrue(booked.ok);
    assert.lengthOf(await bookingsOf(wizard), 1);
  });

  it('explains a promo code that somebody else used up in the meantime', async () => {
    const one = await openWizard();
    const two = await openWizard({ mock: one.mock });
    for (const { session } of [one, two]) {
      await fillTo(session, 'package', { mileageAllowanceId: 'mi-800', duration: { months: 12 } });
      assert.isTrue(await session.addVoucher('LASTONE'));
      await fillTo(session, 'confirm');
    }
    assert.isTrue((await one.session.submit()).ok);
    const outcome = await two.session.submit();
    assert.equal(outcome.ok ? null : outcome.refusal.code, 'VOUCHER_EXHAUSTED');
    await two.session.settled();
    const page = two.session.state.pages.find(({ id }) => id === 'package');
    assert.equal(page?.problems[0]?.code, 'VOUCHER_EXHAUSTED');
    two.session.removeVoucher('LASTONE');
    await two.session.settled();
    assert.isTrue((await two.session.submit()).ok);
  });

  it('is refused with what is missing and sends nothing while a page is incomplete', async () => {
    const { session, fetch } = await openWizard();
    await fillTo(session, 'package');
    const outcome = await session.submit();
    assert.equal(outcome.ok ? null : outcome.refusal.code, 'INVALID_INPUT');
    assert.notInclude(
      fetch.calls.map(({ route }) => route),
      'createBooking',
    );
  });

  it('books without a storage that works, and says that the draft is not kept', async () => {
    const storage = { ...createMemoryStorage(), save: () => Promise.reject(new Error('quota exceeded')) };
    const { session } = await openWizard({ storage });
    await fillTo(session, 'confirm');
    assert.equal(session.state.storageFault?.message, 'quota exceeded');
    assert.isTrue((await session.submit()).ok);
  });

  it('begins anew with a draft that it cannot read', async () => {
    for (const text of [
      '',
      'null',
      '{',
      '{"v":"2"}',
      '{"v":"1","page":"when","answers":{"surprise":1},"pending":null}',
    ]) {
      const { session } = await openWizard({ storage: createMemoryStorage(text) });
      assert.equal(session.state.status, 'ready');
      assert.equal(session.state.page, 'when');
    }
  });

  it('fails openly when the policy cannot be read, and opens again', async () => {
    const { session, plan } = await openWizard({ plan: [{ fault: { kind: 'server_error' } }] });
    assert.equal(session.state.status, 'failed');
    assert.isNotNull(session.state.fault);
    plan.length = 0;
    await session.open();
    assert.equal(session.state.status, 'ready');
    assert.isNull(session.state.fault);
  });

  it('ends its reads when it is closed, but not a request under way', async () => {
    const wizard = await openWizard();
    await fillTo(wizard.session, 'confirm');
    const submitted = wizard.session.submit();
    wizard.session.close();
    assert.isTrue((await submitted).ok);
  });
});
