import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import type { PlannedFault } from '@keyturn/mocks';
import { refuse } from '@keyturn/sdk';
import { bookingsOf, createMemoryStorage, openWizard } from '../sessions/open-session.ts';
import { allByRole, callsOf, textOf, unmount, until } from './mount.ts';
import type { WizardAt, WizardAtOptions } from './wizard-at.ts';
import { focused, modalOf, press, wholeWizard } from './whole-wizard.ts';

const lost = (): PlannedFault[] => [{ route: 'createBooking', fault: { kind: 'lost_answer' } }];

/** Presses *Create booking* and waits until the modal says `text`. */
async function createdInVain(open: WizardAt, text: string): Promise<HTMLDialogElement> {
  const modal = await modalOf(open);
  press(open, 'Create booking');
  await until(() => textOf(modal).includes(text));
  return modal;
}

const opened = async (options: WizardAtOptions = {}): Promise<WizardAt> => {
  const open = await wholeWizard('confirm', options);
  await modalOf(open);
  return open;
};

const pounds = (amount: number): string => `£${(amount / 100).toFixed(2)}`;

describe('wizard: a request that is not taken', () => {
  afterEach(unmount);

  it('shows old and new amounts when the quote went stale, and books at the new one when confirmed again', async () => {
    const open = await opened({
      answers: {
        handover: { modeId: 'hov-delivery', address: { line1: 'A', city: 'B', postcode: 'C', country: 'GB' } },
      },
    });
    const before = open.session.state.quote.value?.summary.first.amounts.gross.amount ?? 0;
    await open.mock.store.transaction('fernhill', async ({ tenant }) => {
      const record = await tenant.find();
      assert.exists(record);
      const handoverModes = record.policy.handoverModes.map((mode) =>
        mode.price ? { ...mode, price: { ...mode.price, price: { amount: 5900, currency: 'GBP' } } } : mode,
      );
      await tenant.save({ ...record, policy: { ...record.policy, handoverModes } });
    });
    const modal = await createdInVain(open, 'The price has changed since you saw it');
    assert.include(textOf(modal), `First bill: ${pounds(before)} before, ${pounds(before + 1200)} now.`);
    assert.include(textOf(modal), 'Whole term:');
    assert.equal(focused(open), 'Create booking');
    press(open, 'Create booking');
    const created = await until(() => open.session.state.creation.value);
    assert.equal(created.summary.first.amounts.gross.amount, before + 1200);
  });

  it('tells no amounts before and now where only dates or terms of the quote are others', async () => {
    const open = await opened();
    const seen = open.session.state.quote.value ?? assert.fail('no quote');
    const quote = { ...seen, terms: { ...seen.terms, duration: { months: 11 } } };
    const refusal = refuse('QUOTE_STALE', { quote });
    Object.assign(open.provider, { backend: { ...open.backend, createBooking: async () => ({ ok: false, refusal }) } });
    await until(() => callsOf(open, 'getPolicy') === 2 && allByRole(open.element, 'button', 'Create booking')[0]);
    await createdInVain(open, 'The amounts are as before, but dates or terms have changed');
    const text = textOf(await modalOf(open));
    assert.notInclude(text, 'The price has changed');
    assert.notMatch(text, /£[\d.,]+ before/);
    assert.include(text, '11 months, ends');
  });

  it('tells that the draft was requested already with other answers, in another tab', async () => {
    const draftStorage = createMemoryStorage();
    const open = await opened({ properties: { draftStorage } });
    const held = (await bookingsOf(open)).length;
    const { session } = await openWizard({ mock: open.mock, storage: draftStorage });
    session.answer({ extraIds: [] });
    await session.settled();
    assert.isTrue((await session.submit()).ok);
    await createdInVain(open, 'This draft was requested already with other answers, perhaps in another tab.');
    assert.lengthOf(await bookingsOf(open), held + 1);
    press(open, 'Create booking');
    await until(() => open.session.state.creation.value);
    assert.lengthOf(await bookingsOf(open), held + 2);
  });

  it('leads to the start when it has passed', async () => {
    const open = await opened();
    open.mock.clock.set('2026-02-02T10:00:00Z');
    const modal = await createdInVain(open, 'is not in the future');
    const primary = allByRole(modal, 'button', 'Create booking')[0];
    assert.equal(primary?.ariaDisabled, 'true');
    assert.include(textOf(modal), 'The booking cannot be created yet');
    primary?.click();
    press(open, 'Go to When');
    await until(() => focused(open).includes('When does it start?'));
    assert.equal(callsOf(open, 'createBooking'), 1);
  });

  it('leads to the package when a promo code was used up, and books without it', async () => {
    const one = await opened({ answers: { voucherCodes: ['LASTONE'] } });
    const two = await opened({ mock: one.mock, answers: { voucherCodes: ['LASTONE'] } });
    // Two modals: only the one on top takes part.
    press(two, 'Create booking');
    await until(() => two.session.state.creation.value);
    await createdInVain(one, '“LASTONE” has been used up.');
    await until(() => allByRole(one.element, 'button', 'Go to Package')[0]);
    press(one, 'Go to Package');
    assert.equal(one.session.state.page, 'package');
    one.session.removeVoucher('LASTONE');
    await one.session.settled();
    for (const page of ['account', 'driver', 'handover', 'confirm']) assert.isTrue(one.session.goTo(page));
    await modalOf(one);
    press(one, 'Create booking');
    await until(() => one.session.state.creation.value);
  });

  it('stays open when the answer is lost, and replays it into one booking', async () => {
    const open = await opened({ plan: lost() });
    const held = (await bookingsOf(open)).length;
    await createdInVain(open, 'It is not known yet whether the booking was created');
    assert.include(textOf(await modalOf(open)), 'Everything entered here is kept');
    assert.equal(focused(open), 'Try again');
    let asked = 0;
    open.element.addEventListener('kt-before-submit', () => void (asked += 1));
    press(open, 'Try again');
    await until(() => callsOf(open, 'createBooking') === 2);
    open.plan.length = 0;
    await until(() => allByRole(open.element, 'button', 'Try again')[0]);
    press(open, 'Try again');
    await until(() => open.session.state.creation.value);
    assert.equal((await bookingsOf(open)).length, held + 1);
    assert.equal(asked, 0, 'it was asked when it was sent first');
  });

  it('tries again from the page beneath, and promises nothing while it is not known what happened', async () => {
    const open = await opened({ plan: lost() });
    const modal = await createdInVain(open, 'It is not known yet');
    assert.notInclude(textOf(modal), 'Nothing is charged yet');
    press(open, 'Close');
    await until(() => focused(open) === 'Try again');
    assert.lengthOf(allByRole(open.element, 'button', 'Review and create'), 0);
    open.plan.length = 0;
    press(open, 'Try again');
    await until(() => open.session.state.creation.value);
    assert.equal(callsOf(open, 'createBooking'), 2);
  });

  it('gives up only after it has said where to look', async () => {
    const open = await opened({ plan: lost() });
    await createdInVain(open, 'It is not known yet');
    press(open, 'Give up and edit');
    await until(() => focused(open) === 'Cancel');
    assert.include(textOf(await modalOf(open)), 'Look for it among the bookings first');
    press(open, 'Cancel');
    await until(() => focused(open) === 'Give up and edit');
    assert.equal(open.session.state.creation.phase, 'unknown');
    press(open, 'Give up and edit');
    await until(() => focused(open) === 'Cancel');
    press(open, 'Give up and edit');
    await until(() => open.session.state.creation.phase === 'idle');
    await until(() => allByRole(open.element, 'button', /^Change/).length > 0);
    await until(() => focused(open) === 'Create booking');
  });

  it('tells a fault that had no effect, and sends the same request again', async () => {
    const plan: PlannedFault[] = [{ route: 'createBooking', fault: { kind: 'unavailable' } }];
    const open = await opened({ plan });
    await createdInVain(open, 'The server has a problem at the moment.');
    plan.length = 0;
    const again = await until(() => allByRole(open.element, 'button', /^(Try again|Create booking)$/)[0]);
    again.click();
    await until(() => open.session.state.creation.value);
  });

  it('after a reload finds out by itself, and one booking is there', async () => {
    const draftStorage = createMemoryStorage();
    const open = await opened({ plan: lost(), properties: { draftStorage } });
    const held = (await bookingsOf(open)).length;
    await createdInVain(open, 'It is not known yet');
    open.element.remove();
    const element = document.createElement('kt-booking-wizard');
    element.draftStorage = draftStorage;
    open.plan.length = 0;
    open.provider.append(element);
    await until(() => textOf(element).includes('Booking request created'));
    assert.equal((await bookingsOf(open)).length, held + 1);
    assert.isNull(draftStorage.text);
  });

  it('says that a request is too old to be tried again', async () => {
    const draftStorage = createMemoryStorage();
    const open = await opened({ plan: lost(), properties: { draftStorage } });
    await createdInVain(open, 'It is not known yet');
    open.element.remove();
    open.mock.clock.set('2026-01-12T09:00:00Z');
    const element = Object.assign(document.createElement('kt-booking-wizard'), { draftStorage });
    open.provider.append(element);
    await until(() => textOf(element).includes('too long ago to be tried again'));
    assert.lengthOf(allByRole(element, 'button', 'Give up and edit'), 1);
  });

  it('opens no modal before there is a price, and then opens it by itself', async () => {
    const plan: PlannedFault[] = [{ route: 'createQuote', fault: { kind: 'unavailable' } }];
    const open = await wholeWizard('confirm', { plan });
    const review = allByRole(open.element, 'button', 'Review and create')[0];
    assert.equal(review?.ariaDisabled, 'true');
    review?.click();
    await until(() => textOf(open.element).includes('Wait for the price.'));
    assert.isNull(open.element.renderRoot.querySelector('dialog:modal'));
    plan.length = 0;
    press(open, 'Try again');
    await modalOf(open);
  });

  it('waits for a price that failed, and asks for it again', async () => {
    const plan: PlannedFault[] = [];
    const open = await opened({ plan });
    plan.push({ route: 'createQuote', fault: { kind: 'unavailable' } });
    open.session.answer({ extraIds: [] });
    const modal = await modalOf(open);
    await until(() => textOf(modal).includes('No up-to-date price'));
    assert.equal(allByRole(modal, 'button', 'Create booking')[0]?.ariaDisabled, 'true');
    assert.include(textOf(modal), 'Wait for the price.');
    plan.length = 0;
    press(open, 'Try again');
    await until(() => open.session.state.next.allowed);
  });
});
