import { relative } from 'node:path';
import { formatWithOptions } from 'node:util';
import type { TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import type { Failure, FileOutcome } from './outcome.ts';
import { root } from './root.ts';

/** Part of every address in a stack: web-test-runner tells by it which page asked. */
const pageId = /\?wtr-session-id=[\w-]+/g;

/** The part of a web-test-runner session that the sum needs: one test file in one page. */
export type BrowserSession = Pick<TestSession, 'testFile' | 'errors' | 'logs' | 'testResults'>;

/**
 * Sums up the session that ran one test file. Skipped tests count as neither. What went wrong around the tests (a file
 * that did not load, a hook) is one failure together, and so is a file in which nothing passed or failed.
 */
export function browserOutcome({ testFile, errors, logs, testResults }: BrowserSession): FileOutcome {
  const tests = testResults ? listTests(testResults) : [];
  const failures: Failure[] = tests
    .filter(({ result }) => !result.passed && !result.skipped)
    .map(({ names, result }) => ({ names, text: describe(result.error) }));
  const passed = tests.filter(({ result }) => result.passed).length;
  if (errors.length > 0) failures.push({ names: [], text: errors.map(describe).join('\n') });
  else if (passed + failures.length === 0) failures.push({ names: [], text: 'no test ran' });
  const output = logs
    .map((args) => `${formatWithOptions({ depth: 8 }, ...args)}\n`)
    .join('')
    .replaceAll(pageId, '');
  return { file: relative(root, testFile), passed, failures, output };
}

function listTests(suite: TestSuiteResult, outer: string[] = []): { names: string[]; result: TestResult }[] {
  const names = suite.name ? [...outer, suite.name] : outer;
  return [
    ...suite.tests.map((result) => ({ names: [...names, result.name], result })),
    ...suite.suites.flatMap((inner) => listTests(inner, names)),
  ];
}

function describe(error: TestResult['error']): string {
  if (!error) return 'did not run';
  const { name, message, stack, expected, actual } = error;
  const lines = [name ? `${name}: ${message}` : message];
  if (stack) lines.push(stack);
  if (actual !== undefined || expected !== undefined) lines.push(`actual: ${actual}`, `expected: ${expected}`);
  return lines.join('\n').replaceAll(pageId, '');
}
