import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Backend } from '@keyturn/sdk';
import { createAuditor } from './audit.ts';
import { press, see } from './booking-flow.ts';
import { approve, cancel, requestBooking, valueOf } from './make-booking.ts';
import { openBooking, openDialog } from './open-booking.ts';
import { openDemo, type OpenDemo } from './open-demo.ts';
import { openScenarios, seeScenario, turnOff, turnOn } from './scenarios.ts';
import { visitList } from './visit-list.ts';

describe('a booking for everybody, in every state', () => {
  const { audit, verdict } = createAuditor();
  let demo: OpenDemo;
  let page: Page;
  let backend: Backend;
  before(async () => {
    demo = await openDemo('/', '2026-06-01T09:10:00Z');
    ({ page, backend } = await visitList(demo));
  });
  afterEach(verdict);
  after(() => demo.close());

  const firstOf = async (status: 'in_progress' | 'declined') => {
    const [booking] = valueOf(await backend.listBookings({ status, limit: 1 })).items;
    if (!booking) throw new Error(`no booking is ${status}`);
    return booking;
  };

  it('requested, its approval and its refusal', async () => {
    const booking = await requestBooking(backend, { date: '2026-06-10' });
    await openBooking(page, booking);
    await audit(page, 'requested');
    const dialog = await openDialog(page, 'Approve');
    await dialog.getByRole('combobox', { name: 'Vehicle' }).selectOption({ index: 1 });
    await dialog.getByText('The first bill is raised at once').waitFor();
    await audit(page, 'approval');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    const decline = await openDialog(page, 'Decline');
    await audit(page, 'decline');
    await page.keyboard.press('Escape');
    await decline.waitFor({ state: 'hidden' });
  });

  it('approved, what if nobody re-approves, and its re-approval', async () => {
    await openBooking(page, await approve(backend, await requestBooking(backend, { date: '2026-06-10' })));
    await audit(page, 'approved');
    await press(page, 'What if nobody re-approves?');
    await audit(page, 'what if');
    const dialog = await openDialog(page, 'Re-approve');
    await audit(page, 're-approval, nothing chosen');
    await dialog.getByRole('button', { name: 'Mon 15 Jun', exact: true }).click();
    await dialog.getByText('The contract is issued anew').waitFor();
    await audit(page, 're-approval');
    await turnOnIn(dialog, () => dialog.getByRole('button', { name: '+1 week', exact: true }).click());
    await audit(page, 're-approval offline');
    await setOffline(false);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  /** Cuts the connection by the demo's own scenario from another tab: a dialog lies over the switch in this one. */
  const setOffline = async (on: boolean): Promise<void> => {
    const other = await page.context().newPage();
    await other.goto(demo.url);
    await (on ? turnOn(other, 'Offline') : turnOff(other, 'Offline'));
    await other.close();
    await seeScenario(page, on);
  };
  const turnOnIn = async (dialog: ReturnType<Page['locator']>, act: () => Promise<void>): Promise<void> => {
    await setOffline(true);
    await act();
    await dialog.getByRole('button', { name: 'Try again' }).first().waitFor();
  };

  it('in progress, and why a bill is what it is', async () => {
    await openBooking(page, await firstOf('in_progress'));
    await audit(page, 'in progress');
    await page.locator('kt-booking [part=table] td').getByRole('button').first().click();
    await page.getByRole('dialog', { name: /^Why/ }).waitFor();
    await audit(page, 'why');
    await page.keyboard.press('Escape');
  });

  it('declined', async () => {
    await openBooking(page, await firstOf('declined'));
    await audit(page, 'declined');
  });

  it('changed by a colleague while the dialog is open', async () => {
    const booking = await approve(backend, await requestBooking(backend, { date: '2026-06-10' }));
    await openBooking(page, booking);
    const dialog = await openDialog(page, 'Re-approve');
    await dialog.getByRole('button', { name: 'Mon 15 Jun', exact: true }).click();
    await dialog.getByText('The contract is issued anew').waitFor();
    await cancel(backend, booking);
    await dialog.getByRole('button', { name: 'Save new start' }).click();
    await dialog
      .getByText(/This one: Cancelled/)
      .first()
      .waitFor();
    await audit(page, 're-approval refused');
    await page.keyboard.press('Escape');
  });

  it('late, with nobody who re-approved', async () => {
    await openScenarios(page);
    await press(page, 'Nobody re-approves');
    await see(page, /start passed/i);
    await audit(page, 'late');
  });
});
