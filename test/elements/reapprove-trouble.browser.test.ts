import { putBillInto } from '@keyturn/mocks';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { reapproval, valueOf } from '../http/open-backend.ts';
import { colleagueOf } from '../sessions/open-confirmation.ts';
import { createMemoryStorage } from '../sessions/open-session.ts';
import {
  applyStart,
  at,
  button,
  closed,
  openReapprove,
  press,
  primaryOf,
  read,
  ready,
  recordEachTest,
  rows,
} from './confirmation.ts';
import { allByRole, byRole, textOf, until } from './mount.ts';
import { loseAnswer, losePreview, openMoved } from './moved-start.ts';

describe('kt-reapprove-dialog: what goes wrong', () => {
  const recorded = recordEachTest();
  const { told } = recorded;

  it('says that a payment is in flight before anything is saved', async () => {
    const opened = await openReapprove({ wish: { packageId: 'linnet-800-2w' } });
    await putBillInto(opened.mock.store, 'fernhill', opened.booking.firstBill?.id ?? '', 'processing');
    await applyStart(opened, at('2026-03-10'));
    await until(() => read(opened).includes(`${opened.booking.firstBill?.number} is being collected`));
    assert.equal(primaryOf(opened).ariaDisabled, 'true');
  });

  it('shows what a colleague changed meanwhile, keeps the pick and saves it on the next press', async () => {
    const opened = await openMoved();
    const { backend } = await colleagueOf(opened.mock);
    const input = await reapproval(backend, opened.booking.id, at('2026-02-10'));
    valueOf(await backend.reapproveBooking(input, { idempotencyKey: 'colleague' }));
    press(opened, 'Save new start');
    await until(() => /Changed by .* on Mon,? 5 Jan 2026/.test(read(opened)));
    assert.match(read(opened), /Start: Mon,? 2 Feb 2026, 10:00 before, Tue,? 10 Feb 2026, 10:00 now\./);
    await ready(opened);
    assert.match(button(opened, /^New start/)?.textContent ?? '', /20 Feb 2026/);
    assert.match(rows(opened)[1] ?? '', /10 Feb 2026 Fri,? 20 Feb 2026 \+10 d/);
    press(opened, 'Save new start');
    await closed(opened);
    assert.equal(valueOf(await backend.getBooking({ id: opened.booking.id })).revision, 2);
  });

  it('renews a preview that went stale, says so, and saves on the next press', async () => {
    const opened = await openMoved();
    await putBillInto(opened.mock.store, 'fernhill', opened.booking.firstBill?.id ?? '', 'paid');
    press(opened, 'Save new start');
    await until(() => read(opened).includes('Something has changed since you saw this'));
    assert.include(read(opened), '(Paid)');
    await ready(opened);
    press(opened, 'Save new start');
    await closed(opened);
  });

  it('keeps the last preview, marked, while a newer one cannot be had, and tries again', async () => {
    const opened = await openMoved();
    await losePreview(opened);
    assert.match(rows(opened)[1] ?? '', /20 Feb 2026/);
    assert.match(button(opened, /^New start/)?.textContent ?? '', /3 Feb 2026/);
    opened.plan.length = 0;
    press(opened, 'Try again');
    await ready(opened);
    assert.notInclude(read(opened), 'Out of date');
  });

  it('replays a lost answer once, and lets nothing be edited until then', async () => {
    const opened = await openMoved();
    await loseAnswer(opened);
    await until(() => read(opened).includes('It is not known yet whether the change was saved'));
    assert.isUndefined(button(opened, /^New start/), 'the fields are inert');
    opened.element.close();
    await closed(opened);
    opened.element.show();
    await until(() => button(opened, 'Try again'));
    press(opened, 'Try again');
    await closed(opened);
    assert.equal(valueOf(await opened.backend.getBooking({ id: opened.booking.id })).revision, 1);
    assert.equal(told().filter((type) => type === 'kt-before-submit').length, 1);
  });

  it('tells a server that fails as that, once, and that trying again cannot do it twice', async () => {
    const opened = await openMoved();
    opened.plan.push({ fault: { kind: 'server_error', handled: true }, route: 'reapproveBooking' });
    press(opened, 'Save new start');
    await until(() => button(opened, 'Give up and edit'));
    assert.lengthOf(read(opened).split('The server has a problem'), 2);
    assert.notInclude(read(opened), 'lost');
    const [about] = primaryOf(opened).ariaDescribedByElements ?? [];
    assert.equal(about && textOf(about), 'Trying again cannot do it twice.');
  });

  it('offers no Cancel while the outcome is unknown: one button closes, another gives up', async () => {
    const opened = await openMoved();
    await loseAnswer(opened);
    press(opened, 'Give up and edit');
    await until(() => button(opened, 'Do not give up'));
    assert.isUndefined(button(opened, 'Cancel'));
    assert.lengthOf(allByRole(opened.element, 'button', 'Close'), 2, 'the cross, and the footer');
  });

  it('says nothing of picks that are kept where a colleague left nothing to pick', async () => {
    const opened = await openMoved();
    const { backend } = await colleagueOf(opened.mock);
    const { id, version } = opened.booking;
    const body = { reason: 'Bought a car' };
    valueOf(await backend.cancelBooking({ id, version, body }, { idempotencyKey: 'colleague' }));
    press(opened, 'Save new start');
    await until(() => read(opened).includes('Status: Approved before, Cancelled now.'));
    assert.notInclude(read(opened), 'is kept below');
  });

  it('gives a lost answer up after a second question, and shows the booking as it is', async () => {
    const opened = await openMoved();
    await loseAnswer(opened);
    press(opened, 'Give up and edit');
    await until(() => read(opened).includes('look at the booking before you give up'));
    press(opened, 'Give up and edit');
    await until(() => button(opened, /^New start/) && read(opened).includes('Choose a new start'));
    assert.match(read(opened), /Current start Fri,? 20 Feb 2026/, 'it had been saved');
  });

  it('takes a frozen command up again after a reload, where the host keeps it', async () => {
    const draftStorage = createMemoryStorage();
    const opened = await openMoved({ properties: { draftStorage } });
    await loseAnswer(opened);
    const reloaded = Object.assign(document.createElement('kt-reapprove-dialog'), {
      draftStorage,
      bookingId: opened.booking.id,
    });
    opened.element.replaceWith(reloaded);
    reloaded.show();
    await until(() => told().includes('kt-booking-reapproved'));
    assert.isNull(draftStorage.text);
    assert.equal(
      valueOf(await opened.backend.getBooking({ id: opened.booking.id })).version,
      opened.booking.version + 1,
    );
  });

  it('says that there is no such booking, with the code for the host', async () => {
    const opened = await openReapprove();
    opened.element.close();
    opened.element.bookingId = 'bkg-none';
    opened.element.show();
    await until(() => read(opened).includes('The booking could not be read'));
    assert.deepEqual(recorded.events.find(({ type }) => type === 'kt-failed')?.detail, { code: 'NOT_FOUND' });
    byRole(opened.element, 'dialog', 'The booking could not be read');
    assert.lengthOf(allByRole(opened.element, 'table'), 0);
  });
});
