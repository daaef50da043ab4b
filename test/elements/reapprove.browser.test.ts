import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { valueOf } from '../http/open-backend.ts';
import { approved } from '../sessions/open-confirmation.ts';
import {
  applyStart,
  at,
  button,
  chooseVehicle,
  closed,
  isOpen,
  openReapprove,
  pickStart,
  press,
  primaryOf,
  read,
  ready,
  recordEachTest,
  rows,
} from './confirmation.ts';
import { allByRole, byRole, callsOf, textOf, until } from './mount.ts';
import { openMoved } from './moved-start.ts';

const june = { wish: { start: at('2026-06-10', '09:00') } };

describe('kt-reapprove-dialog', () => {
  const recorded = recordEachTest();
  const { told } = recorded;

  it('shows what moves before it is saved, saves it, and tells so', async () => {
    const opened = await openReapprove(june);
    await applyStart(opened, at('2026-06-15', '09:00'));
    await ready(opened);
    assert.include(read(opened), '11 later bills and the end move by 5 days. The total stays');
    assert.match(rows(opened)[2] ?? '', /^2 10 Jul 2026 Wed,? 15 Jul 2026 \+5 d 5 days later .*=/);
    assert.match(rows(opened).at(-1) ?? '', /Ends 10 Jun 2027 Ends 15 Jun 2027 \+5 d/);
    const effects = textOf(byRole(opened.element, 'region', 'What happens when you save'));
    for (const said of ['The first bill stays', 'The contract is issued anew', 'The vehicle is free'])
      assert.include(effects, said);
    assert.include(effects, 'The schedule becomes revision 2Revision 1 stays in the history.');
    await until(() => allByRole(opened.element, 'img', /^The schedule now, 10 Jun 2026 to 10 Jun 2027/).length === 1);
    press(opened, 'Save new start');
    await closed(opened);
    const { id, reference } = opened.booking;
    assert.deepEqual(told(), ['kt-opened', 'kt-before-submit', 'kt-booking-reapproved', 'kt-closed']);
    assert.deepEqual(recorded.events.find(({ type }) => type === 'kt-booking-reapproved')?.detail, {
      id,
      reference,
      revision: 1,
    });
    assert.deepEqual(recorded.events.at(-1)?.detail, { reason: 'saved' });
    assert.deepEqual(valueOf(await opened.backend.getBooking({ id })).start, at('2026-06-15', '09:00'));
  });

  it('is used by keyboard alone: first field, quick pick, Escape of the calendar, Escape', async () => {
    const opener = document.createElement('button');
    opener.textContent = 'Open';
    document.body.append(opener);
    opener.focus();
    const opened = await openReapprove(june);
    const { element } = opened;
    const focused = () => element.shadowRoot?.activeElement;
    await until(() => focused() === button(opened, /^New start/));
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.localName === 'td');
    await sendKeys({ press: 'Escape' });
    await until(() => focused() === button(opened, /^New start/));
    assert.isTrue(isOpen(opened), 'only the calendar is closed');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await ready(opened);
    assert.equal(byRole(element, 'button', '+1 day').ariaPressed, 'true');
    let asked = 0;
    element.addEventListener('kt-before-close', (event) => {
      asked += 1;
      if (asked === 1) event.preventDefault();
    });
    await sendKeys({ press: 'Escape' });
    await until(() => asked === 1);
    assert.isTrue(isOpen(opened), 'the host objected');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Escape' });
    await closed(opened);
    assert.equal(document.activeElement, opener);
    assert.deepEqual(recorded.events.at(-1)?.detail, { reason: 'escape' });
    opener.remove();
  });

  it('closes without a question where nothing was picked', async () => {
    const opened = await openReapprove();
    press(opened, 'Cancel');
    await closed(opened);
    assert.deepEqual(told(), ['kt-opened', 'kt-closed']);
    assert.equal(callsOf(opened, 'reapproveBooking'), 0);
  });

  it('takes the time from the backend where the clock here is wrong, and offers starts that can be had', async () => {
    const platform = { now: () => '2025-06-01T09:00:00Z', newKey: () => 'key-slow' };
    const opened = await openReapprove({ properties: { platform } });
    await applyStart(opened, at('2025-12-24'));
    await until(() => /24 Dec 2025, 10:00 is not in the future: it is Mon, 5 Jan 2026/.test(read(opened)));
    assert.equal(primaryOf(opened).ariaDisabled, 'true');
    press(opened, /^Use Mon,? 5 Jan 2026, 10:00/);
    await ready(opened);
    assert.match(button(opened, /^New start/)?.textContent ?? '', /5 Jan 2026/);
  });

  it('offers the shifted time of a start that the clock skips', async () => {
    const opened = await openReapprove();
    await pickStart(opened, at('2026-03-29', '01:30'));
    press(opened, /^Use Sun,? 29 Mar 2026, 02:30/);
    await opened.element.updateComplete;
    press(opened, 'Apply');
    await ready(opened);
    assert.match(button(opened, /^New start/)?.textContent ?? '', /29 Mar 2026, 02:30/);
  });

  it('does not offer it for a booking that is not approved', async () => {
    const opened = await openReapprove();
    opened.element.close();
    const { id, version } = opened.booking;
    const body = { reason: 'sold' };
    valueOf(await opened.backend.cancelBooking({ id, version, body }, { idempotencyKey: 'cancel' }));
    opened.element.show();
    await until(() => read(opened).includes('Only an approved booking can be re-approved. This one: Cancelled.'));
    assert.isUndefined(button(opened, 'Save new start'));
    allByRole(opened.element, 'button', 'Close').at(-1)?.click();
    await closed(opened);
  });

  it('does not save a start beside one that waits for Apply', async () => {
    const opened = await openMoved();
    await pickStart(opened, at('2026-02-27'));
    opened.element.shadowRoot?.querySelector<HTMLElement>('#start-popup')?.hidePopover();
    await until(() => read(opened).includes('Choose a start and apply it.'));
    primaryOf(opened).click();
    await opened.element.updateComplete;
    assert.equal(callsOf(opened, 'reapproveBooking'), 0);
  });

  it('stays on its booking until it is shown again, then closes for the other one', async () => {
    const opened = await openReapprove();
    const other = await approved(opened, { start: at('2026-04-02') });
    opened.element.bookingId = other.id;
    await opened.element.updateComplete;
    assert.include(read(opened), `Re-approve ${opened.booking.reference}`);
    opened.element.show();
    await until(() => read(opened).includes(`Re-approve ${other.reference}`));
    assert.deepEqual(told(), ['kt-opened', 'kt-closed', 'kt-opened']);
  });

  it('says what saving does before the bills, and shows the first of many until asked for all', async () => {
    const mock = await createMockBackend({ bookings: false });
    await mock.store.transaction('fernhill', async ({ tenant }) => {
      const record = await tenant.find();
      if (record) await tenant.save({ ...record, policy: { ...record.policy, frequency: 'weekly' } });
    });
    const opened = await openMoved({ mock, wish: { assetId: 'heron', packageId: 'heron-1200-26w', voucherCodes: [] } });
    const effects = byRole(opened.element, 'region', 'What happens when you save');
    const [table] = allByRole(opened.element, 'table');
    assert.ok(table && effects.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
    assert.lengthOf(rows(opened), 8, 'head, six bills, and the end');
    press(opened, 'Show all 26 bills');
    await until(() => rows(opened).length === 28);
  });

  it('changes the vehicle alone, and says so', async () => {
    const opened = await openReapprove();
    const other = chooseVehicle(opened, 1);
    await ready(opened);
    assert.include(read(opened), 'No bill date moves.');
    assert.match(read(opened), /The vehicle changes to/);
    press(opened, 'Save new vehicle');
    await closed(opened);
    assert.equal(valueOf(await opened.backend.getBooking({ id: opened.booking.id })).vehicle?.id, other);
  });

  it('waits for the sign-off of the host, which counts for nothing once it is closed', async () => {
    const opened = await openMoved();
    let signOff: (() => void) | undefined;
    opened.element.addEventListener('kt-before-submit', ({ detail }) => {
      detail.waitUntil(
        new Promise<void>((resolve) => {
          signOff = resolve;
        }),
      );
    });
    press(opened, 'Save new start');
    await until(() => primaryOf(opened).ariaBusy === 'true' && signOff);
    opened.element.close('host changed its mind');
    signOff?.();
    await new Promise(requestAnimationFrame);
    assert.equal(callsOf(opened, 'reapproveBooking'), 0);
    assert.deepEqual(recorded.events.at(-1)?.detail, { reason: 'host changed its mind' });
  });

  it('stays open when its element is moved, and closes when it is taken away', async () => {
    const opened = await openMoved();
    const { element, provider } = opened;
    const box = document.createElement('div');
    provider.append(box);
    box.append(element);
    await until(() => element.shadowRoot?.querySelector('dialog:modal'));
    assert.match(button(opened, /^New start/)?.textContent ?? '', /20 Feb 2026/);
    element.remove();
    await until(() => told().includes('kt-closed'));
    assert.deepEqual(recorded.events.at(-1)?.detail, { reason: 'removed' });
  });
});
