import type { Page } from 'playwright-core';
import { press } from './booking-flow.ts';

/** Opens the drawer in which the demo's clock is moved and things go wrong. */
export async function openScenarios(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Scenarios:/ }).click();
  await page.getByRole('heading', { name: 'Scenarios' }).waitFor();
}

async function turn(page: Page, name: string, on: boolean): Promise<void> {
  await openScenarios(page);
  await page.getByRole('switch', { name }).setChecked(on);
  await press(page, 'Close');
  if (name !== 'Short flow') await seeScenario(page, on);
}

/**
 * Waits until the bar tells that a scenario is on, or that none is: kept by then, and told to the other tabs, which
 * hear of it a moment later.
 */
export const seeScenario = (page: Page, on: boolean): Promise<void> =>
  page.locator('header .badge').waitFor({ state: on ? 'attached' : 'detached' });

/** Turns a switch of that drawer on, and closes it. */
export const turnOn = (page: Page, name: string): Promise<void> => turn(page, name, true);

/** Turns the only one that is on off again. */
export const turnOff = (page: Page, name: string): Promise<void> => turn(page, name, false);
