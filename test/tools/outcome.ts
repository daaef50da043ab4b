/** How many tests passed and how many failures there were. */
export interface Counts {
  passed: number;
  failed: number;
}

/** One failure: a test that failed, or what went wrong around the tests of a file. */
export interface Failure {
  /** Names of the suites and the test, outermost first; empty for a failure outside of any test. */
  names: string[];
  /** Message, stack and properties as text. */
  text: string;
}

/** What running one test file came to. */
export interface FileOutcome {
  /** Path from the repository's root. */
  file: string;
  passed: number;
  failures: Failure[];
  /** What the file printed. */
  output: string;
}

/** Sums the outcomes of files. */
export function countOutcomes(outcomes: readonly FileOutcome[]): Counts {
  return addCounts(outcomes.map(({ passed, failures }) => ({ passed, failed: failures.length })));
}

/** Adds counts up. */
export function addCounts(counts: readonly Counts[]): Counts {
  return counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/** Writes counts the way every closing line does: `3 passed, 0 failed`. */
export function formatCounts({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

/** Reads a runner's closing line, `<name>: 3 passed, 0 failed`, out of all it printed; `undefined` if it has none. */
export function readClosingLine(name: string, printed: string): Counts | undefined {
  const lines = [...printed.matchAll(/^(\w+): (\d+) passed, (\d+) failed$/gm)];
  const last = lines.findLast((line) => line[1] === name);
  return last && { passed: Number(last[2]), failed: Number(last[3]) };
}

/** Renders what a reader needs of one file: its failures and what it printed; empty for a silent pass. */
export function formatOutcome({ file, failures, output }: FileOutcome): string {
  const parts = failures.map(
    ({ names, text }) => `✗ ${names.join(' > ') || '(outside of a test)'}\n${indent(tidy(text))}`,
  );
  if (output.trim()) parts.unshift(`printed:\n${indent(output.trimEnd())}`);
  return parts.length === 0 ? '' : `${file}\n${indent(parts.join('\n'))}\n`;
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}

/** Drops Node's own frames; the last one may open the list of the error's properties. */
function tidy(stack: string): string {
  return stack.replaceAll(/\n\s+at [^\n]*\bnode:[^\n]*?( \{)?(?=\n|$)/g, '$1');
}
