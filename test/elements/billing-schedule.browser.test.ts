import { setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { allByRole, byRole, callsOf, mount, recordEvents, textOf, unmount, until } from './mount.ts';
import { cellsOf, openSchedule, rowsOf, usual } from './open-schedule.ts';

type Opened = Awaited<ReturnType<typeof openSchedule>>;

const shown = ({ element }: Opened): Promise<unknown> => until(() => rowsOf(element).length > 0);

describe('kt-billing-schedule: of a booking', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  afterEach(unmount);

  it('reads the booking and its bills, and shows them under its reference', async () => {
    const open = await openSchedule('FERN-00005');
    await shown(open);
    byRole(open.element, 'heading', 'Billing schedule FERN-00005');
    assert.include(textOf(open.element), 'Monthly from Thu, 15 Jan 2026, 10:00, London time.');
    await until(() => rowsOf(open.element).length === 12);
    assert.match(cellsOf(rowsOf(open.element)[0])[7] ?? '', /\d/);
    assert.deepEqual([callsOf(open, 'getBooking'), callsOf(open, 'listBills')], [1, 1]);
  });

  it('says by its state that it is loading, and tells the host once when it is ready', async () => {
    const { events, stop } = recordEvents();
    const open = await openSchedule('FERN-00005');
    await until(() => open.element.matches(':state(loading)'));
    await shown(open);
    await until(() => !open.element.matches(':state(loading)'));
    open.element.refresh();
    await until(() => callsOf(open, 'listBills') === 2 && !open.element.matches(':state(loading)'));
    stop();
    assert.deepEqual(
      events.filter(({ type }) => type.startsWith('kt-')),
      [{ type: 'kt-ready', detail: { id: open.element.bookingId } }],
    );
  });

  it('says of a request that its schedule is created by approval', async () => {
    const open = await openSchedule('FERN-00010');
    await until(() => textOf(open.element).includes('No billing schedule It is created when the booking is approved.'));
    assert.isTrue(open.element.matches(':state(empty)'));
    assert.lengthOf(allByRole(open.element, 'table'), 0);
  });

  it('says that there is none where no booking is named', async () => {
    const open = await mount(document.createElement('kt-billing-schedule'));
    await until(() => textOf(open.element).includes('No billing schedule'));
    assert.isTrue(open.element.matches(':state(empty)'));
    assert.isEmpty(open.fetch.calls);
  });

  it('says that it is not connected where there is neither schedule nor backend', async () => {
    const element = document.createElement('kt-billing-schedule');
    document.body.append(element);
    await until(() => textOf(element).includes('not connected'));
    element.remove();
  });

  it('explains an id that nothing has, and tells the host', async () => {
    const { events, stop } = recordEvents();
    const element = Object.assign(document.createElement('kt-billing-schedule'), { bookingId: 'nothing' });
    await mount(element);
    await until(() => textOf(element).includes('The billing schedule could not be read'));
    stop();
    assert.isTrue(element.matches(':state(error)'));
    const failed = events.filter(({ type }) => type === 'kt-failed');
    assert.lengthOf(failed, 1);
    assert.match(JSON.stringify(failed[0]?.detail), /^\{"code":"[A-Z_]+"\}$/);
  });

  it('says that a read failed, aloud too, and shows the schedule when it is tried again', async () => {
    const open = await openSchedule('FERN-00005', { plan: [{ route: 'listBills', fault: { kind: 'server_error' } }] });
    const again = await until(() => byRole(open.element, 'button', 'Try again'));
    assert.include(textOf(byRole(open.element, 'status')), 'The billing schedule could not be read');
    open.plan.length = 0;
    again.focus();
    again.click();
    await shown(open);
    const heading = byRole(open.element, 'heading', /^Billing schedule/);
    await until(() => open.element.shadowRoot?.activeElement === heading);
    assert.isFalse(open.element.matches(':state(error)'));
    assert.equal(textOf(byRole(open.element, 'status')), '');
  });

  it('keeps what is shown while it reads again, and when that fails', async () => {
    const open = await openSchedule('FERN-00005');
    await until(() => rowsOf(open.element).length === 12);
    const cells = rowsOf(open.element).flatMap((row) => [...row.cells]);
    open.plan.push({ route: 'getBooking', fault: { kind: 'unavailable' } });
    open.element.refresh();
    await until(() => textOf(open.element).includes('could not be read'));
    open.plan.length = 0;
    open.element.refresh();
    await until(() => !textOf(open.element).includes('could not be read'));
    assert.deepEqual(
      rowsOf(open.element).flatMap((row) => [...row.cells]),
      cells,
    );
  });

  it('shows another booking when its id changes, and nothing of the first one meanwhile', async () => {
    const open = await openSchedule('FERN-00005');
    await shown(open);
    const { items } = await open.mock.api(open.mock.tokens.manager).get('listBookings', { query: 'FERN-00003' });
    open.element.bookingId = items[0]?.id;
    await open.element.updateComplete;
    assert.notInclude(textOf(open.element), 'FERN-00005');
    await until(() => textOf(open.element).includes('FERN-00003'));
  });

  it('shows a schedule that it is handed in place of the booking, without reading', async () => {
    const open = await mount(Object.assign(document.createElement('kt-billing-schedule'), { bookingId: 'b' }, usual()));
    await until(() => rowsOf(open.element).length === 12);
    assert.isEmpty(open.fetch.calls);
  });

  it('survives being moved while it reads', async () => {
    const open = await openSchedule('FERN-00005');
    await until(() => callsOf(open, 'getBooking') === 1);
    open.provider.remove();
    document.body.append(open.provider);
    await shown(open);
    assert.equal(callsOf(open, 'getBooking'), 1);
  });

  it('goes on where its read was ended when it was taken away, and keeps what is shown', async () => {
    const open = await openSchedule('FERN-00005');
    await shown(open);
    open.plan.push({ route: 'getBooking', fault: { kind: 'silence' } });
    open.element.refresh();
    await until(() => callsOf(open, 'getBooking') === 2);
    open.provider.remove();
    await Promise.resolve();
    assert.isTrue(open.fetch.calls.at(-1)?.request.signal.aborted);
    open.plan.length = 0;
    document.body.append(open.provider);
    await open.element.updateComplete;
    assert.isNotEmpty(rowsOf(open.element));
    await until(() => callsOf(open, 'listBills') === 2 && !open.element.matches(':state(loading)'));
  });

  it('shows a bill as paid that was paid meanwhile', async () => {
    const mock = await createMockBackend();
    const open = await openSchedule('FERN-00005', { mock });
    await until(() => rowsOf(open.element).length === 12);
    const before = cellsOf(rowsOf(open.element)[0]);
    assert.isNotEmpty(before[7]);
    open.element.refresh();
    await until(() => callsOf(open, 'listBills') === 2 && !open.element.matches(':state(loading)'));
    assert.deepEqual(cellsOf(rowsOf(open.element)[0]), before);
  });
});
