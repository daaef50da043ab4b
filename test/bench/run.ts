/**
 * Measures the calculator beside its peers in Chromium, which has `Temporal`: `pnpm bench [--rounds 5] [work]…`.
 * Before anything is timed, all outputs are compared; a difference ends the run. Each round is a new browser, each work
 * of each subject a new page, and figures are medians over the rounds: ratios in one run, because machines differ.
 */
import { parseArgs } from 'node:util';
import { openBrowser } from '../e2e/open-browser.ts';
import { servePage } from '../elements/rules/serve-page.ts';
import type { ServedHandler } from '../tools/serve-handler.ts';
import { compareOutputs } from './compare.ts';
import { type Costs, measureRound } from './measure.ts';
import { sourceOf, type SubjectName, subjectNames } from './subjects.ts';
import { formatGoals, formatPeers } from './table.ts';
import { works } from './works.ts';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const names = positionals.length ? positionals : Object.keys(works);
const chosen = names.map((name) => {
  const work = works[name];
  if (!work) throw new RangeError(`no work ${name}: there are ${Object.keys(works).join(', ')}`);
  return work;
});

const sites = new Map<SubjectName, ServedHandler>();
for (const name of subjectNames) sites.set(name, await servePage([[sourceOf(name)]], "default-src 'self'"));
try {
  const rounds: Costs[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const browser = await openBrowser();
    try {
      if (round === 0) await compareOutputs(browser, sites, chosen);
      rounds.push(await measureRound(browser, sites, chosen, round));
    } finally {
      await browser.close();
    }
  }
  console.log(`${formatPeers(rounds)}\n\n${formatGoals(rounds)}`.trim());
} finally {
  for (const site of sites.values()) await site.close();
}
