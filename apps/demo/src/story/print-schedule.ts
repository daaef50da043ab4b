import { createSchedule, priceOccurrence, type Schedule } from '@keyturn/billing';
import type { BookingSchedule, PriceTerms } from '@keyturn/sdk';
import { amount, day, heading, moment } from './format.ts';
import { whyThisDate } from './sentences.ts';
import { table } from './table.ts';

/** Every occurrence of a schedule: date, period, due date, amount where there are prices, and why this date. */
export function printOccurrences(schedule: Schedule, prices?: PriceTerms): string {
  const rows = [...schedule].map((occurrence) => [
    String(occurrence.index + 1),
    day(occurrence.date),
    occurrence.period.join(' to '),
    day(occurrence.dueDate),
    ...(prices ? [amount(priceOccurrence(schedule, prices, occurrence.index).gross)] : []),
    occurrence.reasons.map(whyThisDate).join('; ') || (occurrence.index === 0 ? 'the start' : 'its anniversary'),
  ]);
  return table(
    [
      { title: '#', align: 'end' },
      { title: 'Bill date' },
      { title: 'Period' },
      { title: 'Due' },
      ...(prices ? [{ title: 'Amount', align: 'end' } as const] : []),
      { title: 'Why this date' },
    ],
    rows,
  );
}

/** A booking's billing schedule under its heading. */
export function printSchedule({ terms, prices, revision }: BookingSchedule): string {
  const schedule = createSchedule(terms);
  return [
    heading(`Billing schedule, revision ${revision}`),
    `  Starts ${moment(terms.anchor)}, ends ${day(schedule.end.date)}, which is not billed.`,
    '  A period ends before its second date.',
    '',
    printOccurrences(schedule, prices),
  ].join('\n');
}
