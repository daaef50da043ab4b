import { sendKeys, setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { bookingsOf } from '../sessions/open-session.ts';
import { allByRole, assertAccessible, byRole, callsOf, recordEvents, textOf, unmount, until } from './mount.ts';
import { dressPage, leavePage } from './dress-page.ts';
import { announced, fill, wizardAt } from './wizard-at.ts';
import { focused, goThrough, modalOf, press, wholeWizard } from './whole-wizard.ts';

const delivery = {
  handover: {
    modeId: 'hov-delivery',
    address: { line1: '4 Mill Yard', city: 'Brighton', postcode: 'BN2 9QA', country: 'GB' },
  },
};

/** A wizard that begins at the handover, with the confirmation of the booking that it created. */
async function created() {
  const open = await wizardAt('handover', { answers: {} });
  open.session.answer({ handover: { modeId: 'hov-collection' } });
  await open.session.settled();
  open.session.next();
  await modalOf(open);
  press(open, 'Create booking');
  const { reference, id } = await until(() => open.session.state.creation.value);
  await open.element.updateComplete;
  return { open, reference, id };
}

describe('wizard: page confirm', () => {
  afterEach(() => leavePage());

  it('opens a modal by itself that repeats the whole request, with focus on its primary', async () => {
    const open = await wholeWizard('confirm', { answers: { ...delivery, voucherCodes: ['SPRING10'] } });
    const text = textOf(await modalOf(open));
    for (const part of [
      'Create booking request',
      'Linnet 1.0',
      'Petrol · Manual · 4 seats',
      'First bill',
      'when the booking is approved',
      '2 later bills of',
      'Whole term',
      'Mon, 2 Feb 2026, 10:00',
      '12 months, ends 2 Feb 2027. Bills: day 2 of each month.',
      '800 miles a month, then £0.12 a mile, plus VAT',
      'Tyre cover',
      'SPRING10, 10% off the package, first 3 bills',
      'Bramble & Daughters Ltd',
      'Rosa Bramble',
      'Delivery, 4 Mill Yard, Brighton, BN2 9QA, United Kingdom',
      '£49.00, plus VAT',
      'It goes to Requested. Nothing is charged yet.',
    ])
      assert.include(text, part);
    assert.equal(focused(open), 'Create booking');
    assert.isNotNull(byRole(open.element, 'dialog', 'Create booking request'));
  });

  it('names the zone where it is not that of who looks', async () => {
    const open = await wholeWizard('confirm', { provider: { 'time-zone': 'America/New_York' } });
    assert.include(textOf(await modalOf(open)), 'Mon, 2 Feb 2026, 10:00 London time');
  });

  it('leads to the page of each answer and comes back', async () => {
    for (const [answer, page] of [
      ['Asset', 'asset'],
      ['Start', 'when'],
      ['Term', 'package'],
      ['Package', 'package'],
      ['Extras', 'package'],
      ['Promo', 'package'],
      ['Account', 'account'],
      ['Driver', 'driver'],
      ['Handover', 'handover'],
    ] as const) {
      const open = await wholeWizard('confirm');
      await modalOf(open);
      press(open, `Change: ${answer}`);
      assert.equal(open.session.state.page, page, answer);
      await goThrough(open, 'confirm');
      await modalOf(open);
      unmount();
    }
  });

  it('leads to the account where its only driver leaves nothing to choose', async () => {
    const open = await wholeWizard('confirm', { answers: { accountId: 'acc-archer', driverId: 'drv-archer' } });
    await modalOf(open);
    press(open, 'Change: Driver');
    assert.equal(open.session.state.page, 'account');
  });

  it('offers no change of what the flow drops', async () => {
    const open = await wizardAt('handover', { answers: { handover: { modeId: 'hov-collection' } } });
    await open.session.settled();
    open.session.next();
    await modalOf(open);
    assert.lengthOf(allByRole(open.element, 'button', /^Change/), 1);
  });

  it('closes by Escape onto a page that repeats the request and reopens it', async () => {
    const open = await wholeWizard('confirm');
    await modalOf(open);
    await sendKeys({ press: 'Escape' });
    await until(() => focused(open) === 'Review and create');
    assert.lengthOf(allByRole(open.element, 'dialog'), 0);
    assert.include(textOf(byRole(open.element, 'region')), 'Rosa Bramble');
    await sendKeys({ press: 'Enter' });
    await modalOf(open);
    press(open, 'Close');
    await until(() => focused(open) === 'Review and create');
  });

  it('goes back to the page before', async () => {
    const open = await wholeWizard('confirm');
    byRole(await modalOf(open), 'button', 'Back').click();
    assert.equal(open.session.state.page, 'handover');
    await until(() => focused(open).includes('How is it handed over?'));
  });

  it('creates the booking by keyboard alone and confirms it with its reference', async () => {
    const open = await wholeWizard('confirm');
    const { events, stop } = recordEvents();
    await modalOf(open);
    await sendKeys({ press: 'Enter' });
    const { reference, id } = await until(() => open.session.state.creation.value);
    await until(() => focused(open).includes(reference));
    stop();
    assert.match(textOf(open.element), /Booking request created Reference FERN-/);
    assert.include(textOf(open.element), 'comes when the booking is approved.');
    assert.deepEqual(
      events.map(({ type }) => type),
      ['kt-before-submit', 'kt-booking-requested'],
    );
    assert.deepEqual(events[1]?.detail, { id, reference });
    assert.include(
      (await bookingsOf(open)).map((booking) => booking.id),
      id,
    );
  });

  it('says that it is creating, once, however often it is pressed', async () => {
    const plan = [{ route: 'createBooking', fault: { kind: 'silence' } } as const];
    const open = await wholeWizard('confirm', { plan });
    const modal = await modalOf(open);
    press(open, 'Create booking');
    press(open, /Creat/);
    const busy = await until(() => allByRole(open.element, 'button', 'Creating booking')[0]);
    busy.click();
    assert.equal(busy.ariaBusy, 'true');
    assert.equal(byRole(modal, 'button', 'Back').ariaDisabled, 'true');
    assert.lengthOf(allByRole(open.element, 'button', /^Change/), 0);
    await until(() => callsOf(open, 'createBooking') === 1);
    assert.isTrue(open.element.matches(':state(busy)'));
  });

  it('asks the host first: a promise puts the request off, an objection stops it', async () => {
    const open = await wholeWizard('confirm');
    await modalOf(open);
    open.element.addEventListener('kt-before-submit', (event) => event.preventDefault(), { once: true });
    press(open, 'Create booking');
    await open.element.updateComplete;
    const asked = Promise.withResolvers<void>();
    open.element.addEventListener('kt-before-submit', ({ detail }) => detail.waitUntil(asked.promise), { once: true });
    await until(() => allByRole(open.element, 'button', 'Create booking')[0]);
    press(open, 'Create booking');
    await until(() => allByRole(open.element, 'button', 'Creating booking')[0]);
    asked.reject(new Error('no'));
    await until(() => allByRole(open.element, 'button', 'Create booking')[0]);
    assert.equal(callsOf(open, 'createBooking'), 0);
    press(open, 'Create booking');
    await until(() => open.session.state.creation.value);
    assert.equal(callsOf(open, 'createBooking'), 1);
  });

  it('sends nothing when an answer changed while the host was asked', async () => {
    const open = await wholeWizard('confirm');
    await modalOf(open);
    const asked = Promise.withResolvers<void>();
    open.element.addEventListener('kt-before-submit', ({ detail }) => detail.waitUntil(asked.promise));
    press(open, 'Create booking');
    open.session.answer({ extraIds: [] });
    await open.session.settled();
    asked.resolve();
    await until(() => allByRole(open.element, 'button', 'Create booking')[0]);
    assert.equal(callsOf(open, 'createBooking'), 0);
  });

  it('copies the reference, and says so, or says it where it cannot', async () => {
    const open = await wholeWizard('confirm');
    await modalOf(open);
    press(open, 'Create booking');
    const { reference } = await until(() => open.session.state.creation.value);
    await open.element.updateComplete;
    const copied: string[] = [];
    const native = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard') as PropertyDescriptor;
    try {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => void copied.push(text) },
      });
      press(open, `Copy ${reference}`);
      await until(() => announced(open.element) === 'Copied.');
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      press(open, `Copy ${reference}`);
      await until(() => announced(open.element).includes(`The reference is ${reference}.`));
    } finally {
      Object.defineProperty(navigator, 'clipboard', native);
    }
    assert.deepEqual(copied, [reference]);
  });

  it('approves the new booking in place, unless the host does that itself', async () => {
    const { open, reference, id } = await created();
    const asked: unknown[] = [];
    const prevent = (event: CustomEvent<unknown>): void => {
      asked.push(event.detail);
      event.preventDefault();
    };
    open.element.addEventListener('kt-action-requested', prevent, { once: true });
    press(open, 'Approve this booking');
    assert.deepEqual(asked, [{ id, event: 'approve' }]);
    press(open, 'Approve this booking');
    const dialog = await until(() => byRole(open.element, 'dialog', `Approve ${reference}`));
    const vehicle = await until(() => {
      const select = dialog.querySelector('select');
      return select && select.options.length > 1 && select;
    });
    fill(vehicle, vehicle.options[1]?.value ?? '');
    await until(() => textOf(dialog).includes('The first bill is raised at once'));
    await until(() => (allByRole(dialog, 'img')[0]?.getBoundingClientRect().width ?? 0) > 300);
    const save = dialog.querySelector<HTMLButtonElement>('footer .primary') ?? assert.fail('no primary button');
    await until(() => !save.hasAttribute('aria-disabled') || save.getAttribute('aria-disabled') === 'false');
    save.click();
    await until(() => announced(open.element).includes(`${reference} is approved`));
    assert.lengthOf(allByRole(open.element, 'button', 'Approve this booking'), 0);
    await until(() => textOf(byRole(open.element, 'heading')).startsWith('Booking approved'));
    assert.notInclude(textOf(open.element), 'comes when the booking is approved');
    assert.match(textOf(open.element), /The first bill, \S+, is over £/);
    const { items } = await open.mock.api(open.mock.tokens.manager).get('listBookings', { query: reference });
    assert.equal(items[0]?.status, 'approved');
  });

  it('asks for its booking and for all bookings, and begins another request with an empty form', async () => {
    const { open, reference, id } = await created();
    const { events, stop } = recordEvents();
    press(open, 'Open booking');
    press(open, 'View all bookings');
    stop();
    assert.deepEqual(events, [
      { type: 'kt-booking-opened', detail: { id } },
      { type: 'kt-view-all-requested', detail: { id, reference } },
    ]);
    press(open, 'Add another');
    await until(() => focused(open).includes('How is it handed over?'));
    assert.isUndefined(open.session.state.answers.handover);
    assert.isNull(open.session.state.creation.value);
  });

  it('is accessible, light, dark, narrow and from right to left, open, beneath and created', async () => {
    for (const [scheme, dir, width] of [
      ['light', 'ltr', 1280],
      ['dark', 'ltr', 360],
      ['light', 'rtl', 800],
    ] as const) {
      dressPage(scheme, dir);
      await setViewport({ width, height: 900 });
      const open = await wholeWizard('confirm', { answers: delivery });
      const modal = await modalOf(open);
      await Promise.all(modal.getAnimations().map(({ finished }) => finished));
      await assertAccessible(open.element);
      modal.close();
      await until(() => focused(open) === 'Review and create');
      await assertAccessible(open.element);
      press(open, 'Review and create');
      await modalOf(open);
      press(open, 'Create booking');
      await until(() => open.session.state.creation.value);
      await open.element.updateComplete;
      await assertAccessible(open.element);
      unmount();
    }
  });
});
