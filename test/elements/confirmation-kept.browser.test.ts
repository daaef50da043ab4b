import '@keyturn/elements/define/booking';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { reapproval, valueOf } from '../http/open-backend.ts';
import { colleagueOf, approved } from '../sessions/open-confirmation.ts';
import { createMemoryStorage, type MemoryStorage } from '../sessions/open-session.ts';
import {
  at,
  button,
  chooseVehicle,
  closed,
  openApprove,
  press,
  read,
  ready,
  recordEachTest,
  rows,
  type OpenDialog,
} from './confirmation.ts';
import { byRole, mount, textOf, until } from './mount.ts';
import { openMoved } from './moved-start.ts';

const again = /What you chose last time is here again\. It is not saved yet\./;

/** A host that keeps what is picked. */
const kept = (): { properties: { draftStorage: MemoryStorage } } => ({
  properties: { draftStorage: createMemoryStorage() },
});

/** Leaves the dialog, and opens it again once something else was done. */
async function comeBack(opened: OpenDialog, meanwhile: () => Promise<unknown> = async () => undefined): Promise<void> {
  press(opened, 'Cancel');
  await closed(opened);
  await meanwhile();
  opened.element.show();
}

describe('what was picked in a dialog that was left', () => {
  const { told } = recordEachTest();
  it('is there again where the host keeps it, marked as not saved, and gone once it is saved', async () => {
    const options = kept();
    const opened = await openMoved(options);
    assert.notMatch(read(opened), again);
    await comeBack(opened);
    await until(() => again.test(read(opened)));
    await ready(opened);
    assert.match(button(opened, /^New start/)?.textContent ?? '', /20 Feb 2026/);
    assert.notInclude(read(opened), 'Changed by');
    press(opened, '+1 day');
    await until(() => !again.test(read(opened)));
    await ready(opened);
    press(opened, 'Save new start');
    await closed(opened);
    assert.isNull(options.properties.draftStorage.text);
    opened.element.show();
    await until(() => read(opened).includes('Choose a new start'));
    assert.notMatch(read(opened), again);
  });

  it('goes away by one press, without the dialog closing', async () => {
    const options = kept();
    const opened = await openMoved(options);
    await comeBack(opened);
    await until(() => again.test(read(opened)));
    const before = told().length;
    press(opened, 'Start over');
    await until(() => read(opened).includes('Choose a new start'));
    assert.notMatch(read(opened), again);
    assert.isNull(options.properties.draftStorage.text);
    assert.lengthOf(told(), before);
    const start = await until(() => button(opened, /^New start/));
    await until(() => opened.element.shadowRoot?.activeElement === start);
  });

  it('stands beside what a colleague changed meanwhile', async () => {
    const opened = await openMoved(kept());
    await comeBack(opened, async () => {
      const { backend } = await colleagueOf(opened.mock);
      const input = await reapproval(backend, opened.booking.id, at('2026-02-10'));
      valueOf(await backend.reapproveBooking(input, { idempotencyKey: 'colleague' }));
    });
    await until(() => /Changed by .* on Mon,? 5 Jan 2026/.test(read(opened)));
    assert.match(read(opened), /Start: Mon,? 2 Feb 2026, 10:00 before, Tue,? 10 Feb 2026, 10:00 now\./);
    assert.match(read(opened), again);
    await ready(opened);
    assert.match(rows(opened)[1] ?? '', /10 Feb 2026 Fri,? 20 Feb 2026 \+10 d/);
  });

  it('is not saved where its start has passed', async () => {
    const opened = await openMoved(kept());
    await comeBack(opened, async () => opened.mock.clock.advance({ days: 60 }));
    await until(() => /20 Feb 2026, 10:00 is not in the future/.test(read(opened)));
    assert.match(read(opened), again);
  });

  it('is not saved where its vehicle is taken, which is told without its id', async () => {
    const opened = await openApprove({
      ...kept(),
      wish: { start: at('2026-01-15') },
    });
    const wanted = chooseVehicle(opened);
    await ready(opened);
    await comeBack(opened, async () => {
      const colleague = await colleagueOf(opened.mock);
      assert.equal((await approved(colleague, { start: at('2026-01-16') })).vehicle?.id, wanted);
    });
    await until(() => read(opened).includes('Vehicle is not free for the whole term'));
    assert.notInclude(read(opened), wanted);
    assert.match(read(opened), again);
  });

  it('is not offered where nothing can be approved any more', async () => {
    const opened = await openApprove(kept());
    chooseVehicle(opened);
    await ready(opened);
    await comeBack(opened, async () => {
      const { backend } = await colleagueOf(opened.mock);
      const { id, version } = opened.booking;
      const body = { reason: 'Bought a car' };
      valueOf(await backend.declineBooking({ id, version, body }, { idempotencyKey: 'colleague' }));
    });
    await until(() => read(opened).includes('Only a requested booking can be approved. This one: Declined.'));
    assert.include(read(opened), 'Status: Requested before, Declined now.');
    assert.notMatch(read(opened), again);
  });

  it('is lost with the dialog where nobody keeps it', async () => {
    const opened = await openMoved();
    await comeBack(opened);
    await until(() => read(opened).includes('Choose a new start'));
    assert.notMatch(read(opened), again);
  });

  it('is kept by the provider for every element, one place for each booking', async () => {
    const places = new Map<string, MemoryStorage>();
    const confirmationStorage = (id: string): MemoryStorage => {
      const place = places.get(id) ?? createMemoryStorage();
      places.set(id, place);
      return place;
    };
    const element = document.createElement('kt-booking');
    const page = await mount(element);
    page.provider.confirmationStorage = confirmationStorage;
    element.bookingId = (await approved(page)).id;
    const open = async (): Promise<void> => (await until(() => byRole(element, 'button', 'Re-approve'))).click();
    await open();
    (await until(() => byRole(element, 'button', '+1 week'))).click();
    await until(() => places.get(element.bookingId ?? '')?.text?.includes('2026-02-09'));
    byRole(element, 'button', 'Cancel').click();
    await open();
    await until(() => again.test(textOf(element)));
    assert.deepEqual([...places.keys()], [element.bookingId]);
  });
});
