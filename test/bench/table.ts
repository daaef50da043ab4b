import { type Goal, goals, ours, oursAtFirst, timesOurs } from './goals.ts';
import type { Costs } from './measure.ts';
import { subjectNames } from './subjects.ts';

/** The median of what was measured in each round; NaN when the works chosen do not have it. */
const median = (rounds: readonly Costs[], measured: (costs: Costs) => number): number =>
  rounds.map(measured).toSorted((a, b) => a - b)[rounds.length >> 1] ?? Number.NaN;

const amount = (value: number, unit = ''): string =>
  Number.isNaN(value)
    ? '–'
    : unit === 'ns' && value >= 1000
      ? `${Number((value / 1000).toPrecision(3))} µs`
      : `${Number(value.toPrecision(3))} ${unit}`.trim();

/** Rows of cells in columns: the first to the left, the others to the right. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells.map((cell, column) => cell[column === 0 ? 'padEnd' : 'padStart'](widths[column] ?? 0)).join('  '),
    )
    .join('\n');
}

const sharedRows: Readonly<Record<string, string>> = {
  monthly: '36 monthly with zone',
  weekly: '156 weekly with zone',
  dates: '36 monthly dates',
  nth: 'n-th occurrence',
};

/** Each shared work: what it costs with ours, and how many times that with each peer. */
export function formatPeers(rounds: readonly Costs[]): string {
  const peers = subjectNames.filter((name) => name !== 'ours');
  const rows = Object.entries(sharedRows)
    .map(([job, name]) => [
      name,
      amount(median(rounds, ours(job)), 'ns'),
      amount(median(rounds, oursAtFirst(job)), 'ns'),
      ...peers.map((peer) => amount(median(rounds, timesOurs(job, peer)), '×')),
    ])
    .filter(([, own]) => own !== '–');
  return rows.length ? columns([['CPU time', 'ours', 'at first', ...peers], ...rows]) : '';
}

const verdict = ({ must, aim, unit }: Goal, measured: number): string => {
  const reaches = (limit: number): boolean => (unit === '×' ? measured >= limit : measured <= limit);
  if (!reaches(must)) return 'missed';
  return reaches(aim) ? 'aim' : 'must';
};

/** Each goal, what was measured, and which of its limits that reaches. */
export function formatGoals(rounds: readonly Costs[]): string {
  const rows = goals.flatMap((goal) => {
    const measured = median(rounds, goal.measured);
    if (Number.isNaN(measured)) return [];
    const cells = [measured, goal.must, goal.aim].map((value) => amount(value, goal.unit));
    return [[goal.name, ...cells, verdict(goal, measured)]];
  });
  return columns([['goal', 'measured', 'must', 'aim', 'reached'], ...rows]);
}
