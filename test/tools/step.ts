import { type Counts, readClosingLine } from './outcome.ts';

/** One step of the whole test run: commands run one after the other, all of them whatever comes out. */
export interface Step {
  /** Its heading, and for a runner the name in its closing line. */
  name: string;
  /** `check`: fails as a whole and counts as one failure; `runner`: runs tests and counts them in its closing line. */
  kind: 'check' | 'runner';
  commands: string[][];
}

/** What a command of a step came to: its exit code (`null` when a signal ended it) and all it printed. */
export interface CommandResult {
  exitCode: number | null;
  printed: string;
}

/** Counts a step. A runner that failed without a failed test, or without a closing line, counts as one failure. */
export function countStep({ name, kind }: Step, results: readonly CommandResult[]): Counts {
  const broken = results.some(({ exitCode }) => exitCode !== 0);
  if (kind === 'check') return { passed: 0, failed: broken ? 1 : 0 };
  const counts = readClosingLine(name, results.map(({ printed }) => printed).join('\n'));
  if (!counts) return { passed: 0, failed: 1 };
  return broken && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
