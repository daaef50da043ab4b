import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../tools/chromium.ts';

/** Starts the Chromium of the tests. */
export async function openBrowser(): Promise<Browser> {
  const { path, env, args } = await findChromium();
  const own = Object.entries({ ...process.env, ...env }).filter((entry): entry is [string, string] => !!entry[1]);
  return chromium.launch({ executablePath: path, args, env: Object.fromEntries(own) });
}

/** A page and what went wrong on it and on those opened beside it: uncaught errors and error lines of the console. */
export interface WatchedPage {
  readonly page: Page;
  readonly errors: readonly string[];
  /** Opens another tab of the same person: storage and service worker are shared. */
  readonly newTab: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** How long a step waits for what it expects to see. */
const patienceMs = 30_000;

/** Opens a page in a context of its own, so that storage and service workers are not shared. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What moves is neither to be read nor to be measured.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(patienceMs);
  const errors: string[] = [];
  const newTab = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      // Chromium tells every answer that is a refusal; that is no error of the page.
      const refused = message.location().url.includes('/api/v1/');
      if (message.type() === 'error' && !refused) errors.push(message.text());
    });
    return page;
  };
  return { page: await newTab(), errors, newTab, close: () => context.close() };
}
