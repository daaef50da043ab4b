import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../tools/chromium.ts';

/** Starts the Chromium of the tests. */
export async function openBrowser(): Promise<Browser> {
  const { path, env, args } = await findChromium();
  const own = Object.entries({ ...process.env, ...env }).filter((entry): entry is [string, string] => !!entry[1]);
  return chromium.launch({ executablePath: path, args, env: Object.fromEntries(own) });
}

/** A page and what went wrong on it: uncaught errors and error lines of its console. */
export interface WatchedPage {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a page in a context of its own, so that storage and service workers are not shared. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, errors, close: () => context.close() };
}
