import { setViewport } from '@web/test-runner-commands';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { createMockBackend } from '@keyturn/mocks';
import { allByRole, assertAccessible, byRole, mount, recordEvents, textOf, unmount, until } from './mount.ts';
import { dressPage, leavePage } from './dress-page.ts';
import { openBooking, section } from './open-booking.ts';

describe('kt-booking: the page', () => {
  afterEach(() => leavePage());

  it('shows who, what, when and where, the sums, and who did what', async () => {
    const open = await openBooking('FERN-00005');
    assert.equal(textOf(byRole(open.element, 'heading', 'FERN-00005')), 'FERN-00005');
    const facts = section(open, 'Facts of the booking');
    for (const part of [
      'Start Thu, 15 Jan 2026, 10:00 Richmond',
      'Duration 12 months Ends Fri, 15 Jan 2027',
      'Account Imogen Archer',
      'Vehicle Linnet 1.0 FH21 LNA',
      'Package 800 miles a month',
      'Handover Collection',
      'Issued 3 Jan 2026, not signed',
      'Superseded, was issued 31 Dec 2025',
    ])
      assert.include(facts.replaceAll(/(?<=\w)(?=Ends|Richmond|FH21)/g, ' '), part);
    assert.include(section(open, /^First bill/), '£342.00 11 bills');
    const history = section(open, 'History');
    assert.include(history, 'Re-approved by Remy Barlow');
    assert.include(history, 'Start: from Sat, 10 Jan 2026, 10:00 to Thu, 15 Jan 2026, 10:00');
    assert.isBelow(history.indexOf('Re-approved'), history.indexOf('Requested'));
  });

  it('gives no due date for a first bill whose day of issue nobody knows yet', async () => {
    const mock = await createMockBackend();
    const { items } = await mock.api(mock.tokens.manager).get('listBookings', { status: 'requested' });
    const open = await openBooking(items[0]?.reference ?? '', { mock });
    const rows = await until(() => {
      const texts = allByRole(open.element, 'row').map(textOf);
      return texts.length > 2 && texts;
    });
    assert.include(rows[1], 'Due 7 days after issue');
    assert.notInclude(rows[2], 'after issue');
  });

  it('has one primary action, and says why others cannot be done', async () => {
    const open = await openBooking('FERN-00005');
    const actions = allByRole(open.element, 'button').filter((each) => each.part.contains('action'));
    assert.deepEqual(
      actions.map((each) => [textOf(each), each.part.contains('primary'), each.ariaDisabled]),
      [
        ['Re-approve', true, null],
        ['Raise first bill', false, 'true'],
        ['Cancel booking', false, null],
      ],
    );
    assert.include(textOf(open.element), 'Raise first bill: The first bill exists already.');
    assert.include(textOf(open.element), 'Approve and Decline: not possible while the status is Approved.');
  });

  it('tells one who may do nothing so', async () => {
    const mock = await createMockBackend();
    const open = await openBooking('FERN-00010', { mock, token: mock.tokens.clerk });
    assert.include(textOf(open.element), 'Approve, Decline and Cancel booking: Your sign-in does not allow this.');
    open.button('Decline').click();
    assert.isNull(open.element.renderRoot.querySelector('dialog:modal'));
  });

  it('names the clock that is billed by where it is not that of who looks', async () => {
    const open = await openBooking('FERN-00005', { provider: { 'time-zone': 'America/New_York' } });
    assert.include(textOf(open.element), 'Starts Thu, 15 Jan 2026, 10:00 London time');
    assert.include(section(open, 'Facts of the booking'), 'London time');
    assert.match(section(open, 'History'), /31 Dec 2025, \d\d:\d\d London time Approved by/);
  });

  it('shows the reason of an end, and no schedule any more', async () => {
    const open = await openBooking('FERN-00008');
    assert.include(section(open, 'Facts of the booking'), 'The customer bought a car');
    assert.lengthOf(allByRole(open.element, 'heading', 'Billing schedule'), 0);
    assert.include(section(open, 'Bills that stay'), '£');
    assert.include(textOf(open.element), 'Cancelled: nothing can be done any more.');
  });

  for (const [reference, why] of [
    ['FERN-00001', 'Completed: nothing can be done any more.'],
    ['FERN-00007', 'Declined: nothing can be done any more.'],
  ] as const)
    it(`says why nothing can be done: ${reference}`, async () => {
      assert.include(textOf((await openBooking(reference)).element), why);
    });

  it('tells by the clock of the booking when it was read, and the day where that is not today', async () => {
    const mock = await createMockBackend();
    const open = await openBooking('FERN-00005', { mock, provider: { 'time-zone': 'America/New_York' } });
    await open.says('Updated 09:00 London time');
    mock.clock.advance({ days: 1 });
    open.element.requestUpdate();
    await open.says('Updated Mon, 5 Jan 2026, 09:00 London time');
  });

  it('reports that it is ready once, without personal data', async () => {
    const { events, stop } = recordEvents();
    const open = await openBooking('FERN-00005');
    open.element.refresh();
    await until(() => open.calls('getBooking').length === 2 && !open.element.matches(':state(loading)'));
    stop();
    assert.deepEqual(
      events.filter(({ type }) => type.startsWith('kt-')),
      [{ type: 'kt-ready', detail: { id: open.row.id } }],
    );
  });

  it('shows another booking when its id changes, and nothing of the first one meanwhile', async () => {
    const open = await openBooking('FERN-00005');
    const { items } = await open.mock.api(open.mock.tokens.manager).get('listBookings', { query: 'FERN-00003' });
    open.element.bookingId = items[0]?.id;
    await open.element.updateComplete;
    assert.notInclude(textOf(open.element), 'FERN-00005');
    await open.says('FERN-00003');
    await open.says('Tom Ashdown');
  });

  it('leads to the other bookings of its lineage', async () => {
    const mock = await createMockBackend();
    const { items } = await mock.api(mock.tokens.manager).get('listBookings', { query: 'FERN-00002' });
    const id = items[0]?.id ?? '';
    await mock.store.transaction('fernhill', async ({ bookings }) => {
      const parent = await bookings.find(id);
      if (!parent) return assert.fail('a booking was expected');
      const lineage = { root: 'FERN-00002', index: 1 };
      await bookings.insert({ ...parent, id: 'bkg_child', reference: 'FERN-00002_1', sequence: 99, lineage });
    });
    const open = await openBooking('FERN-00002', { mock });
    const opened: unknown[] = [];
    open.element.addEventListener('kt-booking-opened', (event) => opened.push(event.detail));
    const link = await until(() => allByRole(open.element, 'button', 'FERN-00002_1')[0]);
    link.click();
    assert.deepEqual(opened, [{ id: 'bkg_child' }]);
  });

  it('asks for nothing more once it is taken away', async () => {
    const open = await openBooking('FERN-00002');
    const asked = open.calls('listBookings').length;
    assert.isAbove(asked, 0, 'it may have a lineage');
    open.element.refresh();
    open.provider.remove();
    await until(() => !open.element.matches(':state(loading)'));
    await new Promise(requestAnimationFrame);
    assert.lengthOf(open.calls('listBookings'), asked);
  });

  it('survives being moved while it reads', async () => {
    const mock = await createMockBackend();
    const { items } = await mock.api(mock.tokens.manager).get('listBookings', { query: 'FERN-00005' });
    const element = Object.assign(document.createElement('kt-booking'), { bookingId: items[0]?.id });
    const open = await mount(element, { mock });
    open.provider.remove();
    document.body.append(open.provider);
    await until(() => textOf(element).includes('FERN-00005'));
    await until(() => !element.matches(':state(loading)'));
  });

  it('goes on where its reads were ended when it was taken away', async () => {
    const open = await openBooking('FERN-00005');
    open.plan.push({ route: 'getBooking', fault: { kind: 'silence' } });
    open.element.refresh();
    await until(() => open.calls('getBooking').length === 2);
    open.provider.remove();
    await new Promise((resolve) => queueMicrotask(() => resolve(null)));
    open.plan.length = 0;
    document.body.append(open.provider);
    await until(() => open.calls('getBooking').length === 3);
    await until(() => !open.element.matches(':state(loading)'));
  });

  for (const [scheme, dir, width] of [
    ['light', 'ltr', 1280],
    ['dark', 'rtl', 1280],
    ['light', 'ltr', 360],
  ] as const) {
    it(`is accessible: ${scheme}, ${dir}, ${width} wide`, async () => {
      await setViewport({ width, height: 900 });
      dressPage(scheme, dir);
      for (const reference of ['FERN-00003', 'FERN-00008', 'FERN-00010']) {
        const { element } = await openBooking(reference);
        await assertAccessible(element);
        unmount();
      }
    });
  }
});
