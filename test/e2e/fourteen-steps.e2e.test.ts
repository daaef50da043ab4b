import { after, before, describe, it } from 'node:test';
import { assert } from 'chai';
import type { Page } from 'playwright-core';
import { press, see, seeHeading } from './booking-flow.ts';
import { openDemo, type OpenDemo } from './open-demo.ts';

// The article says "Creating an Ops Booking Request"; each test is one of its steps, in its order and words.
describe('creating a booking request, by the fourteen steps of the article', () => {
  let demo: OpenDemo;
  let page: Page;
  let reference = '';
  before(async () => {
    demo = await openDemo();
    ({ page } = await demo.visit({ hash: '#/overview' }));
  });
  after(() => demo.close());

  it('1. chooses the Bookings module from the left panel and clicks + Add bookings on the top bar', async () => {
    const modules = page.getByRole('navigation', { name: 'Modules' });
    await modules.getByRole('link', { name: 'Bookings 200' }).click();
    await page.getByRole('tab', { name: 'All 200', selected: true }).waitFor();
    await press(page, 'Add bookings');
    await seeHeading(page, 'New booking');
  });

  it('2. selects the start date and time from the small calendar pop-up and clicks Apply', async () => {
    await press(page, 'Start date and time Choose…');
    const popup = page.getByRole('dialog', { name: 'Start date and time' });
    await popup.getByRole('gridcell', { name: 'Wednesday, 10 June 2026', exact: true }).click();
    await popup.getByRole('listbox', { name: 'Times' }).selectOption('10:30');
    await popup.getByRole('button', { name: 'Apply' }).click();
    await popup.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Start date and time Wed, 10 Jun 2026, 10:30' }).waitFor();
  });

  it('3. clicks the Search assets button', async () => {
    await press(page, 'Search assets');
    await seeHeading(page, 'Which vehicle?');
    await see(page, 'Availability is for Wed, 10 Jun 2026, 10:30.');
  });

  it('4. clicks Select against an asset of the list', async () => {
    await page.getByRole('searchbox', { name: 'Search assets' }).fill('halden');
    await see(page, '4 vehicles for “halden”');
    await press(page, 'Select Halden Fjord');
    await page.getByRole('button', { name: 'Selected Halden Fjord', exact: true }).waitFor();
  });

  it('5. clicks Next step to proceed', async () => {
    await press(page, 'Next step');
    await seeHeading(page, 'Package and extras');
  });

  it('6. sets mileage allowance and duration, adds a promo code and extras, and checks the billing summary', async () => {
    const summary = page.getByRole('complementary', { name: 'Billing summary' });
    await page.getByLabel('Mileage allowance').selectOption('1,500 miles a month');
    await page.getByLabel('Duration').selectOption('12 months');
    await summary.getByText('Up to date').waitFor();
    const amounts = await summary.innerText();
    await page.getByLabel('Promo code').fill('SPRING10');
    await press(page, 'Add code');
    await summary.getByText('SPRING10').first().waitFor();
    await page.getByRole('checkbox', { name: 'Child seat' }).check();
    await summary.getByText('Child seat').waitFor();
    await summary.getByText('Up to date').waitFor();
    assert.notEqual(await summary.innerText(), amounts);
    await press(page, 'Next step');
    await seeHeading(page, 'Who pays?');
  });

  it('7. searches for an existing customer in the search bar', async () => {
    await page.getByRole('button', { name: 'Add new account' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search accounts' }).fill('okafor');
    await see(page, '1 account for “okafor”');
  });

  it('8. clicks Approve on an account that is not approved', async () => {
    await press(page, 'Approve Lewis Okafor');
    await page.getByRole('button', { name: 'Select Lewis Okafor', exact: true }).waitFor();
  });

  it('9. clicks the Select button against the customer account and Next step', async () => {
    await page.getByRole('searchbox', { name: 'Search accounts' }).fill('vaughan');
    await press(page, 'Select Idris Vaughan');
    await press(page, 'Next step');
    await seeHeading(page, 'Who drives?');
  });

  it('10. clicks Verify on an unverified driver, then Select, then Next step', async () => {
    await page.getByRole('button', { name: 'Select Idris Vaughan', exact: true }).waitFor();
    await press(page, 'Verify Seren Vaughan');
    await press(page, 'Select Seren Vaughan');
    await press(page, 'Next step');
    await seeHeading(page, 'How is it handed over?');
  });

  it('11. picks the handover mode and clicks Next step', async () => {
    await page.getByRole('radio', { name: 'Collection' }).check();
    await press(page, 'Next step');
  });

  it('12. clicks Create booking in the modal, which repeats the request', async () => {
    const modal = page.getByRole('dialog', { name: 'Create booking request' });
    for (const text of ['Halden Fjord', 'Wed, 10 Jun 2026, 10:30', '12 months', 'Child seat', 'SPRING10'])
      await modal.getByText(text).first().waitFor();
    for (const text of ['Idris Vaughan', 'Seren Vaughan', 'Collection']) await modal.getByText(text).first().waitFor();
    await modal.getByRole('button', { name: 'Create booking' }).click();
  });

  it('13. sees a green confirmation with the booking reference', async () => {
    const heading = page.getByRole('heading', { name: /^Booking request created Reference BKG-\d{5}$/ });
    reference = /BKG-\d{5}/.exec(await heading.innerText())?.[0] ?? '';
    const [red = 0, green = 0, blue = 0] = await heading.evaluate((element) => {
      const { backgroundColor } = getComputedStyle(element.closest('section') ?? element);
      const context = document.createElement('canvas').getContext('2d');
      if (!context) return [];
      context.fillStyle = backgroundColor;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    });
    assert.isAbove(green, Math.max(red, blue));
    await page.getByRole('link', { name: 'Bookings 201' }).waitFor();
  });

  it('14. clicks View all bookings and finds the new one, highlighted and in view', async () => {
    await press(page, 'View all bookings');
    await page.getByRole('tab', { name: 'All 201', selected: true }).waitFor();
    await page.getByRole('link', { name: 'Bookings 201' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: reference });
    for (const text of ['Idris Vaughan', 'Halden Fjord', '10 Jun 2026 10:30', 'Requested', 'Created just now'])
      await row.getByText(text).first().waitFor();
    const box = await row.boundingBox();
    assert.isTrue(box !== null && box.y >= 0 && box.y + box.height <= 800);
  });
});
