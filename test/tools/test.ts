/**
 * The whole test run (`pnpm test`): every step in order, also after a failed one. The last line printed is
 * `N passed, N failed` over all steps, where only tests count as passed; exits with 1 when anything failed or no test
 * ran.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { addCounts, type Counts, formatCounts } from './outcome.ts';
import { root } from './root.ts';
import { type CommandResult, countStep, type Step } from './step.ts';

const steps: Step[] = [
  {
    name: 'lint',
    kind: 'check',
    commands: [
      ['oxlint', '--type-aware', '--deny-warnings'],
      ['oxfmt', '--check', '.'],
    ],
  },
  { name: 'typecheck', kind: 'check', commands: [['tsc', '-b']] },
  { name: 'node', kind: 'runner', commands: [['node', 'test/tools/run-node-tests.ts']] },
  { name: 'browser', kind: 'runner', commands: [['node', 'test/tools/run-browser-tests.ts']] },
  { name: 'e2e', kind: 'runner', commands: [['node', 'test/tools/run-node-tests.ts', '--e2e']] },
];

const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
  // A CI log is read as plain text.
  NO_COLOR: '1',
};

async function runCommand([command = '', ...args]: string[]): Promise<CommandResult> {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    process.stdout.write(text);
  });
  child.stderr.pipe(process.stderr, { end: false });
  await once(child, 'close');
  return { exitCode: child.exitCode, printed };
}

async function runStep(step: Step): Promise<Counts> {
  console.log(`# ${step.name}`);
  const start = performance.now();
  const results: CommandResult[] = [];
  for (const command of step.commands) results.push(await runCommand(command));
  console.log(`# ${step.name} took ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return countStep(step, results);
}

const counts: Counts[] = [];
for (const step of steps) counts.push(await runStep(step));
const total = addCounts(counts);
console.log(formatCounts(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
