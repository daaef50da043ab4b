import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { createAuditor } from './audit.ts';
import { press, see, seeHeading } from './booking-flow.ts';
import { openDemo, type OpenDemo } from './open-demo.ts';
import { openScenarios, turnOff, turnOn } from './scenarios.ts';
import { visitList } from './visit-list.ts';

describe('portal and list for everybody, in every state', () => {
  const { audit, verdict } = createAuditor();
  let demo: OpenDemo;
  let page: Page;
  before(async () => {
    demo = await openDemo();
    ({ page } = await visitList(demo));
  });
  afterEach(verdict);
  after(() => demo.close());

  const goTo = (hash: string): Promise<void> =>
    page.evaluate((next) => {
      location.hash = next;
    }, hash);

  it('the list', () => audit(page, 'list'));

  it('its filter', async () => {
    await press(page, 'Filter');
    await page.getByRole('dialog', { name: 'Filter' }).waitFor();
    await audit(page, 'filter');
    await page.keyboard.press('Escape');
  });

  it('the menu of a row', async () => {
    await page
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await page.getByRole('menu').waitFor();
    await audit(page, 'menu of a row');
    await page.keyboard.press('Escape');
  });

  it('a search that finds nothing', async () => {
    await page.getByRole('searchbox', { name: 'Search' }).fill('zzz');
    await seeHeading(page, 'No booking matches “zzz”');
    await audit(page, 'nothing found');
    await press(page, 'Clear search');
    await page.getByRole('tab', { name: 'All 200' }).waitFor();
  });

  it('a list that could not be read again', async () => {
    await turnOn(page, 'Offline');
    await see(page, 'The list could not be loaded');
    await audit(page, 'list of before');
    await turnOff(page, 'Offline');
    await page.getByText('The list could not be loaded', { exact: true }).waitFor({ state: 'detached' });
  });

  it('a dealer without bookings', async () => {
    await turnOn(page, 'Empty lists');
    await seeHeading(page, 'No bookings yet');
    await audit(page, 'empty');
    await turnOff(page, 'Empty lists');
    await page.getByRole('tab', { name: 'All 200' }).waitFor();
  });

  it('the drawer of scenarios', async () => {
    await openScenarios(page);
    await page.getByText('Reset demo').click();
    await audit(page, 'scenarios');
    await press(page, 'Close');
  });

  it('a booking', async () => {
    await goTo('#/bookings/BKG-00150');
    await seeHeading(page, 'BKG-00150');
    await audit(page, 'booking');
  });

  it('pages that there are not', async () => {
    for (const [hash, heading] of [
      ['#/bookings/BKG-99999', 'Booking not found'],
      ['#/nowhere', 'Page not found'],
      ['#/vehicles', 'Not part of this demo'],
    ] as const) {
      await goTo(hash);
      await page.getByRole('heading', { level: 2, name: heading }).waitFor();
      await audit(page, heading);
    }
  });

  it('the modules over a narrow page', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await press(page, 'Menu');
    await page.getByRole('complementary', { name: 'Modules' }).waitFor();
    await audit(page, 'modules');
  });

  it('the other dealer', async () => {
    await page.getByRole('combobox', { name: 'Dealer' }).selectOption('Havelmobil');
    await goTo('#/bookings');
    await seeHeading(page, 'Bookings');
    await page.getByRole('row').nth(3).getByRole('button').first().waitFor();
    await audit(page, 'other dealer');
  });
});
