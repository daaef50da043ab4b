import { assert } from 'chai';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage } from '../e2e/open-browser.ts';
import type { ServedHandler } from '../tools/serve-handler.ts';
import { servePage, strictPolicy } from './rules/serve-page.ts';

/** What a bundler names the chunk of the wizard's pages. */
const view = '**/view-*.js';

describe('what an element loads when it is connected', () => {
  let browser: Browser;
  let site: ServedHandler;
  before(async () => {
    site = await servePage([[`import './elements/rules/page.ts';`]], strictPolicy());
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('is not asked for by a page that only registers it', async () => {
    const { page, close } = await openPage(browser);
    let asked = 0;
    await page.route(view, async (route) => {
      asked += 1;
      await route.continue();
    });
    await page.goto(`${site.url}/?view=list`);
    await page.locator('body[data-ready=list]').waitFor();
    assert.equal(asked, 0);
    await page.goto(`${site.url}/?view=when`);
    await page.locator('body[data-ready=when]').waitFor();
    assert.equal(asked, 1);
    await close();
  });

  it('is said to be missing where it cannot be fetched, and is there after a reload', async () => {
    const { page, close } = await openPage(browser);
    await page.route(view, (route) => route.abort());
    await page.goto(`${site.url}/?view=when`);
    await page.getByText('If that does not help, reload the page.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.unroute(view);
    await page.reload();
    await page.getByRole('heading', { name: /^Step 1 of 7/ }).waitFor();
    await close();
  });
});
