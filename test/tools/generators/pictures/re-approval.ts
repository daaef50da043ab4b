import { diffSchedules } from '@keyturn/billing';
import { exampleSchedule } from './example.ts';
import { dayMonth, dot, line, type Picture, scale, text } from './svg.ts';

/** Four months from 28 January, re-approved for 31 January: each old date beside the new one. */
export function reApproval(): Picture {
  const before = exampleSchedule('2026-01-28', { months: 4 });
  const { occurrences, end } = diffSchedules(before, exampleSchedule('2026-01-31', { months: 4 }));
  const moves = [
    ...occurrences.map((change) => ({ old: change.before!.date, new: change.after!.date, days: change.movedDays! })),
    { old: end.before, new: end.after, days: end.movedDays },
  ];
  const y = scale(before.dateAt(0), 76, 2.2);
  return {
    title: 'Re-approval',
    description: `A start approved for 28 January is re-approved for 31 January. ${moves.map((move) => `${dayMonth(move.old)} becomes ${dayMonth(move.new)}`).join(', ')}.`,
    height: 384,
    content: [
      text(16, 28, 'approved', 'head'),
      text(16, 46, 'for 28 January', 'head'),
      text(320, 28, 're-approved', 'head', 'end'),
      text(320, 46, 'for 31 January', 'head', 'end'),
      line(100, y(before.dateAt(0)), 100, y(end.before)),
      line(236, y(moves[0]!.new), 236, y(end.after)),
      ...moves.flatMap((move, i) => {
        const last = i === moves.length - 1;
        const look = last ? 'not' : 'bill';
        return [
          text(88, y(move.old) + 4, dayMonth(move.old), '', 'end'),
          line(106, y(move.old), 230, y(move.new), 'move'),
          dot(100, y(move.old), look),
          dot(236, y(move.new), look),
          text(168, (y(move.old) + y(move.new)) / 2 - 6, move.days ? `+${move.days} d` : 'stays', 'muted', 'middle'),
          text(248, y(move.new) + 4, dayMonth(move.new)),
          ...(last ? [text(48, y(move.old) + 22, 'the end, no bill', 'muted')] : []),
        ];
      }),
    ],
  };
}
