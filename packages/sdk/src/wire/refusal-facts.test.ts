import { assert } from 'chai';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { refuse, type RefusalCode } from '../booking/refusal.ts';
import { readRefusal, refusalFacts } from './refusal-facts.ts';

const start = { date: '2026-03-10', time: '10:00', timeZone: 'Europe/London' };
const codes = Object.keys(refusalFacts) as RefusalCode[];

describe('readRefusal', () => {
  it('gives a known code with its facts', () => {
    const refusal = refuse('START_NOT_IN_FUTURE', { start, now: '2026-03-10T10:00:00Z' });
    assert.deepEqual(readRefusal(refusal.code, refusal.facts), refusal);
  });

  it('ignores facts that a newer backend adds', () => {
    assert.deepEqual(
      readRefusal('NO_CHANGE', { start: { ...start, added: 1 }, added: 2 }),
      refuse('NO_CHANGE', { start }),
    );
  });

  it('carries an unknown code through with its facts as they are', () => {
    const facts = { phase: 'waxing', deep: { list: [1, null] } };
    assert.deepEqual(readRefusal('WRONG_MOON', facts), { code: 'WRONG_MOON', facts });
    for (const code of ['toString', '__proto__', 'constructor', ''])
      assert.deepEqual(readRefusal(code, facts), { code, facts });
  });

  for (const code of codes.filter((name) => name !== 'IN_PROGRESS')) {
    it(`answers null for ${code} without its facts`, () => {
      assert.isNull(readRefusal(code, {}));
      assert.isNull(readRefusal(code, { start: 'tomorrow', quote: null, preview: [], current: 1, issues: {} }));
    });
  }

  it('never throws, whatever the facts are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.dictionary(fc.string(), fc.jsonValue()), (code, facts) => {
        const refusal = readRefusal(code, facts);
        assert.isTrue(refusal === null || refusal.code === code);
      }),
      { numRuns: 200 },
    );
  });
});
