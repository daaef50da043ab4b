import { assert } from 'chai';
import { describe, it } from 'node:test';
import { createSchedule } from '@keyturn/billing';
import { createMockBackend } from '@keyturn/mocks';
import { valueOf } from '../http/open-backend.ts';
import { approved, colleagueOf, requested } from '../sessions/open-confirmation.ts';
import {
  applyStart,
  at,
  button,
  chooseVehicle,
  closed,
  isOpen,
  openApprove,
  press,
  primaryOf,
  read,
  ready,
  recordEachTest,
  rows,
} from './confirmation.ts';
import { byRole, mount, textOf, until } from './mount.ts';

describe('kt-approve-dialog', () => {
  const recorded = recordEachTest();
  const { told } = recorded;

  it('shows in its field the vehicle that was chosen, also when it was the first', async () => {
    const opened = await openApprove({ wish: { start: at('2026-01-15') } });
    await until(() => read(opened).includes('Choose a vehicle.'));
    const vehicleId = chooseVehicle(opened);
    await ready(opened);
    const field = byRole(opened.element, 'combobox', 'Vehicle') as HTMLSelectElement;
    assert.equal(field.value, vehicleId);
    assert.include(read(opened), `is allocated${field.selectedOptions[0]?.text.split(',')[0]}`);
  });

  it('shows the schedule that approval makes, asks for a vehicle, approves and tells so', async () => {
    const opened = await openApprove({ wish: { start: at('2026-01-15') } });
    assert.equal(textOf(byRole(opened.element, 'heading', /^Approve FERN-/)), `Approve ${opened.booking.reference}`);
    await until(() => read(opened).includes('Choose a vehicle.'));
    assert.equal(primaryOf(opened).ariaDisabled, 'true');
    assert.match(rows(opened)[1] ?? '', /^1 Thu,? 15 Jan 2026 15 Jan to 15 Feb/);
    assert.match(rows(opened)[2] ?? '', /^2 Sun,? 15 Feb 2026/);
    assert.match(rows(opened)[3] ?? '', /^3 Sun,? 15 Mar 2026/);
    const effects = textOf(byRole(opened.element, 'region', 'What happens when you approve'));
    assert.match(
      effects,
      /The first bill is raised at once ?£[\d.]+, issued Mon,? 5 Jan 2026, due Mon,? 12 Jan 2026\./,
    );
    assert.notInclude(effects, 'The vehicle', 'what the backend would suggest is not told as picked');
    const vehicleId = chooseVehicle(opened);
    await ready(opened);
    assert.include(read(opened), '12 bills from 15 Jan 2026, the schedule ends 15 Jan 2027.');
    press(opened, 'Approve');
    await closed(opened);
    assert.deepEqual(told(), ['kt-opened', 'kt-before-submit', 'kt-booking-approved', 'kt-closed']);
    const { id, reference } = opened.booking;
    assert.deepEqual(recorded.events.at(-2)?.detail, { id, reference, revision: 0 });
    assert.equal(valueOf(await opened.backend.getBooking({ id })).vehicle?.id, vehicleId);
    const { terms } = valueOf(await opened.backend.getSchedule({ id }));
    assert.deepEqual(Array.from(createSchedule(terms), ({ date }) => date).slice(0, 3), [
      '2026-01-15',
      '2026-02-15',
      '2026-03-15',
    ]);
  });

  it('explains a day that a month lacks, and shows every bill when asked', async () => {
    const opened = await openApprove();
    await applyStart(opened, at('2026-01-31'));
    await until(() => /28 Feb 2026 ?The month has no day 31/.test(rows(opened)[2] ?? ''));
    assert.lengthOf(rows(opened), 8);
    press(opened, 'Show all 12 bills');
    await until(() => rows(opened).length === 14);
    assert.notInclude(rows(opened)[3] ?? '', 'The month has no day', '31 March is the day itself');
  });

  it('says that a start has passed, with starts that can be had', async () => {
    const mock = await createMockBackend({ bookings: false });
    const opened = await openApprove({ mock, wish: { start: at('2026-01-06') } });
    opened.element.close();
    mock.clock.advance({ days: 3 });
    opened.element.show();
    await until(() => /6 Jan 2026, 10:00 is not in the future/.test(read(opened)));
    await until(() => read(opened).includes('Nothing to show yet'));
    assert.lengthOf(
      byRole(opened.element, 'dialog').innerText.split('is not in the future'),
      2,
      'the reason stands at the start alone',
    );
    assert.match(read(opened), /it is Thu,? 8 Jan 2026, 09:00 in London/);
    const [about] = primaryOf(opened).ariaDescribedByElements ?? [];
    assert.equal(about && textOf(about), 'Choose another start.');
    press(opened, /^Tomorrow/);
    await until(() => rows(opened).length > 1);
  });

  it('says of a start to take with one press that its day is closed, and takes it all the same', async () => {
    const opened = await openApprove({ wish: { locationId: 'loc-camden', start: at('2026-01-17') } });
    await until(() => button(opened, '+1 day, closed'));
    assert.isDefined(button(opened, 'Mon 19 Jan'));
    assert.isDefined(button(opened, '+1 week'));
    press(opened, '+1 day, closed');
    await until(() => /Sun,? 18 Jan 2026/.test(rows(opened)[1] ?? ''));
  });

  it('says by when the contract is to be signed, to the minute, and what the calendar strikes through', async () => {
    const opened = await openApprove();
    chooseVehicle(opened);
    await ready(opened);
    assert.match(read(opened), /to be signed before Mon,? 2 Feb 2026, 10:00\./);
    press(opened, /^Start/);
    await until(() => button(opened, 'Apply'));
    assert.include(read(opened), 'Days struck through are past.');
  });

  it('names the others when the vehicle is taken meanwhile, and approves with one of them', async () => {
    const opened = await openApprove();
    const wanted = chooseVehicle(opened);
    await ready(opened);
    const { backend } = await colleagueOf(opened.mock);
    const rival = await requested({ backend, mock: opened.mock });
    const seen = valueOf(
      await backend.previewApproval({ id: rival.id, body: { start: rival.start, vehicleId: wanted } }),
    );
    const body = { start: rival.start, vehicleId: wanted, fingerprint: seen.fingerprint };
    valueOf(await backend.approveBooking({ id: rival.id, version: rival.version, body }, { idempotencyKey: 'rival' }));
    press(opened, 'Approve');
    await until(() => /is not free for the whole term, until 2 Feb 2027/.test(read(opened)));
    assert.include(read(opened), 'The booking was not approved');
    assert.include(read(opened), 'Choose another vehicle or another start.');
    await until(() => button(opened, /^Use /));
    button(opened, /^Use /)?.click();
    await ready(opened);
    press(opened, 'Approve');
    await closed(opened);
  });

  it('says that no vehicle is left', async () => {
    const mock = await createMockBackend({ bookings: false });
    // There is one of its kind.
    const opened = await openApprove({
      mock,
      wish: { assetId: 'mallard', packageId: await packageOf(mock, 'mallard'), extraIds: [], voucherCodes: [] },
    });
    chooseVehicle(opened);
    await ready(opened);
    const colleague = await colleagueOf(mock);
    await approved(colleague, {
      assetId: 'mallard',
      packageId: await packageOf(mock, 'mallard'),
      extraIds: [],
      voucherCodes: [],
    });
    press(opened, 'Approve');
    await until(() => /No vehicle of this kind is free for the whole term, until/.test(read(opened)));
    assert.equal(primaryOf(opened).ariaDisabled, 'true');
  });

  it('does not show what the host prevents', async () => {
    const opened = await openApprove();
    chooseVehicle(opened);
    await ready(opened);
    opened.element.addEventListener('kt-before-submit', (event) => event.preventDefault());
    press(opened, 'Approve');
    await new Promise(requestAnimationFrame);
    assert.isTrue(isOpen(opened));
    assert.isFalse(opened.fetch.calls.some(({ route }) => route === 'approveBooking'));
  });

  it('takes no room and is silent until it is shown, and does nothing without a booking', async () => {
    const element = document.createElement('kt-approve-dialog');
    await mount(element);
    await element.updateComplete;
    element.show();
    await element.updateComplete;
    assert.equal(textOf(element), '');
    assert.equal(element.getBoundingClientRect().height, 0);
    assert.deepEqual(told(), []);
  });
});

/** A package of an asset. */
async function packageOf(mock: Awaited<ReturnType<typeof createMockBackend>>, assetId: string): Promise<string> {
  const { packages } = await mock.api(mock.tokens.manager).get('getAsset', { id: assetId });
  return packages[0]?.id ?? assert.fail('no package');
}
