import { relative } from 'node:path';
import { inspect } from 'node:util';
import type { Failure, FileOutcome } from './outcome.ts';
import { root } from './root.ts';

/** The part of an event of `run()` of node:test that the sum needs. */
export interface NodeEvent {
  type: string;
  data: {
    name?: string;
    nesting?: number;
    /** The file that defines the test, which may be a helper of the file that is run. */
    file?: string;
    message?: string;
    skip?: string | boolean;
    todo?: string | boolean;
    details?: { type?: string; error?: { failureType?: string; cause?: unknown } };
  };
}

/**
 * Sums up the events that node:test reported while it ran one file, an absolute path, in a process of its own.
 * Suites, the file as a whole, skipped and todo tests never count as passed. A failure that only echoes a nested one
 * is left out. A file in which nothing passed or failed, or whose process ended early, has one failure.
 */
export function nodeOutcome(file: string, events: readonly NodeEvent[]): FileOutcome {
  const reports = events.filter(({ data }) => !data.skip && !data.todo);
  const passed = reports.filter(
    ({ type, data }) => type === 'test:pass' && data.details?.type !== 'suite' && data.name !== file,
  ).length;
  const failures = readFailures(file, reports);
  // The file's own process sends a summary that names it; the runner's summary names no file.
  const ended = events.some(({ type, data }) => type === 'test:summary' && data.file !== undefined);
  if (failures.length === 0 && !ended) {
    failures.push({ names: [], text: 'no test ran to the end: the file has none, or its process ended early' });
  } else if (failures.length === 0 && passed === 0) {
    failures.push({ names: [], text: 'no test ran' });
  }
  return { file: relative(root, file), passed, failures, output: readOutput(events) };
}

function readFailures(file: string, events: readonly NodeEvent[]): Failure[] {
  const failures: Failure[] = [];
  const open: string[] = [];
  for (const { type, data } of events) {
    const { name = '', nesting = 0 } = data;
    if (type === 'test:start') open.splice(nesting, open.length, name);
    const error = data.details?.error;
    if (type !== 'test:fail' || error?.failureType === 'subtestsFailed') continue;
    const outside = name === file;
    failures.push({
      names: outside ? [] : [...open.slice(0, nesting), name],
      text: outside ? readNotes(events) : describe(error?.cause),
    });
  }
  return failures;
}

function readNotes(events: readonly NodeEvent[]): string {
  const notes = events.flatMap(({ type, data }) =>
    type === 'test:diagnostic' && data.file !== undefined ? [data.message ?? ''] : [],
  );
  return ['the file failed to load, or failed outside of its tests', ...notes].join('\n');
}

function readOutput(events: readonly NodeEvent[]): string {
  return events
    .filter(({ type }) => type === 'test:stdout' || type === 'test:stderr')
    .map(({ data }) => data.message ?? '')
    .join('');
}

function describe(cause: unknown): string {
  return typeof cause === 'string' ? cause : inspect(cause, { depth: 8 });
}
