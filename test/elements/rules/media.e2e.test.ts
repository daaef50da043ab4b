import { assert } from 'chai';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openPage, type WatchedPage } from '../../e2e/open-browser.ts';
import { openSite, showView, type OpenSite } from './open-site.ts';

/** The width of the outline that is drawn around something, in CSS pixels; 0 for one that cannot be seen. */
const outline = (locator: Locator): Promise<number> =>
  locator.evaluate((element) => {
    const { borderBlockEndStyle: style, borderBlockEndWidth: width } = getComputedStyle(element);
    return style === 'none' ? 0 : Number.parseFloat(width);
  });

/** Buttons that have no outline, beside the steps, whose dots have one; empty where all have. */
async function withoutOutline(page: Page): Promise<string[]> {
  const buttons = await page.locator('button:visible:not(nav button)').all();
  const found = await Promise.all(buttons.map(async (each) => ((await outline(each)) > 0 ? [] : [each.textContent()])));
  return (await Promise.all(found.flat())).map(String);
}

describe('the elements in other media', () => {
  let site: OpenSite;
  const open = async (view: string, options: BrowserContextOptions): Promise<WatchedPage> => {
    const watched = await openPage(site.browser, { viewport: { width: 1280, height: 900 }, ...options });
    await showView(watched.page, site.url, view);
    return watched;
  };

  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    const forced = { forcedColors: 'active', colorScheme } as const;

    it(`${colorScheme} forced colours: buttons and chips have outlines, the chosen tab has another`, async () => {
      const { page, close } = await open('list', forced);
      assert.deepEqual(await withoutOutline(page), []);
      assert.isAbove(await outline(page.locator('.chip').first()), 0);
      const tabs = page.getByRole('tab');
      assert.isAbove(await outline(tabs.nth(0)), await outline(tabs.nth(1)));
      await close();
    });

    it(`${colorScheme} forced colours: the chosen day, vehicle and person, and the current step, stand out`, async () => {
      const when = await open('when', forced);
      assert.isAbove(
        await outline(when.page.locator('[aria-current=step] .dot')),
        await outline(when.page.locator('.dot').nth(1)),
      );
      await when.page.getByRole('button', { name: /^Start date and time/ }).click();
      assert.deepEqual(await withoutOutline(when.page), []);
      const day = (name: RegExp): Locator => when.page.getByRole('gridcell', { name });
      assert.isAbove(await outline(day(/, 2 February 2026/)), await outline(day(/, 3 February 2026/)));
      await when.close();
      for (const view of ['asset', 'account']) {
        const { page, close } = await open(view, forced);
        assert.deepEqual(await withoutOutline(page), []);
        const chosen = page.getByRole('button', { pressed: true });
        assert.match(String(await chosen.textContent()), /Selected/);
        assert.isAbove(await outline(chosen), await outline(page.getByRole('button', { name: /^Select / }).first()));
        await close();
      }
    });
  }

  it('paper is white: print has dark text, also of a dark page', async () => {
    const { page, close } = await open('list', { colorScheme: 'dark' });
    const colour = (): Promise<string> =>
      page.getByRole('heading', { name: 'Bookings' }).evaluate((element) => getComputedStyle(element).color);
    assert.equal(await colour(), 'rgb(236, 238, 242)');
    await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
    await page.emulateMedia({ media: 'print' });
    assert.equal(await colour(), 'rgb(25, 28, 34)');
    await close();
  });
});
