import { createMockBackend } from '@keyturn/mocks';
import { assert } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { afterEach, describe, it } from 'node:test';
import { announced, readTimes, reads, rowOf, shownList } from './bookings-list.ts';
import { allByRole, byRole, recordEvents, textOf, unmount, until } from './mount.ts';

describe('kt-bookings-list: its rows', () => {
  afterEach(unmount);

  it('shows reference, customer, vehicle, start, regular bill and status', async () => {
    const { element } = await shownList();
    assert.deepEqual([...rowOf(element, 'FERN-00005').children].map(textOf), [
      'FERN-00005',
      'Imogen Archer',
      'Linnet 1.0 FH21 LNA',
      '15 Jan 2026 10:00',
      '£342.00',
      'Approved',
      '',
      '',
    ]);
    assert.include(textOf(rowOf(element, 'FERN-00006')), '–');
  });

  it('names the zone of a start where the viewer has another', async () => {
    const { element } = await shownList({}, { provider: { 'time-zone': 'Europe/Berlin' } });
    assert.include(textOf(rowOf(element, 'FERN-00005')), '10:00 London');
  });

  it('points at what needs somebody, and at nothing else', async () => {
    const { element, mock } = await shownList();
    assert.include(textOf(rowOf(element, 'FERN-00003')), 'Start passed 1 d');
    assert.include(textOf(rowOf(element, 'FERN-00004')), 'Contract unsigned');
    for (const fine of ['FERN-00006', 'FERN-00009', 'FERN-00001'])
      assert.notMatch(textOf(rowOf(element, fine)), /passed|unsigned|unpaid/);
    // 15 Jan 10:00 is within two days of 13 Jan 10:00, and not a minute earlier.
    mock.clock.set('2026-01-13T09:59:00Z');
    element.requestUpdate();
    await element.updateComplete;
    assert.notInclude(textOf(rowOf(element, 'FERN-00005')), 'unsigned');
    mock.clock.set('2026-01-13T10:00:00Z');
    element.requestUpdate();
    await element.updateComplete;
    assert.include(textOf(rowOf(element, 'FERN-00005')), 'Contract unsigned');
    mock.clock.set('2026-01-15T10:00:00Z');
    element.requestUpdate();
    await element.updateComplete;
    assert.include(textOf(rowOf(element, 'FERN-00005')), 'Start passed today');
  });

  it('keeps the actions of a row in reach where its columns are wider than their place', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const { element } = await shownList({}, { provider: { 'time-zone': 'Europe/Berlin', dir } });
      element.style.display = 'block';
      element.style.inlineSize = '902px';
      const box = await until(() => element.renderRoot.querySelector('[part=table]'));
      await until(() => box.scrollWidth > box.clientWidth);
      const [edge, actions] = [box, byRole(element, 'button', 'Actions for FERN-00004')].map((each) =>
        each.getBoundingClientRect(),
      );
      assert.isAtMost(actions?.right ?? NaN, edge?.right ?? NaN, dir);
      assert.isAtLeast(actions?.left ?? NaN, edge?.left ?? NaN, dir);
      unmount();
    }
  });

  it('follows the hours of the policy, as the page of a booking does', async () => {
    const mock = await createMockBackend();
    await mock.store.transaction('fernhill', async ({ tenant }) => {
      const record = await tenant.find();
      if (record) await tenant.save({ ...record, policy: { ...record.policy, driftWarnHours: 1 } });
    });
    const { element } = await shownList({}, { mock });
    await until(() => !textOf(rowOf(element, 'FERN-00004')).includes('Contract unsigned'));
    assert.include(textOf(rowOf(element, 'FERN-00003')), 'Start passed 1 d');
  });

  it('without the policy counts the usual hours, and is no less of a list', async () => {
    const recorded = recordEvents();
    const plan = [{ fault: { kind: 'unavailable' }, route: 'getPolicy' } as const];
    const { element, fetch } = await shownList({}, { plan });
    const asked = () => fetch.calls.filter(({ route }) => route === 'getPolicy').length;
    await until(() => asked() > 0);
    const before = asked();
    // What is not known yet is asked for once more with the next read.
    element.refresh();
    await until(() => asked() > before);
    await element.updateComplete;
    recorded.stop();
    assert.include(textOf(rowOf(element, 'FERN-00004')), 'Contract unsigned');
    assert.notInclude(
      recorded.events.map(({ type }) => type),
      'kt-failed',
    );
  });

  it('tells the host what is asked for, by id', async () => {
    const { element, mock } = await shownList();
    const { items } = await mock.api(mock.tokens.manager).get('listBookings', { limit: 1 });
    const recorded = recordEvents();
    byRole(element, 'button', 'FERN-00010').click();
    byRole(element, 'button', 'Add bookings').click();
    recorded.stop();
    assert.deepEqual(recorded.events, [
      { type: 'kt-booking-opened', detail: { id: items[0]?.id } },
      { type: 'kt-add-requested', detail: {} },
    ]);
    assert.isTrue(recorded.events.every(({ detail }) => Object.isFrozen(detail)));
  });

  it('offers what can be done with a row, and says why the rest cannot', async () => {
    const { element, mock } = await shownList();
    const { items } = await mock.api(mock.tokens.manager).get('listBookings', { query: 'FERN-00005' });
    byRole(element, 'button', 'Actions for FERN-00005').click();
    const menu = await until(() => byRole(element, 'menu', 'Actions'));
    await until(() => allByRole(element, 'menuitem').length);
    assert.deepEqual(allByRole(element, 'menuitem').map(textOf), [
      'Open booking',
      'Re-approve',
      'Raise first bill The first bill exists already.',
      'Cancel booking',
    ]);
    const recorded = recordEvents();
    const refused = byRole(element, 'menuitem', /^Raise/);
    assert.equal(refused.ariaDisabled, 'true');
    refused.click();
    assert.isTrue(menu.matches(':popover-open'));
    byRole(element, 'menuitem', 'Re-approve').click();
    recorded.stop();
    assert.deepEqual(recorded.events, [
      { type: 'kt-action-requested', detail: { id: items[0]?.id, event: 'reapprove' } },
    ]);
    assert.isFalse(menu.matches(':popover-open'));
  });

  it('says to whom an action is not permitted', async () => {
    const { element, mock } = await shownList();
    const clerk = await shownList({}, { mock, token: mock.tokens.clerk });
    byRole(clerk.element, 'button', 'Actions for FERN-00010').click();
    await until(() => allByRole(clerk.element, 'menuitem').length);
    assert.equal(textOf(byRole(clerk.element, 'menuitem', /^Approve/)), 'Approve Your sign-in does not allow this.');
    assert.lengthOf(allByRole(element, 'menuitem'), 0);
  });

  it('goes through tabs and menu by keyboard alone, and back to where it began', async () => {
    const open = await shownList();
    const { element } = open;
    const focused = (): Element | null | undefined => element.shadowRoot?.activeElement;
    // By what it says: a failing comparison of elements would print the whole page.
    const at = (wanted: Element): void => assert.equal(focused()?.outerHTML, wanted.outerHTML);
    byRole(element, 'button', 'Add bookings').focus();
    await sendKeys({ press: 'Tab' });
    at(byRole(element, 'tab', /^All/));
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    at(byRole(element, 'tab', /^Approved/));
    await sendKeys({ press: 'Enter' });
    await readTimes(open, 2);
    await sendKeys({ press: 'Home' });
    at(byRole(element, 'tab', /^All/));
    await sendKeys({ press: 'ArrowLeft' });
    at(byRole(element, 'tab', /^Cancelled/));
    const opener = byRole(element, 'button', 'Actions for FERN-00005');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.role === 'menuitem');
    await sendKeys({ press: 'ArrowUp' });
    at(byRole(element, 'menuitem', 'Cancel booking'));
    await sendKeys({ press: 'ArrowDown' });
    at(byRole(element, 'menuitem', 'Open booking'));
    await sendKeys({ press: 'Escape' });
    await until(() => focused() === opener);
  });

  it('shows a booking just created: all bookings, newest first, the row marked and in view', async () => {
    const open = await shownList({ status: 'declined', query: 'archer', sort: 'start' });
    open.element.highlight = 'FERN-00010';
    await readTimes(open, 2);
    assert.deepEqual(reads(open)[1], { sort: '-createdAt', limit: '15' });
    assert.equal(announced(open.element), '1–10 of 10 bookings');
    const row = rowOf(open.element, 'FERN-00010');
    assert.include(textOf(row), 'Created just now');
    assert.isTrue(row.part.contains('highlighted'));
    assert.equal((byRole(open.element, 'searchbox') as HTMLInputElement).value, '');
    const { top, bottom } = row.getBoundingClientRect();
    assert.isTrue(top >= 0 && bottom <= window.innerHeight);
  });

  it('takes the id of a booking for its mark too, and reads again when it changes', async () => {
    const open = await shownList();
    const { items } = await open.mock.api(open.mock.tokens.manager).get('listBookings', { query: 'FERN-00003' });
    open.element.setAttribute('highlight', items[0]?.id ?? '');
    await readTimes(open, 2);
    assert.include(textOf(rowOf(open.element, 'FERN-00003')), 'Created just now');
    assert.notInclude(textOf(rowOf(open.element, 'FERN-00003')), 'Start passed');
  });

  it('names no zone that is only called otherwise', async () => {
    const { element } = await shownList({}, { provider: { 'time-zone': 'GB' } });
    assert.notInclude(textOf(rowOf(element, 'FERN-00005')), 'London');
  });

  it('opens the menu of a row while that of another one is open', async () => {
    const { element } = await shownList();
    const opener = (reference: string): HTMLElement => byRole(element, 'button', `Actions for ${reference}`);
    const items = (): string[] => allByRole(element, 'menuitem').map(textOf);
    opener('FERN-00010').click();
    await until(() => items().some((item) => item.startsWith('Decline')));
    opener('FERN-00005').click();
    await until(() => items().some((item) => item.startsWith('Raise first bill')));
    await until(() => element.shadowRoot?.activeElement?.role === 'menuitem');
    await sendKeys({ press: 'Escape' });
    await until(() => element.shadowRoot?.activeElement === opener('FERN-00005'));
  });

  it('closes the menu by Tab, and goes on from its row', async () => {
    const { element } = await shownList();
    const opener = byRole(element, 'button', 'Actions for FERN-00010');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => element.shadowRoot?.activeElement?.role === 'menuitem');
    await sendKeys({ press: 'Tab' });
    await until(() => allByRole(element, 'menuitem').length === 0);
    await until(() => element.shadowRoot?.activeElement === byRole(element, 'button', 'FERN-00009'));
  });

  it('leaves the focus on its booking when another one comes before it', async () => {
    const open = await shownList();
    const focused = byRole(open.element, 'button', 'FERN-00009');
    focused.focus();
    open.element.status = 'requested';
    await readTimes(open, 2);
    const now = open.element.shadowRoot?.activeElement;
    assert.include(['FERN-00009', ''], now ? textOf(now) : '');
    assert.isTrue(now === focused || !focused.isConnected);
  });
});
