import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../e2e/open-browser.ts';
import { root } from '../../tools/root.ts';
import type { ServedHandler } from '../../tools/serve-handler.ts';
import { ariaFile, ariaOf, ariaViews } from './aria-views.ts';
import { servePage, strictPolicy } from './serve-page.ts';

describe('what assistive technology is told', () => {
  let site: ServedHandler;
  let browser: Browser;

  before(async () => {
    site = await servePage([[`import './elements/rules/page.ts';`]], strictPolicy());
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const [name, view] of Object.entries(ariaViews)) {
    it(`of ${name} is as committed (else look at it, and run record-aria.ts beside this test)`, async () => {
      assert.equal(await ariaOf(browser, site.url, view), readFileSync(join(root, ariaFile(name)), 'utf8'));
    });
  }

  it('is held for these views and no others', () => {
    const files = readdirSync(join(root, 'test/elements/rules/aria'));
    assert.sameMembers(
      files,
      Object.keys(ariaViews).map((name) => `${name}.txt`),
    );
  });
});
