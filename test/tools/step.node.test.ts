import { describe, it } from 'node:test';
import { assert } from 'chai';
import { type CommandResult, countStep, type Step } from './step.ts';

const check: Step = { name: 'lint', kind: 'check', commands: [] };
const runner: Step = { name: 'node', kind: 'runner', commands: [] };
const result = (exitCode: number | null, printed = ''): CommandResult => ({ exitCode, printed });

describe('a step of the whole run', () => {
  it('that checks counts as one failure when any of its commands failed', () => {
    assert.deepEqual(countStep(check, [result(0), result(0)]), { passed: 0, failed: 0 });
    assert.deepEqual(countStep(check, [result(1), result(2)]), { passed: 0, failed: 1 });
  });

  it('that runs tests counts what its own last closing line says', () => {
    const printed =
      'e2e: 9 passed, 9 failed\nnode: 1 passed, 1 failed\n  node: 8 passed, 8 failed\nnode: 3 passed, 2 failed\n';
    assert.deepEqual(countStep(runner, [result(1, printed)]), { passed: 3, failed: 2 });
  });

  it('that ended without a closing line counts as one failure, whatever its exit code', () => {
    assert.deepEqual(countStep(runner, [result(0, 'all fine\n')]), { passed: 0, failed: 1 });
  });

  it('that failed, or was killed, without a failed test counts as one failure', () => {
    assert.deepEqual(countStep(runner, [result(1, 'node: 0 passed, 0 failed\n')]), { passed: 0, failed: 1 });
    assert.deepEqual(countStep(runner, [result(null, 'node: 5 passed, 0 failed\n')]), { passed: 5, failed: 1 });
  });
});
