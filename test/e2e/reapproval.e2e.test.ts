import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { Page } from 'playwright-core';
import { press, see } from './booking-flow.ts';
import { approve, cancel, reapprove, requestBooking, valueOf } from './make-booking.ts';
import { billDates, openBooking, openDialog } from './open-booking.ts';
import { demoOfTests } from './demo-of-tests.ts';
import { openScenarios, turnOff, turnOn } from './scenarios.ts';
import { pageBackend } from './page-backend.ts';
import { visitList } from './visit-list.ts';

/** Picks 15 June in the dialog of re-approval, until that says what moves. */
async function pickMonday(page: Page) {
  const dialog = await openDialog(page, 'Re-approve');
  await dialog.getByRole('button', { name: 'Mon 15 Jun', exact: true }).click();
  await dialog.getByText('5 later bills and the end move by 5 days.', { exact: true }).waitFor();
  return dialog;
}

describe('re-approval at a screen', () => {
  const demo = demoOfTests('2026-06-01T09:10:00Z');

  const begin = async () => {
    const { page, backend, newTab } = await visitList(demo);
    const booking = await approve(backend, await requestBooking(backend, { date: '2026-06-10' }));
    await openBooking(page, booking);
    return { page, backend, newTab, booking };
  };

  it('moves every later bill and the end from 10 to 15 June, shown before it is saved and true after', async () => {
    const { page, booking } = await begin();
    const dialog = await pickMonday(page);
    await dialog.getByText('The first bill stays').waitFor();
    await dialog.getByText('The contract is issued anew').waitFor();
    const shown = await dialog.locator('table tbody tr').allInnerTexts();
    assert.match(shown[1] ?? '', /10 Jul 2026\s+Wed, 15 Jul 2026\s+\+5 d/);
    await dialog.getByRole('button', { name: 'Save new start' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: /Wed, 15 Jul 2026/ }).waitFor();
    assert.deepEqual((await billDates(page, 6)).slice(0, 3), [
      'Mon, 15 Jun 2026',
      'Wed, 15 Jul 2026',
      'Sat, 15 Aug 2026',
    ]);
    await see(page, 'Re-approved by Remy Barlow');
    await page.getByRole('link', { name: /^Bookings \d/ }).click();
    await page.getByRole('row').filter({ hasText: booking.reference }).getByText('15 Jun 2026').waitFor();
  });

  it('shows what a colleague changed meanwhile, and keeps what was chosen', async () => {
    const { page, booking } = await begin();
    const dialog = await pickMonday(page);
    await reapprove(pageBackend(page, 'fernhill-colleague'), booking, '2026-06-12');
    await dialog.getByRole('button', { name: 'Save new start' }).click();
    await dialog.getByText(/^Changed by/).waitFor();
    await dialog.getByText('5 later bills and the end move by 3 days.', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Save new start' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: /Wed, 15 Jul 2026/ }).waitFor();
  });

  it('is refused for a booking that a colleague cancelled meanwhile', async () => {
    const { page, backend, booking } = await begin();
    const dialog = await pickMonday(page);
    await cancel(backend, booking);
    await dialog.getByRole('button', { name: 'Save new start' }).click();
    await dialog.getByText('Only an approved booking can be re-approved. This one: Cancelled.').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('an answer lost at Save is asked for again, and the start moves once', async () => {
    const { page, backend, newTab, booking } = await begin();
    const other = await newTab();
    await other.goto(demo.url);
    const dialog = await pickMonday(page);
    await turnOn(other, 'Lose answers');
    await dialog.getByRole('button', { name: 'Save new start' }).click();
    await dialog.getByText('It is not known yet whether the change was saved').waitFor();
    await turnOff(other, 'Lose answers');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { items } = valueOf(await backend.listBookingEvents({ id: booking.id }));
    assert.lengthOf(
      items.filter(({ event }) => event === 'reapprove'),
      1,
    );
  });

  it('that nobody makes: a week late, the guard is red and says what it costs', async () => {
    const { page } = await visitList(demo);
    await openScenarios(page);
    await press(page, 'Nobody re-approves');
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await see(page, /start passed/i);
    await page.getByRole('button', { name: 'What if nobody re-approves?' }).click();
    await see(page, /7 days/);
  });
});
