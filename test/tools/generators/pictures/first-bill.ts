import { addDays, attempts, type Occurrence } from '@keyturn/billing';
import { exampleSchedule, timeZone } from './example.ts';
import { bar, dayMonth, dot, line, type Picture, scale, text } from './svg.ts';

/** Approved on 20 May for a start on 10 June, the first bill on approval, fourteen days to pay. */
export function firstBill(): Picture {
  const paymentTermsDays = 14;
  const schedule = exampleSchedule('2026-06-10', { months: 3 }, { paymentTermsDays });
  const issueDate = '2026-05-20';
  const [first, second] = schedule;
  const dueDate = addDays(issueDate, paymentTermsDays);
  const plan = attempts({ issuedAt: `${issueDate}T12:00:00Z`, issueDate, dueDate, timeZone });
  const x = scale(issueDate, 24, 3.5);
  const span = (from: string, to: string, y: number): string => line(x(from), y, x(to), y, 'move');
  const mark = (date: string, y: number, what: string): string[] => [
    dot(x(date), y),
    text(x(date) + 9, y + 4, `${dayMonth(date)} ${what}`),
  ];
  const tries = plan.map(({ date }) => dayMonth(date)).join(', ');
  return {
    title: 'First bill',
    description: `Approved on 20 May for a start on 10 June. The first bill is issued on 20 May and due on ${dayMonth(dueDate)}, attempted on ${tries}; its period is ${dayMonth(first!.period[0])} to ${dayMonth(first!.period[1])}. The second is issued on ${dayMonth(second!.date)} and due on ${dayMonth(second!.dueDate)}.`,
    height: 276,
    content: [
      text(16, 28, 'Approved on 20 May for 10 June, 14 days to pay', 'head'),
      text(16, 56, 'first bill', 'muted'),
      ...mark(issueDate, 74, 'issued'),
      span(issueDate, dueDate, 98),
      ...mark(dueDate, 98, 'due'),
      text(x(dueDate) + 9, 118, `tried on ${tries}`, 'muted'),
      bar(x(first!.period[0]), 130, x(first!.period[1]) - x(first!.period[0]), 20),
      text(x(first!.period[0]) + 6, 144.5, period(first!)),
      text(16, 180, 'second bill', 'muted'),
      dot(x(second!.date), 198),
      text(x(second!.date) - 9, 202, `${dayMonth(second!.date)} issued`, '', 'end'),
      span(second!.date, second!.dueDate, 222),
      dot(x(second!.dueDate), 222),
      text(x(second!.date) - 9, 226, `${dayMonth(second!.dueDate)} due`, '', 'end'),
      bar(x(second!.period[0]), 238, x(second!.period[1]) - x(second!.period[0]), 20),
      text(x(second!.period[0]) + 6, 252.5, period(second!)),
    ],
  };
}

function period({ period: [from, to] }: Occurrence): string {
  return `${dayMonth(from)}–${dayMonth(to)}`;
}
