import { assert } from 'chai';
import type { BrowserContextOptions } from 'playwright-core';
import { openBrowser, openPage, type WatchedPage } from './open-browser.ts';
import { serveDemo } from './serve-demo.ts';

/** What the demo's clock shows by default: Wednesday, 3 June 2026, 14:10 in London. */
const usualStart = '2026-06-03T13:10:00Z';

/** How somebody visits the demo. */
export interface Visit extends BrowserContextOptions {
  /** Default: the list of bookings. */
  readonly hash?: string;
}

/** The built demo in a browser. */
export interface OpenDemo {
  /** Its address up to the hash; the first visit there starts the clock. */
  readonly url: string;
  /** Opens it as somebody who was never there: nothing is shared with the other visits. */
  readonly visit: (visit?: Visit) => Promise<WatchedPage>;
  /** Ends everything; throws where a page told of an error in its console. */
  readonly close: () => Promise<void>;
}

/** Serves the demo under a path and starts a browser for it; its clock shows `start`, an ISO instant. */
export async function openDemo(path = '/', start = usualStart): Promise<OpenDemo> {
  const site = await serveDemo(path);
  const url = `${site.url}?start=${start}`;
  const browser = await openBrowser();
  const watched: WatchedPage[] = [];
  return {
    url,
    visit: async ({ hash = '#/bookings', ...options } = {}) => {
      const opened = await openPage(browser, { viewport: { width: 1280, height: 800 }, ...options });
      watched.push(opened);
      await opened.page.goto(url + hash);
      return opened;
    },
    close: async () => {
      await browser.close();
      await site.close();
      const errors = watched.flatMap((each) => each.errors);
      assert.deepEqual(errors, [], 'errors in the console');
    },
  };
}
