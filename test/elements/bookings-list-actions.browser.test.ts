import { assert } from 'chai';
import { afterEach, describe, it } from 'node:test';
import { announced, readTimes, references, rowOf, shownList, type } from './bookings-list.ts';
import { allByRole, byRole, recordEvents, textOf, unmount, until, type Mounted } from './mount.ts';
import type { BookingsListElement } from '@keyturn/elements';

/** Chooses an item from the menu of a row. */
async function choose({ element }: Mounted<BookingsListElement>, reference: string, item: string): Promise<void> {
  byRole(element, 'button', `Actions for ${reference}`).click();
  await until(() => allByRole(element, 'menuitem', item).length);
  byRole(element, 'menuitem', item).click();
}

const modalOf = ({ element }: Mounted<BookingsListElement>): Promise<HTMLDialogElement> =>
  until(() => element.renderRoot.querySelector<HTMLDialogElement>('dialog:modal'));

const focused = ({ element }: Mounted<BookingsListElement>): Element | null =>
  element.shadowRoot?.activeElement ?? null;

describe('kt-bookings-list: what it does by itself', () => {
  afterEach(unmount);

  it('declines a request with a reason, reads again, and stays where it was', async () => {
    const open = await shownList();
    const { events, stop } = recordEvents();
    await choose(open, 'FERN-00010', 'Decline');
    const modal = await modalOf(open);
    type(byRole(modal, 'textbox', 'Reason'), 'No vehicle left');
    byRole(modal, 'button', 'Decline').click();
    await readTimes(open, 2);
    stop();
    assert.include(textOf(rowOf(open.element, 'FERN-00010')), 'Declined');
    assert.include(textOf(open.element), 'FERN-00010 is declined');
    assert.equal(announced(open.element), 'FERN-00010 is declined 1–10 of 10 bookings');
    await until(() => focused(open) === byRole(open.element, 'button', 'Actions for FERN-00010'));
    assert.deepEqual(
      events.map((each) => each.type).filter((name) => name.startsWith('kt-')),
      ['kt-action-requested', 'kt-booking-declined'],
    );
  });

  it('keeps tab and focus where the row leaves the list', async () => {
    const open = await shownList({ status: 'requested' });
    await choose(open, 'FERN-00010', 'Cancel booking');
    const modal = await modalOf(open);
    type(byRole(modal, 'textbox', 'Reason'), 'Bought a car');
    byRole(modal, 'button', 'Cancel booking').click();
    await readTimes(open, 2);
    assert.deepEqual(references(open.element), ['FERN-00009']);
    await until(() => focused(open)?.role === 'tab');
    assert.equal(open.element.status, 'requested');
  });

  it('gives the focus back to the row when nothing is done', async () => {
    const open = await shownList();
    for (const item of ['Decline', 'Cancel booking']) {
      await choose(open, 'FERN-00010', item);
      byRole(await modalOf(open), 'button', 'Back').click();
      await until(() => focused(open) === byRole(open.element, 'button', 'Actions for FERN-00010'));
    }
  });

  it('leaves it to the host that prevents it', async () => {
    const open = await shownList();
    open.element.addEventListener('kt-action-requested', (event) => event.preventDefault());
    await choose(open, 'FERN-00010', 'Decline');
    await open.element.updateComplete;
    assert.isNull(open.element.renderRoot.querySelector('dialog:modal'));
  });

  it('says no more what was done once something else is looked for', async () => {
    const open = await shownList();
    await choose(open, 'FERN-00010', 'Decline');
    const modal = await modalOf(open);
    type(byRole(modal, 'textbox', 'Reason'), 'No vehicle left');
    byRole(modal, 'button', 'Decline').click();
    await readTimes(open, 2);
    open.element.status = 'declined';
    await readTimes(open, 3);
    assert.notInclude(announced(open.element), 'FERN-00010');
  });

  it('closes its dialog when it is taken away, not when it is moved', async () => {
    const open = await shownList();
    await choose(open, 'FERN-00010', 'Decline');
    await modalOf(open);
    document.body.append(open.provider);
    await modalOf(open);
    open.provider.remove();
    await new Promise(requestAnimationFrame);
    document.body.append(open.provider);
    await open.element.updateComplete;
    await new Promise(requestAnimationFrame);
    assert.isNull(open.element.renderRoot.querySelector('dialog[open]'));
  });

  for (const [reference, item, heading] of [
    ['FERN-00010', 'Approve', /FERN-00010/],
    ['FERN-00005', 'Re-approve', /FERN-00005/],
  ] as const)
    it(`opens the dialog of ${item}`, async () => {
      const open = await shownList();
      await choose(open, reference, item);
      const modal = await modalOf(open);
      await until(() => allByRole(modal, 'heading', heading).length);
    });
});
