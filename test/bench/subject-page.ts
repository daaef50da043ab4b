import type { Browser, CDPSession } from 'playwright-core';
import { openPage } from '../e2e/open-browser.ts';

/** A page in which one subject is ready for some jobs. */
export interface SubjectPage {
  /** Does a job for some milliseconds, so that the engine has made its best code of it, and tells how often. */
  readonly warm: (job: string, milliseconds: number) => Promise<number>;
  /** The texts that a job makes, time by time. */
  readonly answers: (job: string, times: number) => Promise<string[][]>;
  /** Nanoseconds of CPU of the page's main thread that a job needs. */
  readonly cost: (job: string, times: number) => Promise<number>;
  /** Bytes that the page's heap keeps of a job, garbage gone. */
  readonly kept: (job: string, times: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

const busyNanoseconds = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1e9 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
};

const heapBytes = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
};

/** Opens a subject's page and makes jobs ready; undefined when the subject cannot do one of them. */
export async function openSubject(
  browser: Browser,
  url: string,
  jobs: readonly string[],
): Promise<SubjectPage | undefined> {
  const { page, close } = await openPage(browser);
  await page.goto(url);
  const call = (name: string, ...given: readonly unknown[]): Promise<unknown> =>
    page.evaluate(`${name}(${given.map((value) => JSON.stringify(value)).join()})`);
  for (const job of jobs)
    if (!(await call('prepare', job))) {
      await close();
      return undefined;
    }
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  // What was made to be kept is moved to where old things lie before anything is timed.
  await session.send('HeapProfiler.collectGarbage');
  const grown = async (measure: typeof heapBytes, job: string, times: number): Promise<number> => {
    const before = await measure(session);
    await call('run', job, times);
    return (await measure(session)) - before;
  };
  return {
    warm: async (job, milliseconds) => Number(await call('warm', job, milliseconds)),
    answers: async (job, times) => (await call('answers', job, times)) as string[][], // what the page gives
    cost: (job, times) => grown(busyNanoseconds, job, times),
    kept: (job, times) => grown(heapBytes, job, times),
    close,
  };
}
