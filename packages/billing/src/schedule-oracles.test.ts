import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { createSchedule } from './index.ts';
import { agreesWith } from '../testing/oracle-checks.ts';
import { oracles } from '../testing/oracles.ts';
import { farTerms, oddTerms, wideTerms } from '../testing/wide-terms.ts';

const years = [
  ['in all zones from 1970 to 2199', wideTerms],
  ['where clocks behave oddly', oddTerms],
  ['in the far future, by rule', farTerms],
] as const;

for (const oracle of oracles) {
  describe(`a schedule against ${oracle.name}`, () => {
    const { check } = agreesWith(oracle);
    for (const [where, terms] of years) {
      it(`has the same dates and instants ${where}`, () => {
        fc.assert(
          fc.property(terms, (given) => check(createSchedule, given)),
          { numRuns: 40 },
        );
      });
    }
  });
}
