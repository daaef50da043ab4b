import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { createSchedule } from './index.ts';
import { scheduleLaws } from '../testing/schedule-laws.ts';
import { oddTerms, wideTerms } from '../testing/wide-terms.ts';

describe('laws of a schedule', () => {
  for (const { title, check } of scheduleLaws) {
    it(title, () => {
      fc.assert(
        fc.property(wideTerms, (terms) => check(createSchedule, terms)),
        { numRuns: 40 },
      );
      fc.assert(
        fc.property(oddTerms, (terms) => check(createSchedule, terms)),
        { numRuns: 40 },
      );
    });
  }
});
