import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { before, describe, it } from 'node:test';
import { assert } from 'chai';
import { addCounts, readClosingLine } from './outcome.ts';
import { root } from './root.ts';

const runners = [
  { name: 'node', script: 'run-node-tests.ts' },
  { name: 'browser', script: 'run-browser-tests.ts' },
];

/** What each fixture must come to, in both runners. */
const fixtures = [
  { file: 'passes', passed: 1, failed: 0, says: '' },
  { file: 'fails', passed: 1, failed: 1, says: /a suite > fails\n.*AssertionError.*deeply equal/ },
  { file: 'throws', passed: 0, failed: 1, says: /Error: thrown while loading/ },
  { file: 'hook-throws', passed: 0, failed: 2, says: /Error: thrown in a hook/ },
  { file: 'has-no-test', passed: 0, failed: 1, says: /has-no-test.ts\n.*outside of a test.*\n.*no test ran/ },
  { file: 'only-skips', passed: 0, failed: 1, says: /only-skips.ts\n.*outside of a test.*\n.*no test ran/ },
];

async function run(script: string, files: readonly string[]): Promise<{ exitCode: number | null; printed: string }> {
  // node:test refuses to run inside of its own tests, which it knows by this variable.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const paths = files.map((file) => `test/tools/fixtures/${file}.ts`);
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...paths], { cwd: root, env });
  const [printed] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { exitCode: child.exitCode, printed };
}

for (const { name, script } of runners) {
  describe(`the ${name} runner`, () => {
    let all: Awaited<ReturnType<typeof run>>;
    before(async () => {
      all = await run(
        script,
        fixtures.map(({ file }) => file),
      );
    });

    it('counts every failure once, and a file that ran no test as one', () => {
      assert.deepEqual(readClosingLine(name, all.printed), addCounts(fixtures));
      assert.equal(all.exitCode, 1);
    });

    for (const { file, failed, says } of fixtures) {
      it(failed > 0 ? `says what is wrong with ${file}` : `is silent about ${file}`, () => {
        if (failed > 0) assert.match(all.printed, new RegExp(says));
        else assert.notInclude(all.printed, `${file}.ts`);
      });
    }

    it('succeeds when all passed', async () => {
      assert.deepEqual(await run(script, ['passes']), { exitCode: 0, printed: `${name}: 1 passed, 0 failed\n` });
    });

    it('fails when no file was found', async () => {
      const { exitCode, printed } = await run(script, ['missing']);
      assert.deepEqual(readClosingLine(name, printed), { passed: 0, failed: 0 });
      assert.equal(exitCode, 1);
    });
  });
}

describe('the node runner', () => {
  it('fails a file whose process ended before its tests did', async () => {
    const { exitCode, printed } = await run('run-node-tests.ts', ['ends-early']);
    assert.deepEqual(readClosingLine('node', printed), { passed: 0, failed: 1 });
    assert.equal(exitCode, 1);
  });
});
