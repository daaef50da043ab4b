import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { type } from './bookings-list.ts';
import { allByRole, assertAccessible, byRole, recordEvents, textOf, unmount, until } from './mount.ts';
import { openBooking, section, type OpenBooking } from './open-booking.ts';

/** Opens the modal of *Decline* or *Cancel booking* and types a reason. */
async function reasoned(open: OpenBooking, action: string, reason: string): Promise<HTMLDialogElement> {
  open.button(action).click();
  const modal = await open.modal();
  type(byRole(modal, 'textbox', 'Reason'), reason);
  return modal;
}
const press = (modal: Element, name: string): void => byRole(modal, 'button', name).click();

const statusOf = async ({ mock, row }: OpenBooking): Promise<string> =>
  (await mock.api(mock.tokens.manager).get('getBooking', { id: row.id })).status;

describe('kt-booking: its actions', () => {
  afterEach(unmount);

  it('declines with a reason, tells so, and shows the booking as it is then', async () => {
    const open = await openBooking('FERN-00010');
    const { events, stop } = recordEvents();
    const modal = await reasoned(open, 'Decline', 'No vehicle left');
    assert.equal(open.element.shadowRoot?.activeElement?.id, 'booking-reason');
    press(modal, 'Decline');
    await open.says('FERN-00010 is declined');
    await until(() => section(open, 'History').includes('Declined by Remy Barlow'));
    stop();
    assert.include(section(open, 'Facts of the booking'), 'No vehicle left');
    const named = { id: open.row.id, reference: 'FERN-00010' };
    assert.deepEqual(
      events.filter((each) => each.type.startsWith('kt-')),
      [
        { type: 'kt-action-requested', detail: { id: open.row.id, event: 'decline' } },
        { type: 'kt-booking-declined', detail: named },
      ],
    );
    await until(() => open.element.shadowRoot?.activeElement?.id === 'booking-heading');
    assert.include(textOf(byRole(open.element, 'status')), 'FERN-00010 is declined');
  });

  it('cancels an approved booking; its issued bill stays', async () => {
    const open = await openBooking('FERN-00005');
    press(await reasoned(open, 'Cancel booking', 'Bought a car'), 'Cancel booking');
    await open.says('FERN-00005 is cancelled');
    await until(() => allByRole(open.element, 'region', 'Bills that stay').length);
    assert.equal(await statusOf(open), 'cancelled');
  });

  it('asks for a reason before it sends anything', async () => {
    const open = await openBooking('FERN-00010');
    const modal = await reasoned(open, 'Decline', '   ');
    press(modal, 'Decline');
    await until(() => textOf(modal).includes('Enter a reason.'));
    assert.equal(byRole(modal, 'textbox').ariaInvalid, 'true');
    assert.lengthOf(open.calls('declineBooking'), 0);
    await Promise.all(modal.getAnimations().map(({ finished }) => finished));
    await assertAccessible(open.element);
  });

  it('keeps what was typed when the dialog is closed, and gives the focus back', async () => {
    const open = await openBooking('FERN-00010');
    const opener = open.button('Decline');
    opener.focus();
    await reasoned(open, 'Decline', 'Half a th');
    await sendKeys({ press: 'Escape' });
    await until(() => !open.element.renderRoot.querySelector('dialog:modal'));
    await until(() => open.element.shadowRoot?.activeElement === opener);
    opener.click();
    assert.equal((byRole(await open.modal(), 'textbox') as HTMLTextAreaElement).value, 'Half a th');
  });

  it('leaves it to the host that prevents it', async () => {
    const open = await openBooking('FERN-00010');
    open.element.addEventListener('kt-action-requested', (event) => event.preventDefault());
    open.button('Decline').click();
    await open.element.updateComplete;
    assert.isNull(open.element.renderRoot.querySelector('dialog:modal'));
  });

  it('sends a lost command again as it was, and does it once', async () => {
    const open = await openBooking('FERN-00010');
    open.plan.push({ route: 'declineBooking', fault: { kind: 'server_error' }, call: 1 });
    const modal = await reasoned(open, 'Decline', 'No vehicle left');
    press(modal, 'Decline');
    await until(() => textOf(modal).includes('It is not known yet whether it was done'));
    assert.isTrue((byRole(modal, 'textbox') as HTMLTextAreaElement).readOnly);
    await sendKeys({ press: 'Escape' });
    await until(() => !open.element.renderRoot.querySelector('dialog:modal'));
    open.button('Decline').click();
    press(await open.modal(), 'Try again');
    await open.says('FERN-00010 is declined');
    const keys = open.calls('declineBooking').map(({ headers }) => headers.get('idempotency-key'));
    assert.lengthOf(keys, 2);
    assert.equal(keys[0], keys[1]);
    await until(() => !open.element.matches(':state(loading)'));
    const { items } = await open.mock.api(open.mock.tokens.manager).get('listBookingEvents', { id: open.row.id });
    assert.equal(items.filter(({ event }) => event === 'decline').length, 1);
  });

  it('says on the page that it is not known what came of it, and leads back', async () => {
    const open = await openBooking('FERN-00010');
    open.plan.push({ route: 'declineBooking', fault: { kind: 'refused_connection' } });
    const modal = await reasoned(open, 'Decline', 'No vehicle left');
    open.plan.push({ route: 'declineBooking', fault: { kind: 'server_error' } });
    press(modal, 'Decline');
    await until(() => textOf(modal).includes('Try again: it cannot be done twice.'));
    press(modal, 'Back');
    await open.says('No answer to “Decline” for FERN-00010');
    open.plan.length = 0;
    open.button('Try again').click();
    press(await open.modal(), 'Try again');
    await open.says('FERN-00010 is declined');
    assert.notInclude(textOf(open.element), 'No answer to');
  });

  it('shows what came of it where the answer was lost, once the dialog is closed', async () => {
    const open = await openBooking('FERN-00010');
    open.plan.push({ route: 'declineBooking', fault: { kind: 'lost_answer' }, call: 1 });
    const modal = await reasoned(open, 'Decline', 'No vehicle left');
    press(modal, 'Decline');
    await until(() => textOf(modal).includes('It is not known yet whether it was done'));
    press(modal, 'Back');
    await until(() => section(open, 'History').includes('Declined by Remy Barlow'));
    assert.notInclude(textOf(open.element), 'No answer to');
  });

  it('shows on the page what a colleague did, once a dialog has read it', async () => {
    const open = await openBooking('FERN-00010');
    const { id, version } = open.row;
    const colleague = open.mock.api(open.mock.tokens.colleague);
    await colleague.get('cancelBooking', { id, version, body: { reason: 'Bought a car' } });
    open.button('Approve').click();
    const modal = await open.modal();
    await until(() => textOf(modal).includes('Only a requested booking can be approved'));
    await sendKeys({ press: 'Escape' });
    await until(() => section(open, 'Facts of the booking').includes('Bought a car'));
  });

  it('names the bills that stay before it cancels', async () => {
    const open = await openBooking('FERN-00005');
    open.button('Cancel booking').click();
    const modal = await open.modal();
    const [bill] = await until(() => {
      const found = allByRole(modal, 'listitem');
      return found.length > 0 && found;
    });
    assert.match(bill ? textOf(bill) : '', /^\S+: £[\d.]+, (Paid|Unpaid|Overdue)$/);
  });

  it('keeps the reason when the server fails, and sends it again', async () => {
    const open = await openBooking('FERN-00010');
    open.plan.push({ route: 'declineBooking', fault: { kind: 'refused_connection' }, call: 1 });
    const modal = await reasoned(open, 'Decline', 'No vehicle left');
    press(modal, 'Decline');
    await until(() => textOf(modal).includes('There was no answer.'));
    assert.equal((byRole(modal, 'textbox') as HTMLTextAreaElement).value, 'No vehicle left');
    press(modal, 'Try again');
    await open.says('FERN-00010 is declined');
  });

  it('shows what somebody else changed, keeps the text, and is sent on the new copy', async () => {
    const open = await openBooking('FERN-00010');
    const modal = await reasoned(open, 'Cancel booking', 'Bought a car');
    const { id, start } = open.row;
    const colleague = open.mock.api(open.mock.tokens.colleague);
    const preview = await colleague.get('previewApproval', { id, body: { start } });
    const vehicleId = preview.vehicle?.id ?? '';
    await colleague.get('approveBooking', {
      id,
      version: preview.version,
      body: { start, vehicleId, fingerprint: preview.fingerprint },
    });
    press(modal, 'Cancel booking');
    await until(() => textOf(modal).includes('Changed by'));
    assert.include(textOf(modal), 'Status is now Approved.');
    await until(() => /Changed by (?!somebody)\S+ \S+ on/.test(textOf(modal)));
    assert.equal((byRole(modal, 'textbox') as HTMLTextAreaElement).value, 'Bought a car');
    press(modal, 'Cancel booking');
    await open.says('FERN-00010 is cancelled');
    assert.equal(await statusOf(open), 'cancelled');
  });

  it('says why it cannot be done any more after a conflict', async () => {
    const open = await openBooking('FERN-00010');
    const modal = await reasoned(open, 'Decline', 'No vehicle left');
    const { id, version } = open.row;
    const colleague = open.mock.api(open.mock.tokens.colleague);
    await colleague.get('cancelBooking', { id, version, body: { reason: 'Bought a car' } });
    press(modal, 'Decline');
    await until(() => textOf(modal).includes('Status is now Cancelled.'));
    assert.include(textOf(modal), 'This is not possible in the status that it has now.');
    assert.equal(byRole(modal, 'button', 'Decline').ariaDisabled, 'true');
    press(modal, 'Decline');
    assert.lengthOf(open.calls('declineBooking'), 1);
  });

  it('stays open, with what was typed, when it is moved in the document', async () => {
    const open = await openBooking('FERN-00010');
    await reasoned(open, 'Decline', 'Half a th');
    open.provider.remove();
    document.body.append(open.provider);
    const modal = await open.modal();
    assert.equal((byRole(modal, 'textbox') as HTMLTextAreaElement).value, 'Half a th');
  });

  it('opens one dialog where an action is pressed twice', async () => {
    const open = await openBooking('FERN-00010');
    const button = open.button('Approve');
    button.click();
    button.click();
    const modal = await open.modal();
    await until(() => allByRole(modal, 'combobox').length);
    assert.lengthOf(open.calls('getBooking'), 2, 'one for the page, one for the dialog');
  });

  for (const action of ['Approve', 'Decline'])
    it(`closes the dialog of ${action} when it is taken away`, async () => {
      const open = await openBooking('FERN-00010');
      open.button(action).click();
      await open.modal();
      open.provider.remove();
      await new Promise(requestAnimationFrame);
      document.body.append(open.provider);
      await open.says('FERN-00010');
      await new Promise(requestAnimationFrame);
      assert.isNull(open.element.renderRoot.querySelector('dialog[open]'));
    });

  it('goes on with a command when it is taken away meanwhile', async () => {
    const open = await openBooking('FERN-00010');
    open.plan.push({ route: 'declineBooking', fault: { kind: 'latency', ms: 20 } });
    press(await reasoned(open, 'Decline', 'No vehicle left'), 'Decline');
    await until(() => open.calls('declineBooking').length);
    open.provider.remove();
    const manager = open.mock.api(open.mock.tokens.manager);
    let status = '';
    void (async () => {
      while (status !== 'declined') ({ status } = await manager.get('getBooking', { id: open.row.id }));
    })();
    await until(() => status === 'declined');
  });

  it('raises the first bill once it is confirmed', async () => {
    const mock = await createMockBackend();
    const open = await openBooking('HAVEL-00001', { mock, token: mock.tokens.otherTenant });
    const { events, stop } = recordEvents();
    open.button('Raise first bill').click();
    const modal = await open.modal();
    assert.include(textOf(modal), '€402.50, issued Mon, 5 Jan 2026, due Mon, 5 Jan 2026.');
    assert.equal(textOf(open.element.shadowRoot?.activeElement ?? document.body), 'Raise first bill');
    press(modal, 'Raise first bill');
    await open.says('First bill of HAVEL-00001 raised');
    stop();
    assert.deepEqual(
      events.map(({ type: name }) => name).filter((name) => name.startsWith('kt-')),
      ['kt-action-requested', 'kt-first-bill-raised'],
    );
  });

  it('approves in the dialog of approval, and shows the schedule that stands then', async () => {
    const open = await openBooking('FERN-00010');
    const { events, stop } = recordEvents();
    open.button('Approve').click();
    const modal = await open.modal();
    const vehicle = (await until(() => allByRole(modal, 'combobox')[0])) as HTMLSelectElement;
    const free = await until(() => [...vehicle.options].find(({ value }) => value)?.value);
    type(vehicle, free);
    const approve = await until(() => {
      const [primary] = allByRole(modal, 'button', 'Approve');
      return primary?.ariaDisabled !== 'true' && primary;
    });
    approve.click();
    await open.says('FERN-00010 is approved');
    await until(() => section(open, 'History').includes('Approved by Remy Barlow'));
    stop();
    const names = events.map(({ type: name }) => name);
    assert.include(names, 'kt-booking-approved');
    assert.equal(await statusOf(open), 'approved');
  });
});
