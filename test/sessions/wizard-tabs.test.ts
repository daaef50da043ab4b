import { describe, it } from 'node:test';
import type { Booking, Outcome } from '@keyturn/sdk';
import { assert } from 'chai';
import { rejectionOf } from '../http/open-backend.ts';
import { bookingsOf, fillTo, openWizard, type OpenWizard } from './open-session.ts';

const lost = { fault: { kind: 'lost_answer' }, route: 'createBooking' } as const;

/** Another tab on the draft that a wizard keeps. */
async function anotherTab({ mock, storage }: OpenWizard): Promise<OpenWizard> {
  const tab = await openWizard({ mock, storage });
  await tab.session.settled();
  return tab;
}

/** Two tabs on one draft that is complete. */
async function twoTabs(): Promise<readonly [OpenWizard, OpenWizard]> {
  const one = await openWizard();
  await fillTo(one.session, 'confirm');
  return [one, await anotherTab(one)];
}

const bookedBy = (outcome: Outcome<Booking>): string =>
  outcome.ok ? outcome.value.id : assert.fail(JSON.stringify(outcome.refusal));

describe('one draft of the wizard in two tabs', () => {
  it('makes one booking, which both of them show', async () => {
    const [one, two] = await twoTabs();
    const first = bookedBy(await one.session.submit());
    assert.equal(bookedBy(await two.session.submit()), first);
    assert.equal(two.session.state.creation.phase, 'done');
    assert.lengthOf(await bookingsOf(one), 1);
  });

  it('makes one booking where both request it at once', async () => {
    const [one, two] = await twoTabs();
    const [first, second] = await Promise.all([one.session.submit(), two.session.submit()]);
    assert.equal(bookedBy(first), bookedBy(second));
    assert.lengthOf(await bookingsOf(one), 1);
  });

  it('makes one booking where the second tab went back and forth after the first had requested it', async () => {
    const [one, two] = await twoTabs();
    const first = bookedBy(await one.session.submit());
    assert.isTrue(two.session.back());
    assert.isTrue(two.session.next());
    assert.equal(bookedBy(await two.session.submit()), first);
    assert.lengthOf(await bookingsOf(one), 1);
  });

  it('makes one booking although a lost answer of the first tab is forgotten by what the second keeps', async () => {
    const one = await openWizard({ plan: [lost] });
    await fillTo(one.session, 'confirm');
    const two = await anotherTab(one);
    await rejectionOf(one.session.submit());
    assert.isTrue(two.session.back());
    await two.session.settled();
    one.session.close();
    assert.notInclude(one.storage.text ?? '', 'frozenAt');
    const again = await anotherTab(one);
    await fillTo(again.session, 'confirm');
    assert.isTrue((await again.session.submit()).ok);
    assert.lengthOf(await bookingsOf(one), 1);
  });

  it('tells a tab whose request never arrived that the other one requested it with other answers, and lets it go on', async () => {
    const refused = { fault: { kind: 'refused_connection' }, route: 'createBooking' } as const;
    const one = await openWizard({ plan: [1, 2, 3, 4].map((call) => ({ ...refused, call })) });
    await fillTo(one.session, 'confirm');
    const two = await openWizard({ mock: one.mock, storage: one.storage });
    await two.session.settled();
    await rejectionOf(one.session.submit());
    assert.equal(one.session.state.creation.phase, 'unknown');
    two.session.answer({ extraIds: [] });
    await two.session.settled();
    bookedBy(await two.session.submit());
    assert.include(await rejectionOf(one.session.submit()), { problemCode: 'KEY_REUSED' });
    assert.isFalse(one.session.state.locked);
    assert.lengthOf(await bookingsOf(one), 1);
  });

  it('makes one booking where the first tab corrected what was refused', async () => {
    const [one, two] = await twoTabs();
    one.mock.clock.set('2026-02-02T10:00:00Z');
    for (const { session } of [one, two]) {
      const outcome = await session.submit();
      assert.equal(outcome.ok ? null : outcome.refusal.code, 'START_NOT_IN_FUTURE');
      session.answer({ start: { date: '2026-02-03', time: '10:00', timeZone: 'Europe/London' } });
      await session.settled();
    }
    assert.equal(bookedBy(await one.session.submit()), bookedBy(await two.session.submit()));
    assert.lengthOf(await bookingsOf(one), 1);
  });

  it('tells a tab with other answers that it was requested already; sent again, they make a booking of their own', async () => {
    const [one, two] = await twoTabs();
    two.session.answer({ extraIds: [] });
    await two.session.settled();
    await one.session.submit();
    assert.include(await rejectionOf(two.session.submit()), { code: 'REJECTED', problemCode: 'KEY_REUSED' });
    assert.isFalse(two.session.state.locked);
    assert.equal(two.session.state.creation.fault?.name, 'KeyturnError');
    assert.lengthOf(await bookingsOf(one), 1);
    const three = await anotherTab(two);
    const second = bookedBy(await two.session.submit());
    assert.lengthOf(await bookingsOf(one), 2);
    assert.equal(bookedBy(await three.session.submit()), second, 'what it keeps from then on is another draft');
  });
});

describe('the draft of the next request', () => {
  it('is another one, also with the same answers', async () => {
    const one = await openWizard();
    for (const count of [1, 2]) {
      const { session } = await anotherTab(one);
      await fillTo(session, 'confirm');
      assert.isTrue((await session.submit()).ok);
      assert.lengthOf(await bookingsOf(one), count);
    }
  });

  it('is the one of a kept text that has no key yet', async () => {
    const one = await openWizard();
    await fillTo(one.session, 'confirm');
    const { key: _, ...draft } = one.session.snapshot();
    one.storage.text = JSON.stringify(draft);
    const { session } = await anotherTab(one);
    assert.equal(session.state.page, 'confirm');
    bookedBy(await session.submit());
  });
});
