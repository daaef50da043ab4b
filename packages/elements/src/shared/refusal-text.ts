import { isRefusal, type InputIssue, type Refusal, type Start } from '@keyturn/sdk';
import type { Formats } from './formats.ts';
import type { Texts } from './texts.ts';

/** What writes a refusal: texts, formats, and the zone by which its instants are told. */
export interface RefusalWriter {
  readonly words: Texts;
  readonly formats: Formats;
  readonly timeZone: string;
}

/** How each kind of fact is written; every other fact is written as it is. */
const factForms: Readonly<Record<string, (value: never, writer: RefusalWriter) => string>> = {
  start: (start: Start, { formats }) => formats.start(start),
  suggestion: (start: Start, { formats }) => formats.start(start),
  now: (instant: string, { formats, timeZone }) => formats.instant(instant, timeZone),
  earliest: (instant: string, { formats, timeZone }) => formats.instant(instant, timeZone),
  expiredAt: (instant: string, { formats, timeZone }) => formats.instant(instant, timeZone),
  opens: (time: string, { formats }) => formats.time(time),
  closes: (time: string, { formats }) => formats.time(time),
  with: (codes: readonly string[], { formats }) => formats.list(codes),
};

/** Why something cannot be done, in a sentence made from the refusal's code and facts. */
export function refusalText(refusal: Refusal, writer: RefusalWriter): string {
  const { words, formats } = writer;
  if (isRefusal(refusal, 'INVALID_INPUT')) return refusal.facts.issues.map((issue) => needText(issue, words)).join(' ');
  if (isRefusal(refusal, 'START_OUTSIDE_OPENING_HOURS') && !refusal.facts.opens)
    return words.plain('refusal_START_OUTSIDE_OPENING_HOURS_closed', { date: formats.date(refusal.facts.start.date) });
  const written = Object.entries(refusal.facts).map(([name, value]) => {
    const form = factForms[name];
    // Facts of one name have one shape in every code (RefusalFacts).
    return [name, form ? form(value as never, writer) : value];
  });
  const other = words.plain('refusal_other', { code: refusal.code });
  return words.known(`refusal_${refusal.code}`, other, Object.fromEntries(written));
}

/** What does not fit the contract in an input that was refused; empty for any other refusal. */
export const issuesOf = (refusal: Refusal): readonly InputIssue[] =>
  isRefusal(refusal, 'INVALID_INPUT') ? refusal.facts.issues : [];

/** The name of the field that an issue is about: the last part of its path. */
export const fieldOf = ({ path }: Pick<InputIssue, 'path'>): string => path.slice(path.lastIndexOf('.') + 1);

/** What a field needs, by its name, else by what the backend says that it expected. */
export function needText(issue: Pick<InputIssue, 'path' | 'expected'>, words: Texts): string {
  const path = fieldOf(issue);
  return words.known(`need_${path}`, words.plain('refusal_INVALID_INPUT', { path, expected: issue.expected }));
}
