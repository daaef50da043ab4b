import type { BillState } from '../bill-state.ts';
import type { ViewHost } from '../view-host.ts';
import type { AxisBill } from './axis-term.ts';
import { isRaised, isUrgent } from './bill-kinds.ts';
import { placeInside, placeLabels, rounded, type Label } from './place-labels.ts';
import type { Scale } from './scale.ts';
import { markWord } from './marks.ts';
import { textWidth } from './text-width.ts';

/** Bills of one state that follow each other. */
export interface Run {
  readonly state: BillState;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A term so long that its bills are drawn as runs only; in units. */
export interface Runs {
  readonly runs: readonly Run[];
  readonly counts: readonly Pick<Label, 'text' | 'x' | 'strong'>[];
  /** One mark for each run that must be seen; fewer where runs of the same state lie on each other. */
  readonly marks: readonly { readonly x: number; readonly state: BillState }[];
  /** The first of January of each year. */
  readonly years: readonly number[];
  readonly labels: readonly Label[];
}

/** What runs are drawn by. */
export interface RunsFrame {
  readonly scale: Scale;
  readonly span: readonly [first: string, last: string];
  readonly room: number;
  readonly today: string | undefined;
  readonly host: Pick<ViewHost, 'formats' | 'words'>;
}

const markWidth = 15;

/** Merges bills to runs and places their counts, the marks of urgent ones and the years. */
export function describeRuns(bills: readonly AxisBill[], frame: RunsFrame): Runs {
  const { scale, span, room, today, host } = frame;
  const line = today === undefined ? undefined : scale(today);
  const runs: Run[] = [];
  for (const { state, date, end } of bills) {
    const last = runs.at(-1);
    if (last?.state === state) runs[runs.length - 1] = { ...last, to: scale(end), count: last.count + 1 };
    else runs.push({ state, from: scale(date), to: scale(end), count: 1 });
  }
  const counts = runs.flatMap(({ state, from, to, count }) => {
    const text = host.words.plain('axisRun', { count, state: markWord(state, host.words).toLowerCase() });
    const x = placeInside(from, to, textWidth(text), line);
    return x === undefined ? [] : { text, x, strong: isRaised(state) };
  });
  const [first, last] = [Number(span[0].slice(0, 4)), Number(span[1].slice(0, 4))];
  const starts = Array.from({ length: last - first }, (_, n) => `${first + n + 1}-01-01`);
  const labels = placeLabels(
    starts.map((date) => ({ text: host.formats.year(date), at: scale(date), rank: 0, strong: true, clamped: false })),
    room,
    line ?? 0,
  );
  return { runs, counts, marks: placeMarks(runs), years: starts.map(scale), labels };
}

/** Marks beside each other: those that would lie on others go after them, and one of a state is enough there. */
function placeMarks(runs: readonly Run[]): Runs['marks'] {
  const marks: { x: number; state: BillState }[] = [];
  let near = new Set<BillState>();
  for (const { state, from, to } of runs) {
    if (!isUrgent(state)) continue;
    const after = (marks.at(-1)?.x ?? -markWidth) + markWidth;
    const middle = rounded((from + to) / 2);
    if (middle >= after) near = new Set();
    if (near.has(state)) continue;
    near.add(state);
    marks.push({ x: Math.max(middle, after), state });
  }
  return marks;
}
