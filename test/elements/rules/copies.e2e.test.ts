import { assert } from 'chai';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage, type WatchedPage } from '../../e2e/open-browser.ts';
import type { ServedHandler } from '../../tools/serve-handler.ts';
import { servePage, strictPolicy, type Script } from './serve-page.ts';

/** The page's own copy, with provider, list and bookings. */
const first: Script = [`import './elements/rules/page.ts';`];

/** A second copy, as another bundle brings it: under the same tags, and under a prefix of its own. */
const second: Script = [
  `import '@keyturn/elements/define'; import { defineElements } from '@keyturn/elements';
  defineElements({ prefix: 'other' });
  // The page's own script still reads, and no module waits for another.
  while (!document.querySelector('kt-provider')) await new Promise(requestAnimationFrame);
  document.querySelector('kt-provider').append(document.createElement('other-bookings-list'));
  document.body.dataset.second = 'true';`,
];

/** A copy of the next major version. */
const nextMajor: Script = [
  `import '@keyturn/elements/define/bookings-list'; document.body.dataset.third = 'true';`,
  {
    plugins: [
      {
        name: 'next-major',
        transform: (code, id) =>
          id.endsWith('/define-element.ts') ? code.replace('const major = 0', 'const major = 1') : undefined,
      },
    ],
  },
];

describe('copies of the kit on one page', () => {
  let browser: Browser;
  const sites: ServedHandler[] = [];
  const open = async (scripts: readonly Script[], ready: string): Promise<WatchedPage> => {
    const site = await servePage(scripts, strictPolicy("lit-html 'allow-duplicates'"));
    sites.push(site);
    const watched = await openPage(browser);
    await watched.page.goto(`${site.url}/?view=list`);
    await watched.page.locator(`body${ready}`).waitFor();
    return watched;
  };

  before(async () => {
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await Promise.all(sites.map(({ close }) => close()));
  });

  it('of one major share tags silently, and one provider', async () => {
    const { page, errors, close } = await open([first, second], '[data-ready=list][data-second]');
    const lists = page.getByRole('table', { name: 'Bookings' });
    await lists.nth(1).getByRole('button', { name: 'FERN-00001', exact: true }).waitFor();
    assert.equal(await lists.count(), 2);
    const isOther = await page.evaluate(
      () => customElements.get('other-bookings-list') !== customElements.get('kt-bookings-list'),
    );
    assert.isTrue(isOther);
    assert.deepEqual(errors, []);
    await close();
  });

  it('of another major stay out with one line for each tag, and the first goes on', async () => {
    const { page, errors, close } = await open([first, nextMajor], '[data-ready=list][data-third]');
    assert.lengthOf(errors, 2);
    assert.match(errors[0] ?? '', /^<kt-provider> belongs to Keyturn 0 .*defineElements\(\{ prefix/);
    assert.match(errors[1] ?? '', /^<kt-bookings-list> belongs to Keyturn 0 /);
    await page.getByRole('button', { name: 'FERN-00001', exact: true }).waitFor();
    await close();
  });
});
