/**
 * Makes the pictures of `docs/screens`, run by hand: `node --conditions=keyturn-source test/e2e/screens.ts`. Each page
 * of the wizard with its calendar, modal and confirmation, and the list, wide and narrow; package and list also dark
 * and from right to left.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../tools/root.ts';
import { complete, press, seeHeading, usualRequest, type StepName } from './booking-flow.ts';
import { openDemo, type Visit } from './open-demo.ts';
import { toPalette } from './palette-png.ts';

const folder = join(root, 'docs/screens');

interface Look {
  readonly name: string;
  readonly width: number;
  readonly visit?: Visit;
  readonly language?: 'ar';
}

const widths = [1280, 360] as const;
const plain: readonly Look[] = widths.map((width) => ({ name: `${width}`, width }));
const others: readonly Look[] = widths.flatMap((width) => [
  { name: `${width}-dark`, width, visit: { colorScheme: 'dark' } },
  { name: `${width}-rtl`, width, language: 'ar' },
]);

/** The dealer's choice of a language, which a reload finds again. */
const speak = (page: Page, language: string): Promise<void> =>
  page.evaluate(
    (chosen) => localStorage.setItem('keyturn-demo.preferences', JSON.stringify({ language: chosen })),
    language,
  );

const demo = await openDemo();

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  const picture = await page.screenshot({ animations: 'disabled' });
  await writeFile(join(folder, `${name}.png`), await toPalette(page, picture));
}

async function open({ width, visit }: Look, hash: string): Promise<Page> {
  const { page } = await demo.visit({ ...visit, viewport: { width, height: width < 600 ? 780 : 800 }, hash });
  return page;
}

/** Waits until pictures are there and nothing is being read. */
const settle = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

async function wizard(look: Look): Promise<void> {
  const page = await open(look, '#/bookings/new');
  const pictured = async (name: StepName, heading: string): Promise<void> => {
    await seeHeading(page, heading);
    await settle(page);
    await take(page, `${name}-${look.name}`);
  };
  await seeHeading(page, 'When does it start?');
  await press(page, 'Start date and time Choose…');
  await page.getByRole('gridcell', { name: usualRequest.day }).click();
  await take(page, `calendar-${look.name}`);
  await press(page, 'Apply');
  await pictured('when', 'When does it start?');
  await press(page, 'Search assets');
  await page
    .getByRole('button', { name: /^Select/ })
    .first()
    .waitFor();
  await pictured('asset', 'Which vehicle?');
  await complete(page, 'asset');
  await packaged(page);
  await pictured('package', 'Package and extras');
  await press(page, 'Next step');
  await page
    .getByRole('button', { name: /^Select/ })
    .first()
    .waitFor();
  await pictured('account', 'Who pays?');
  await complete(page, 'account');
  await press(page, `Select ${usualRequest.driver}`);
  await pictured('driver', 'Who drives?');
  await press(page, 'Next step');
  await page.getByRole('radio', { name: 'Delivery' }).check();
  await page.getByLabel('Street and number').fill('27 Ormond Crescent');
  await pictured('handover', 'How is it handed over?');
  await page.getByRole('radio', { name: 'Collection' }).check();
  await press(page, 'Next step');
  await pictured('confirm', 'Create booking request');
  await press(page, 'Create booking');
  await seeHeading(page, 'Booking request created');
  await take(page, `created-${look.name}`);
  await press(page, 'View all bookings');
  await page.getByText('Created just now').waitFor();
  await take(page, `list-${look.name}`);
}

/** Fills the page of the package, with an extra and a promo code. */
async function packaged(page: Page): Promise<void> {
  await seeHeading(page, 'Package and extras');
  await page.getByLabel('Mileage allowance').selectOption(usualRequest.mileage);
  await page.getByLabel('Duration').selectOption(usualRequest.duration);
  await page.getByRole('checkbox', { name: 'Excess reduction' }).check();
  await page.getByLabel('Promo code').fill('SPRING10');
  await press(page, 'Add code');
  await page.getByRole('button', { name: 'Remove SPRING10' }).waitFor();
}

/** The same list and package in another look: filled in English, and read anew in the other language. */
async function listAndPackage(look: Look): Promise<void> {
  const page = await open(look, '#/bookings/new');
  await complete(page, 'when');
  await complete(page, 'asset');
  await packaged(page);
  if (look.language) {
    await speak(page, look.language);
    await page.reload();
    await page.locator('html[dir=rtl]').waitFor();
  }
  await settle(page);
  await page.getByRole('checkbox').first().waitFor();
  await take(page, `package-${look.name}`);
  await page.goto(`${demo.url}#/bookings`);
  await page.getByRole('row').nth(3).getByRole('button').first().waitFor();
  await take(page, `list-${look.name}`);
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const look of plain) await wizard(look);
for (const look of others) await listAndPackage(look);
await demo.close();
