/**
 * Runs the Node tests, each file in a process of its own: `node test/tools/run-node-tests.ts [--e2e] [file or glob]…`.
 * Prints failures and what files printed, closes with `node: N passed, N failed` (`e2e: …`), and exits with 1 when
 * anything failed or nothing ran; only a run of all e2e tests may find none.
 */
import { resolve } from 'node:path';
import { run } from 'node:test';
import { parseArgs } from 'node:util';
import { type NodeEvent, nodeOutcome } from './node-outcome.ts';
import { countOutcomes, type FileOutcome, formatCounts, formatOutcome } from './outcome.ts';
import { root } from './root.ts';
import { findTestFiles } from './test-files.ts';

const concurrency = 2;
const testLimitMs = 120_000;
const fileLimitMs = 600_000;

async function runFile(file: string): Promise<FileOutcome> {
  const path = resolve(root, file);
  const stream = run({
    files: [path],
    cwd: root,
    isolation: 'process',
    execArgv: ['--conditions=keyturn-source'],
    timeout: testLimitMs,
    // Ends a file that blocks its process, which a limit inside that process cannot.
    signal: AbortSignal.timeout(fileLimitMs),
  });
  const events: NodeEvent[] = [];
  for await (const event of stream) events.push(event as NodeEvent);
  return nodeOutcome(path, events);
}

async function runFiles(files: readonly string[]): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const queue = files.values();
  const worker = async (): Promise<void> => {
    for (const file of queue) {
      const outcome = await runFile(file);
      outcomes.push(outcome);
      process.stdout.write(formatOutcome(outcome));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return outcomes;
}

const { values, positionals } = parseArgs({ options: { e2e: { type: 'boolean' } }, allowPositionals: true });
const kind = values.e2e ? 'e2e' : 'node';
const files = findTestFiles(kind, positionals);
const counts = countOutcomes(await runFiles(files));
if (files.length === 0) console.log(`no ${kind} test file found`);
console.log(`${kind}: ${formatCounts(counts)}`);
const mayFindNone = kind === 'e2e' && positionals.length === 0;
process.exitCode = counts.failed > 0 || (files.length === 0 && !mayFindNone) ? 1 : 0;
