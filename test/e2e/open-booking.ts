import type { Page } from 'playwright-core';
import type { Booking } from '@keyturn/sdk';

/** Opens the page of a booking, and waits until its schedule and its history are there. */
export async function openBooking(page: Page, { id, reference }: Pick<Booking, 'id' | 'reference'>): Promise<void> {
  await page.evaluate((key) => {
    location.hash = `#/bookings/${key}`;
  }, id);
  await page.locator('kt-booking').getByRole('heading', { name: reference }).waitFor();
  await page.getByRole('heading', { name: 'History' }).waitFor();
}

/** Opens one of the dialogs of that page by its button. */
export async function openDialog(page: Page, button: 'Approve' | 'Re-approve' | 'Decline' | 'Cancel booking') {
  await page.locator('kt-booking').getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog').filter({ visible: true });
  await dialog.waitFor();
  return dialog;
}

/** Bill dates of the schedule on the page, as people read them, once so many rows are there. */
export async function billDates(page: Page, count: number): Promise<string[]> {
  const dates = page.locator('kt-booking [part=table] tbody th');
  await dates.nth(count - 1).waitFor();
  return dates.allInnerTexts();
}
