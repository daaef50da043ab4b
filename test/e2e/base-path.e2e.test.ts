import { after, before, describe, it } from 'node:test';
import { assert } from 'chai';
import type { Page } from 'playwright-core';
import { book, press, see, seeHeading } from './booking-flow.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { openDemo, type OpenDemo } from './open-demo.ts';

describe('the built demo under a path of its own', () => {
  let demo: OpenDemo;
  let page: Page;
  const missing: string[] = [];
  before(async () => {
    demo = await openDemo('/dealers/fern hill/desk/');
    const visit = await demo.visit({ hash: '#/bookings/BKG-00180' });
    ({ page } = visit);
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
  });
  // Also throws where the console told of an error, and so of anything that the policy refused.
  after(() => demo.close());

  it('opens a deep link', async () => {
    await seeHeading(page, 'BKG-00180');
    assert.include(page.url(), '/desk/');
  });

  it('books, with pictures and styles of its own and nothing missing', async () => {
    await page.getByRole('navigation', { name: 'Path' }).getByRole('link', { name: 'Bookings' }).click();
    await press(page, 'Add bookings');
    const reference = await book(page);
    await press(page, 'View all bookings');
    await see(page, reference);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    assert.deepEqual(scopes, ['/dealers/fern%20hill/desk/']);
    assert.deepEqual(missing, []);
  });

  it('lets no script in that is not its own', async () => {
    const browser = await openBrowser();
    const stranger = await openPage(browser);
    await stranger.page.goto(demo.url);
    const refused = await stranger.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
          const script = document.createElement('script');
          script.textContent = 'globalThis.intruder = true';
          document.head.append(script);
        }),
    );
    assert.equal(refused, 'script-src-elem');
    assert.isFalse(await stranger.page.evaluate(() => 'intruder' in globalThis));
    assert.lengthOf(stranger.errors, 1, 'the console tells of it');
    await browser.close();
  });
});
