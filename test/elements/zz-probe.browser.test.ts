import { sendKeys } from '@web/test-runner-commands';
import { createMockBackend } from '@keyturn/mocks';
import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { allByRole, byRole, textOf, unmount, until } from './mount.ts';
import { openBooking } from './open-booking.ts';
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
describe('probe', () => {
  afterEach(unmount);
  it('double press', async () => {
    const open = await openBooking('FERN-00010');
    const b = open.button('Approve'); 
    const before = open.calls('getBooking').length;
    b.click(); b.click();
    await open.modal();
    await wait(500);
    console.log('reads after double press', open.calls('getBooking').length - before, open.calls('previewApproval').length);
  });
  it('family after removal', async () => {
    const mock = await createMockBackend();
    const { items } = await mock.api(mock.tokens.manager).get('listBookings', { query: 'FERN-00002' });
    await mock.store.transaction('fernhill', async ({ bookings }) => {
      const parent = (await bookings.find(items[0]!.id))!;
      await bookings.insert({ ...parent, id: 'bkg_child', reference: 'FERN-00002_1', sequence: 99, lineage: { root: 'FERN-00002', index: 1 } });
    });
    const open = await openBooking('FERN-00002_1', { mock });
    await until(() => allByRole(open.element, 'button', 'FERN-00002').length);
    const n = open.calls('listBookings').length;
    open.element.refresh();
    open.provider.remove();
    await wait(300);
    console.log('list calls after removal', open.calls('listBookings').length - n);
  });
  it('removed with dialog', async () => {
    const open = await openBooking('FERN-00010');
    open.button('Approve').click();
    await open.modal();
    await until(() => open.calls('previewApproval').length);
    open.provider.remove();
    await wait(100);
    document.body.append(open.provider);
    await wait(200);
    console.log('dialog again after removal', !!open.element.renderRoot.querySelector('dialog:modal'), textOf(open.element).includes('Confirm'));
  });
  it('what-if date', async () => {
    const open = await openBooking('FERN-00005');
    open.button('What if nobody re-approves?').click();
    const input = await until(() => open.element.renderRoot.querySelector<HTMLInputElement>('#what-if-day'));
    input.focus();
    console.log('start', input.value);
    await sendKeys({ press: 'Backspace' });
    await wait(100);
    console.log('after backspace on the day', input.value);
    await sendKeys({ type: '12' });
    await wait(100);
    console.log('after typing the day', input.value);
  });
});
