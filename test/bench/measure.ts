import type { Browser } from 'playwright-core';
import type { ServedHandler } from '../tools/serve-handler.ts';
import { openSubject } from './subject-page.ts';
import { type SubjectName, subjectNames } from './subjects.ts';
import type { Work } from './works.ts';

/** Of each job and subject what one time of it costs: nanoseconds, or bytes kept of all rows. */
export type Costs = ReadonlyMap<string, number>;

/** The key of a job and a subject in costs. */
export const keyOf = (job: string, subject: SubjectName | 'ours at first'): string => `${job}, ${subject}`;

/** The address of each subject's page. */
export type Sites = ReadonlyMap<SubjectName, ServedHandler>;

const warmMs = 150;
/** Jobs of one page are done in turn, for machines are shared. */
const turns = 3;

/** Measures one work of one subject in a page of its own. */
async function measureWork(
  browser: Browser,
  sites: Sites,
  subject: SubjectName,
  { jobs, times, heap }: Work,
): Promise<[string, number][]> {
  const page = await openSubject(browser, sites.get(subject)?.url ?? '', jobs);
  if (!page) return [];
  const costs = new Map<string, number>();
  const add = (key: string, cost: number): unknown => costs.set(key, (costs.get(key) ?? 0) + cost);
  const ours = subject === 'ours';
  const paces: number[] = [];
  for (const job of jobs)
    if (heap) add(keyOf(job, subject), (await page.kept(job, times)) / times);
    else {
      if (ours) add(keyOf(job, 'ours at first'), (await page.cost(job, times)) / times);
      paces.push(await page.warm(job, warmMs));
    }
  const each = Math.ceil((ours ? times : Math.min(...paces)) / turns);
  for (let turn = 0; turn < turns && paces.length; turn++)
    for (const job of jobs) add(keyOf(job, subject), (await page.cost(job, each)) / each / turns);
  await page.close();
  return [...costs];
}

/** Measures works once, each with all subjects one after the other; the round says who begins. */
export async function measureRound(
  browser: Browser,
  sites: Sites,
  works: readonly Work[],
  round: number,
): Promise<Costs> {
  const costs = new Map<string, number>();
  for (const work of works) {
    const names: readonly SubjectName[] = work.shared ? subjectNames : ['ours'];
    for (const index of names.keys()) {
      const subject = names[(index + round) % names.length] ?? 'ours';
      for (const [key, cost] of await measureWork(browser, sites, subject, work)) costs.set(key, cost);
    }
  }
  return costs;
}
