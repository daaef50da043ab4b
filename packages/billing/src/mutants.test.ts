import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { createSchedule } from './index.ts';
import { chainedMonths, overflowingMonths, weeksOfHours } from '../testing/mutants.ts';
import { agreesWith } from '../testing/oracle-checks.ts';
import { oracles } from '../testing/oracles.ts';
import { type CreateSchedule, type ScheduleCheck, scheduleLaws } from '../testing/schedule-laws.ts';
import { oddTerms } from '../testing/wide-terms.ts';

const DAY = "the day is the anchor's or the last of its month, and weeks are seven days";
const TWELFTH = "every twelfth occurrence is the anchor's month and day";
const STUB = 'a period that the end cuts, and its remainder, are stubs of a whole one, and no others are';
const MONTHS = 'months follow one another, none left out and none twice';
const INSTANT = 'the instant is that of the local date and the anchor time, the due date the terms later';

/** Laws that each mutant breaks, whatever else it breaks. */
const broken: readonly [name: string, mutant: CreateSchedule, laws: string[]][] = [
  ['previous month + 1', chainedMonths, [DAY, TWELFTH, STUB]],
  ['Date#setUTCMonth', overflowingMonths, [DAY, MONTHS]],
  ['weeks of 168 hours', weeksOfHours, [DAY, INSTANT]],
];

/** The titles of the checks that find something wrong in one of the same few schedules. */
const failing = (create: CreateSchedule, checks: readonly ScheduleCheck[]) =>
  checks
    .filter(({ check }) => {
      const property = fc.property(oddTerms, (terms) => check(create, terms));
      return fc.check(property, { numRuns: 100, seed: 20_260_131, endOnFailure: true }).failed;
    })
    .map(({ title }) => title);

const titles = (checks: readonly ScheduleCheck[]) => checks.map(({ title }) => title);

describe('the tests of a schedule', () => {
  const oracleChecks = oracles.map(agreesWith);

  for (const [name, mutant, expected] of broken) {
    const laws = scheduleLaws.filter(({ title }) => expected.includes(title));

    it(`catch the mutant ${name} by ${expected.length} laws`, () => {
      assert.sameMembers(failing(mutant, laws), expected);
    });

    it(`catch the mutant ${name} by every oracle`, () => {
      assert.deepEqual(failing(mutant, oracleChecks), titles(oracleChecks));
    });
  }

  it('pass the calculator on the same schedules', () => {
    assert.isEmpty(failing(createSchedule, [...scheduleLaws, ...oracleChecks]));
  });
});
