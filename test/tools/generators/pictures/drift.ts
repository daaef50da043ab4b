import { assessDrift, toDecimal } from '@keyturn/billing';
import { exampleSchedule, packagePrice } from './example.ts';
import { bar, dayMonth, dot, line, type Picture, scale, text } from './svg.ts';

/** A vehicle approved for 10 June and handed over on 15 June, when nobody re-approved. */
export function drift(): Picture {
  const schedule = exampleSchedule('2026-06-10', { months: 3 });
  const { anchor } = schedule;
  const actual = { ...anchor, date: '2026-06-15' };
  const { rows, end, unused } = assessDrift(schedule, actual, packagePrice(45_000));
  const lost = toDecimal(unused.amount!);
  const x = scale(anchor.date, 16, 3.1);
  return {
    title: 'Drift',
    description: `Approved for 10 June, handed over on 15 June, not re-approved. ${unused.days} of ${rows[0]!.unusedOf} days of the first period are billed and not used, ${lost}. Every later bill comes ${rows[1]!.issuedEarlyDays} days early, and the term ends on ${dayMonth(end.approved)} instead of ${dayMonth(end.reapproved)}.`,
    height: 258,
    content: [
      text(16, 28, 'Approved for 10 June, handed over on 15 June', 'head'),
      text(16, 54, 'billed', 'muted'),
      ...[...schedule].map(({ period: [from, to] }) => bar(x(from), 62, x(to) - x(from), 20)),
      bar(x(anchor.date), 62, x(actual.date) - x(anchor.date), 20, 'cut'),
      ...[...schedule].map(({ date }) => dot(x(date) + (date === anchor.date ? 2 : 0), 72)),
      text(320, 54, `${unused.days} days unused: ${lost}`, 'warn', 'end'),
      text(16, 112, 'as a re-approval would have billed', 'muted'),
      bar(x(actual.date), 120, x(end.reapproved) - x(actual.date), 20, 'not'),
      ...rows.map(({ reapprovedDate }) => dot(x(reapprovedDate!), 130, 'not')),
      ...rows.flatMap(({ date, reapprovedDate, issuedEarlyDays }, i) =>
        row(168 + i * 22, `bill ${i + 1}`, date, reapprovedDate!, issuedEarlyDays),
      ),
      line(16, 221, 320, 221),
      ...row(240, 'end', end.approved, end.reapproved, rows.at(-1)!.issuedEarlyDays),
    ],
  };
}

function row(y: number, name: string, is: string, would: string, early: number): string[] {
  return [
    text(16, y, name, 'muted'),
    text(64, y, dayMonth(is)),
    text(132, y, `instead of ${dayMonth(would)}`, 'muted'),
    text(320, y, `${early} days early`, '', 'end'),
  ];
}
