import { after, before, describe, it } from 'node:test';
import { assert } from 'chai';
import type { Page } from 'playwright-core';
import type { Booking } from '@keyturn/sdk';
import { requestBooking } from './make-booking.ts';
import { hasFocus, pressKey, tabTo } from './keyboard.ts';
import { billDates, openBooking } from './open-booking.ts';
import { openDemo, type OpenDemo } from './open-demo.ts';
import { visitList } from './visit-list.ts';

// No pointer at all, as in the test of the request.
describe('approval and re-approval by the keyboard alone', () => {
  let demo: OpenDemo;
  let page: Page;
  let booking: Booking;
  before(async () => {
    demo = await openDemo('/', '2026-06-01T09:10:00Z');
    const visit = await visitList(demo);
    ({ page } = visit);
    booking = await requestBooking(visit.backend, { date: '2026-06-10' });
    await openBooking(page, booking);
    await page.getByRole('heading', { name: 'Billing schedule' }).waitFor();
  });
  after(() => demo.close());

  const press = (key: string): Promise<void> => page.keyboard.press(key);

  it('chooses a vehicle, approves, and finds the focus where it went on', async () => {
    await pressKey(page, 'Approve');
    await hasFocus(page, 'button', 'Start Wed, 10 Jun 2026, 10:00');
    await tabTo(page, 'Vehicle');
    await press('ArrowDown');
    await page.getByRole('dialog').getByText('The first bill is raised at once').waitFor();
    // Effects are shown without a vehicle too; with this one they are worked out once it may be approved.
    await page.getByRole('dialog').getByRole('button', { name: 'Approve', disabled: false }).waitFor();
    await pressKey(page, 'Approve');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // The button that opened the dialog now offers what can be done next.
    await hasFocus(page, 'button', 'Re-approve');
  });

  it('moves the start by a week and saves it', async () => {
    await press('Enter');
    await hasFocus(page, 'button', 'New start');
    await pressKey(page, '+1 week');
    await page.getByRole('dialog').getByText('The first bill stays').waitFor();
    await pressKey(page, 'Save new start');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: /Wed, 17 Jun 2026/ }).waitFor();
    assert.equal((await billDates(page, 6))[0], 'Wed, 17 Jun 2026');
  });

  it('asks why a bill is what it is, and comes back to where it asked', async () => {
    const why = 'Why 17 Jul 2026? Day 17';
    // The table is one stop; the arrow keys go from row to row.
    await tabTo(page, 'Why 17 Jun 2026? Start day');
    await press('ArrowDown');
    await hasFocus(page, 'button', why);
    await press('Enter');
    await page.getByRole('dialog', { name: 'Why 17 Jul?' }).waitFor();
    await press('Escape');
    await hasFocus(page, 'button', why);
  });
});
