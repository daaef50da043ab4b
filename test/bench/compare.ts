import type { Browser } from 'playwright-core';
import type { Sites } from './measure.ts';
import { openSubject } from './subject-page.ts';
import { type SubjectName, subjectNames } from './subjects.ts';
import type { Work } from './works.ts';

const times = 250;

async function answersOf(browser: Browser, sites: Sites, subject: SubjectName, job: string) {
  const page = await openSubject(browser, sites.get(subject)?.url ?? '', [job]);
  const answers = await page?.answers(job, times);
  await page?.close();
  // An instant is the same with its milliseconds, and the peers that write them are not asked to take them off.
  return answers?.map((texts) => texts.map((text) => text.replace('.000Z', 'Z')));
}

/**
 * Compares every text that subjects make of the shared works for a few hundred bookings.
 * @throws Error with the first difference.
 */
export async function compareOutputs(browser: Browser, sites: Sites, works: readonly Work[]): Promise<void> {
  for (const job of works.flatMap(({ jobs, shared }) => (shared ? jobs : []))) {
    const [own = [], ...others] = await Promise.all(
      subjectNames.map((subject) => answersOf(browser, sites, subject, job)),
    );
    if (own.flat().length < times) throw new Error(`${job}: too few texts to compare`);
    for (const [index, other] of others.entries())
      for (const [time, texts] of other?.entries() ?? []) {
        const expected = own[time]?.join(' ');
        if (texts.join(' ') !== expected)
          throw new Error(`${job}, booking ${time}, ${subjectNames[index + 1]}: ${texts.join(' ')} is not ${expected}`);
      }
  }
}
