import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../e2e/open-browser.ts';
import { servePage, strictPolicy } from './serve-page.ts';

/** A page of the elements under the strict policy, served, and a browser for it. */
export interface OpenSite {
  readonly browser: Browser;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the page that a module makes, and starts a browser. Default: one view over the mocks. */
export async function openSite(module = './elements/rules/page.ts'): Promise<OpenSite> {
  const site = await servePage([[`import '${module}';`]], strictPolicy());
  const browser = await openBrowser();
  return {
    browser,
    url: site.url,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Goes to a view, and waits until it is there. */
export async function showView(page: Page, url: string, view: string): Promise<void> {
  await page.goto(`${url}/?view=${view}`);
  await page.locator(`body[data-ready=${view}]`).waitFor();
}
