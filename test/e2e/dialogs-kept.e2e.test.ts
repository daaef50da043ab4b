import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { Page } from 'playwright-core';
import { press, see } from './booking-flow.ts';
import { demoOfTests } from './demo-of-tests.ts';
import { approve, reapprove, requestBooking } from './make-booking.ts';
import { openBooking, openDialog } from './open-booking.ts';
import { pageBackend } from './page-backend.ts';
import { openScenarios } from './scenarios.ts';
import { visitList } from './visit-list.ts';

const again = 'What you chose last time is here again. It is not saved yet.';

/** What the tab keeps of the dialogs. */
const keptKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('confirmation')));

describe('what was chosen in a dialog that was left', () => {
  const demo = demoOfTests('2026-06-01T09:10:00Z');

  const beginReapproval = async () => {
    const { page, backend } = await visitList(demo);
    const booking = await approve(backend, await requestBooking(backend, { date: '2026-06-10' }));
    await openBooking(page, booking);
    const dialog = await openDialog(page, 'Re-approve');
    await dialog.getByRole('button', { name: 'Mon 15 Jun', exact: true }).click();
    await dialog.getByText('5 later bills and the end move by 5 days.', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    return { page, booking };
  };

  it('is there again after Escape, from the list and after a reload, until the booking is approved', async () => {
    const { page, backend } = await visitList(demo);
    const booking = await requestBooking(backend, { date: '2026-06-10' });
    await openBooking(page, booking);
    const dialog = await openDialog(page, 'Approve');
    const vehicle = dialog.getByRole('combobox', { name: 'Vehicle' });
    await vehicle.selectOption({ index: 2 });
    await dialog.getByRole('button', { name: '+1 week', exact: true }).click();
    await dialog.getByText('Wed, 17 Jun 2026', { exact: true }).first().waitFor();
    const chosen = await vehicle.inputValue();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await page.getByRole('link', { name: /^Bookings \d/ }).click();
    await press(page, `Actions for ${booking.reference}`);
    await page.getByRole('menuitem', { name: 'Approve', exact: true }).click();
    await dialog.getByText(again).waitFor();
    await page.reload();
    await openBooking(page, booking);
    await openDialog(page, 'Approve');
    await dialog.getByText(again).waitFor();
    await dialog.getByRole('button', { name: 'Start Wed, 17 Jun 2026, 10:00' }).waitFor();
    await dialog.locator(`select:has(option:checked[value="${chosen}"])`).waitFor();
    await dialog.getByText('The first bill is raised at once').waitFor();
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await see(page, 'Approved by Remy Barlow');
    assert.isEmpty(await keptKeys(page));
  });

  it('stands beside what a colleague changed meanwhile, and can be thrown away', async () => {
    const { page, booking } = await beginReapproval();
    await reapprove(pageBackend(page, 'fernhill-colleague'), booking, '2026-06-12');
    const dialog = await openDialog(page, 'Re-approve');
    await dialog.getByText(again).waitFor();
    await dialog.getByText(/^Changed by/).waitFor();
    await dialog.getByText(/Start: Wed, 10 Jun 2026, 10:00 before, Fri, 12 Jun 2026, 10:00 now\./).waitFor();
    await dialog.getByText('5 later bills and the end move by 3 days.', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Start over' }).click();
    await dialog.getByText('Choose a new start').waitFor();
    await dialog.getByText(again).waitFor({ state: 'detached' });
    assert.isEmpty(await keptKeys(page));
  });

  it('is not saved once its start has passed', async () => {
    const { page } = await beginReapproval();
    await openScenarios(page);
    await press(page, '+1 week');
    await press(page, '+1 week');
    await press(page, 'Close');
    // The guard, red by now, offers it too.
    await page.getByRole('button', { name: 'Re-approve', exact: true }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(again).waitFor();
    await dialog
      .getByText(/15 Jun 2026, 10:00 is not in the future/)
      .first()
      .waitFor();
    await dialog.locator('button[aria-disabled=true]', { hasText: 'Save new start' }).waitFor();
  });
});
