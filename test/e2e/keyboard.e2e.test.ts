import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { hasFocus, landsOn, pressKey, tabTo } from './keyboard.ts';
import { openDemo, type OpenDemo } from './open-demo.ts';
import { visitList } from './visit-list.ts';

// No pointer at all: only `page.keyboard`. Each Tab stop is checked for a visible focus.
describe('the whole request by the keyboard alone', () => {
  let demo: OpenDemo;
  let page: Page;
  before(async () => {
    demo = await openDemo();
    ({ page } = await visitList(demo));
  });
  after(() => demo.close());

  const type = (text: string): Promise<void> => page.keyboard.type(text);
  const times = async (count: number, key: string): Promise<void> => {
    for (let n = 0; n < count; n += 1) await page.keyboard.press(key);
  };

  it('skips to the content and opens the wizard', async () => {
    await pressKey(page, 'Skip to content');
    await pressKey(page, 'Add bookings');
    await landsOn(page, 'New booking');
    // The wizard is fetched when it is shown first; before that Tab would leave the page.
    await page.getByRole('button', { name: /^Start date and time/ }).waitFor();
  });

  it('picks a day by the arrow keys and a time, and applies them', async () => {
    await pressKey(page, 'Start date and time');
    // The first day that can be chosen.
    await hasFocus(page, 'gridcell', 'Wednesday, 3 June 2026');
    await times(1, 'ArrowDown');
    await times(1, 'Enter');
    await tabTo(page, 'Times');
    await type('11:15');
    await pressKey(page, 'Apply');
    await hasFocus(page, 'button', 'Start date and time Wed, 10 Jun 2026, 11:15');
    await pressKey(page, 'Search assets');
    await landsOn(page, 'Which vehicle?');
  });

  it('searches and selects an asset', async () => {
    await tabTo(page, 'Search assets');
    await type('fjord');
    await page.getByText('2 vehicles for “fjord”').first().waitFor();
    await pressKey(page, 'Select Halden Fjord');
    await page.getByRole('button', { name: 'Selected Halden Fjord', exact: true }).waitFor();
    await pressKey(page, 'Next step');
    await landsOn(page, 'Package and extras');
  });

  it('sets the package, an extra and a promo code', async () => {
    await tabTo(page, 'Mileage allowance');
    await type('1,500');
    await tabTo(page, 'Duration');
    await type('12');
    await pressKey(page, 'Child seat', 'Space');
    await tabTo(page, 'Promo code');
    await type('SPRING10');
    await times(1, 'Enter');
    await page.getByRole('button', { name: 'Remove SPRING10' }).waitFor();
    await pressKey(page, 'Next step');
    await landsOn(page, 'Who pays?');
  });

  it('approves and selects an account', async () => {
    await tabTo(page, 'Search accounts');
    await type('okafor');
    await page.getByText('1 account for “okafor”').first().waitFor();
    await pressKey(page, 'Approve Lewis Okafor');
    await hasFocus(page, 'button', 'Select Lewis Okafor');
    await times(1, 'Enter');
    await page.getByRole('button', { name: 'Selected Lewis Okafor' }).waitFor();
    await pressKey(page, 'Next step');
    await landsOn(page, 'Who drives?');
  });

  it('verifies and selects a driver', async () => {
    await pressKey(page, 'Verify Lewis Okafor');
    // The only driver is selected with that.
    await hasFocus(page, 'button', 'Selected Lewis Okafor');
    await pressKey(page, 'Next step');
    await landsOn(page, 'How is it handed over?');
  });

  it('picks the handover and is led by the modal, which keeps the focus until it is closed', async () => {
    await pressKey(page, 'Collection', 'Space');
    await pressKey(page, 'Next step');
    await hasFocus(page, 'button', 'Create booking');
    await times(1, 'Escape');
    await hasFocus(page, 'button', 'Review and create');
    await times(1, 'Enter');
    await hasFocus(page, 'button', 'Create booking');
  });

  it('creates the booking and goes to the list', async () => {
    await times(1, 'Enter');
    await landsOn(page, 'Booking request created');
    await pressKey(page, 'View all bookings');
    await landsOn(page, 'Bookings');
    await page.getByText('Created just now').waitFor();
  });

  it('goes through the tabs and the menu of the new row by the arrow keys', async () => {
    await tabTo(page, 'All 201');
    await times(1, 'ArrowRight');
    await hasFocus(page, 'tab', 'Requested 25');
    await pressKey(page, 'Actions for BKG-00201');
    await hasFocus(page, 'menuitem', 'Open booking');
    await times(1, 'ArrowDown');
    await hasFocus(page, 'menuitem', 'Approve');
    await times(1, 'Escape');
    await hasFocus(page, 'button', 'Actions for BKG-00201');
  });
});
