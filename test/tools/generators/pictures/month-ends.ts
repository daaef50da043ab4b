import { addDays } from '@keyturn/billing';
import { exampleSchedule } from './example.ts';
import { bar, dayMonth, dot, monthName, type Picture, text } from './svg.ts';

const [left, perDay, row] = [52, 6, 26];

/** A start on 31 January beside what a chain from bill to bill would give, and a start on 28 February. */
export function monthEnds(): Picture {
  return {
    title: 'Month ends',
    description:
      'From a start on 31 January the bills fall on 28 February, 31 March, 30 April and 31 May. Counted from the bill before, they would stay on the 28th. From a start on 28 February they fall on the 28th of each month.',
    height: 352,
    content: [
      text(16, 28, 'Start on 31 January', 'head'),
      ...months('2026-01-31', 5, 54),
      dot(24, 186, 'not'),
      text(36, 190, 'counted from the bill before instead', 'muted'),
      text(16, 224, 'Start on 28 February', 'head'),
      ...months('2026-02-28', 4, 250),
    ],
  };
}

function months(date: string, count: number, top: number): string[] {
  let chained = date;
  return [...exampleSchedule(date, { months: count })].flatMap((occurrence, i) => {
    const y = top + i * row;
    const at = (of: string): number => left + (Number(of.slice(8)) - 0.5) * perDay;
    const firstOfMonth = `${occurrence.date.slice(0, 8)}01`;
    const length = Number(addDays(exampleSchedule(firstOfMonth, { months: 1 }).end.date, -1).slice(8));
    if (i) chained = exampleSchedule(chained, { months: 1 }).end.date;
    const clamped = occurrence.reasons.some(({ code }) => code === 'clamped');
    return [
      text(16, y + 4, monthName(occurrence.date), 'muted'),
      bar(left, y - 6, length * perDay, 12, 'line'),
      ...(chained === occurrence.date ? [] : [dot(at(chained), y, 'not')]),
      dot(at(occurrence.date), y),
      text(left + 31 * perDay + 12, y + 4, dayMonth(occurrence.date)),
      ...(clamped ? [text(320, y + 4, 'last', 'warn', 'end')] : []),
    ];
  });
}
