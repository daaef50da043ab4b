import { after, afterEach, before } from 'node:test';
import type { WatchedPage } from './open-browser.ts';
import { openDemo, type OpenDemo } from './open-demo.ts';

/** The demo for the tests of a `describe`: a visit ends with the test that began it, and all ends with the last test. */
export function demoOfTests(start?: string): Omit<OpenDemo, 'close'> {
  let demo: OpenDemo;
  const visits: WatchedPage[] = [];
  before(async () => {
    demo = await openDemo('/', start);
  });
  afterEach(async () => {
    await Promise.all(visits.splice(0).map(({ close }) => close()));
  });
  after(() => demo.close());
  return {
    get url() {
      return demo.url;
    },
    visit: async (how) => {
      const visit = await demo.visit(how);
      visits.push(visit);
      return visit;
    },
  };
}
