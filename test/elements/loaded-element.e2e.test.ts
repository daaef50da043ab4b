import { assert } from 'chai';
import { after, before, describe, it } from 'node:test';
import { openPage } from '../e2e/open-browser.ts';
import { openSite, showView, type OpenSite } from './rules/open-site.ts';

/** What a bundler names the chunk of the wizard's pages. */
const view = '**/view-*.js';

describe('what an element loads when it is connected', () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('is not asked for by a page that only registers it', async () => {
    const { page, close } = await openPage(site.browser);
    let asked = 0;
    await page.route(view, async (route) => {
      asked += 1;
      await route.continue();
    });
    await showView(page, site.url, 'list');
    assert.equal(asked, 0);
    await showView(page, site.url, 'when');
    assert.equal(asked, 1);
    await close();
  });

  it('is said to be missing where it cannot be fetched, and is there after a reload', async () => {
    const { page, close } = await openPage(site.browser);
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
