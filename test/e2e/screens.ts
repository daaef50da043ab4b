/**
 * Makes the pictures of `docs/screens`, run by hand: `node --conditions=keyturn-source test/e2e/screens.ts`. Each page
 * of the wizard with its calendar, modal and confirmation, the list, a booking with its schedule, and the dialogs that
 * approve and re-approve, wide and narrow; package, list, schedule and re-approval also dark and from right to left.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../tools/root.ts';
import { complete, press, seeHeading, usualRequest, type StepName } from './booking-flow.ts';
import { approve, requestBooking, valueOf } from './make-booking.ts';
import { openDemo, type Visit } from './open-demo.ts';
import { pageBackend } from './page-backend.ts';
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

/** Chooses the language of a look, where it has one, as a reload finds it again. */
async function speak(page: Page, { language }: Look): Promise<void> {
  if (!language) return;
  await page.evaluate(
    (chosen) => localStorage.setItem('keyturn-demo.preferences', JSON.stringify({ language: chosen })),
    language,
  );
  await page.reload();
  await page.locator('html[dir=rtl]').waitFor();
}

const demo = await openDemo();

async function take(page: Page, name: string, atTop = true): Promise<void> {
  if (atTop) await page.evaluate(() => scrollTo(0, 0));
  const picture = await page.screenshot({ animations: 'disabled' });
  await writeFile(join(folder, `${name}.png`), await toPalette(page, picture));
}

async function open({ width, visit }: Look, hash: string): Promise<Page> {
  const { page } = await demo.visit({ ...visit, viewport: { width, height: width < 600 ? 780 : 800 }, hash });
  return page;
}

/** Waits until pictures are there and nothing is being read. */
const settle = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

/** Waits until there is something to select. */
const choices = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /^Select/ })
    .first()
    .waitFor();

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
  await choices(page);
  await pictured('asset', 'Which vehicle?');
  await complete(page, 'asset');
  await packaged(page);
  await pictured('package', 'Package and extras');
  await press(page, 'Next step');
  await choices(page);
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
  await speak(page, look);
  await settle(page);
  await page.getByRole('checkbox').first().waitFor();
  await take(page, `package-${look.name}`);
  await page.goto(`${demo.url}#/bookings`);
  await page.getByRole('row').nth(3).getByRole('button').first().waitFor();
  await take(page, `list-${look.name}`);
}

/** A booking in progress, and the dialogs of one that is approved and re-approved; the buttons by place, in any language. */
async function booking(look: Look): Promise<void> {
  const page = await open(look, '#/bookings');
  const backend = pageBackend(page);
  const asked = await requestBooking(backend, { date: '2026-06-10' });
  const approved = await approve(backend, await requestBooking(backend, { date: '2026-06-10' }));
  const [running] = valueOf(await backend.listBookings({ status: 'in_progress', limit: 1 })).items;
  if (!running) throw new Error('no booking is in progress');
  await speak(page, look);
  const dialog = page.locator('kt-booking dialog[open]');
  const opened = async ({ id }: { readonly id: string }): Promise<void> => {
    await page.goto(`${demo.url}#/bookings/${id}`);
    await page.locator('kt-booking [part=table]').waitFor();
    await settle(page);
  };
  const pressed = async (): Promise<void> => {
    await page.locator('kt-booking button.primary').first().click();
    await dialog.waitFor();
  };
  const shown = async (name: string): Promise<void> => {
    await dialog.locator('tbody tr').first().waitFor();
    await settle(page);
    await take(page, `${name}-${look.name}`);
    await page.keyboard.press('Escape');
  };
  await opened(running);
  await take(page, `booking-${look.name}`);
  await page.locator('kt-booking [part=schedule]').evaluate((section) => section.scrollIntoView());
  await take(page, `schedule-${look.name}`, false);
  if (plain.includes(look)) {
    await opened(asked);
    await pressed();
    await dialog.locator('select').selectOption({ index: 1 });
    await shown('approve');
  }
  await opened(approved);
  await pressed();
  await dialog.locator('.offers button, [role=group] button').nth(1).click();
  await shown('reapprove');
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const look of plain) await wizard(look);
for (const look of others) await listAndPackage(look);
for (const look of [...plain, ...others]) await booking(look);
await demo.close();
