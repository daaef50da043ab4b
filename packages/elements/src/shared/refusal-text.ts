import { localAt } from '@keyturn/billing';
import { isRefusal, type InputIssue, type Refusal, type Start } from '@keyturn/sdk';
import type { Formats } from './formats.ts';
import { startText } from './start-text.ts';
import type { Texts } from './texts.ts';

/** What writes a refusal: texts, formats, and the zone by which its instants are told. */
export interface RefusalWriter {
  readonly words: Texts;
  readonly formats: Formats;
  readonly timeZone: string;
  /** Zone of whoever looks: starts are told with their city where its clock differs. Default: `timeZone`. */
  readonly viewerZone?: string;
}

const startOf = (start: Start, { words, formats, timeZone, viewerZone = timeZone }: RefusalWriter): string =>
  startText(start, viewerZone, words, formats);
/** An instant by the clock of the writer's zone, with its city where that of whoever looks shows something else. */
export const instantText = (instant: string, writer: RefusalWriter): string =>
  startOf({ ...localAt(instant, writer.timeZone), timeZone: writer.timeZone }, writer);

/** How each kind of fact is written; every other fact is written as it is. */
const factForms: Readonly<Record<string, (value: never, writer: RefusalWriter) => string>> = {
  start: startOf,
  suggestion: startOf,
  now: (instant: string, { formats, timeZone }) => formats.instant(instant, timeZone),
  earliest: instantText,
  expiredAt: instantText,
  opens: (time: string, { formats }) => formats.time(time),
  closes: (time: string, { formats }) => formats.time(time),
  with: (codes: readonly string[], { formats }) => formats.list(codes),
};

/** Why something cannot be done, in a sentence made from the refusal's code and facts; without them, from the code. */
export function refusalText(refusal: Refusal, writer: RefusalWriter): string {
  const { words, formats } = writer;
  const issues = issuesOf(refusal);
  if (issues.length > 0) return issues.map((issue) => needText(issue, words)).join(' ');
  const other = words.plain('refusal_other', { code: refusal.code });
  try {
    if (isRefusal(refusal, 'START_OUTSIDE_OPENING_HOURS') && !refusal.facts.opens)
      return words.plain('refusal_START_OUTSIDE_OPENING_HOURS_closed', {
        date: formats.date(refusal.facts.start.date),
      });
    const written = [
      ['city', formats.city(writer.timeZone)],
      ...Object.entries(refusal.facts).map(([name, value]) => {
        const form = factForms[name];
        // Facts of one name have one shape in every code (RefusalFacts).
        return [name, form ? form(value as never, writer) : value];
      }),
    ];
    return words.known(`refusal_${refusal.code}`, other, Object.fromEntries(written));
  } catch {
    // A host's own backend may give facts that are none.
    return other;
  }
}

/** What does not fit the contract in an input that was refused; empty for any other refusal. */
export function issuesOf(refusal: Refusal): readonly InputIssue[] {
  if (!isRefusal(refusal, 'INVALID_INPUT')) return [];
  // A host's own backend may leave them out.
  const facts: { readonly issues?: readonly InputIssue[] } | undefined = refusal.facts;
  return facts?.issues?.filter(({ path }) => typeof path === 'string') ?? [];
}

/** The name of the field that an issue is about: the last part of its path. */
export const fieldOf = ({ path }: Pick<InputIssue, 'path'>): string => path.slice(path.lastIndexOf('.') + 1);

/** What a field needs, by its name, else by what the backend says that it expected. */
export function needText(issue: Pick<InputIssue, 'path' | 'expected'>, words: Texts): string {
  const path = fieldOf(issue);
  return words.known(`need_${path}`, words.plain('refusal_INVALID_INPUT', { path, expected: issue.expected }));
}
