import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { ScenarioSettings } from '@keyturn/mocks/browser';
import { activeScenarios } from './active-scenarios.ts';

const calm: ScenarioSettings = {
  latencyMs: 0,
  failureRate: 0,
  loseAnswers: 'never',
  conflict: 'never',
  empty: false,
  offline: false,
};

describe('the badge of the scenarios', () => {
  it('is not there while nothing is on', () => {
    assert.equal(activeScenarios(calm), 0);
  });

  const changes: Partial<ScenarioSettings>[] = [
    { latencyMs: 100 },
    { failureRate: 0.05 },
    { loseAnswers: 'once' },
    { loseAnswers: 'always' },
    { conflict: 'once' },
    { empty: true },
    { offline: true },
  ];
  for (const change of changes)
    it(`counts ${JSON.stringify(change)}`, () => {
      assert.equal(activeScenarios({ ...calm, ...change }), 1);
    });
});
