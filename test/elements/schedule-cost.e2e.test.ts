import { assert } from 'chai';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { openPage } from '../e2e/open-browser.ts';
import { openSite, type OpenSite } from './rules/open-site.ts';

// CPU time of the page's main thread, interleaved rounds, medians: a ratio in one run, because machines differ.
const rounds = 9;
/** The aim is 4, and 3.7 was measured on an idle machine; a busy one must not fail for it. */
const limit = 7;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Milliseconds of CPU that the main thread was busy with. */
const cpu = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
};

describe('the cost of a long schedule', () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite('./elements/schedule-cost-page.ts');
  });
  after(() => site.close());

  it(`opens 260 weekly bills at no more than ${limit} times the cost of 24 rows that are made by hand`, async () => {
    const { page, errors, close } = await openPage(site.browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(site.url);
    await page.locator('body[data-ready]').waitFor({ state: 'attached' });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const cost = async (open: (page: Page) => Promise<unknown>): Promise<number> => {
      await page.evaluate('clear()');
      const start = await cpu(session);
      await open(page);
      return (await cpu(session)) - start;
    };
    const [byHand, viewer, whole]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      byHand.push(await cost((here) => here.evaluate('openRows()')));
      viewer.push(await cost((here) => here.evaluate('openViewer(1)')));
      whole.push(await cost((here) => here.evaluate('openViewer(260)')));
    }
    const unit = median(byHand);
    const [opened, all] = [viewer, whole].map((some) => median(some) / unit) as [number, number]; // two of them
    console.log(
      `24 rows by hand ${unit.toFixed(1)} ms; 260 bills opened ${opened.toFixed(1)}, until the last row ${all.toFixed(1)} times that`,
    );
    assert.deepEqual(errors, []);
    assert.isAtMost(opened, limit);
    await close();
  });
});
