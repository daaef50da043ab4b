import type { DriftAssessment } from '@keyturn/billing';
import { amount, counted, day, heading } from './format.ts';
import { table } from './table.ts';

/** What goes wrong when nobody re-approves: per bill, how early it comes and what was billed but not used. */
export function printDrift(drift: DriftAssessment): string {
  const rows = drift.rows.map((row) => [
    String(row.index + 1),
    day(row.date),
    row.reapprovedDate ? day(row.reapprovedDate) : '—',
    counted(row.issuedEarlyDays, 'day'),
    counted(row.collectedEarlyDays, 'day'),
    row.unusedDays === 0 ? '' : `${row.unusedDays} of ${row.unusedOf}`,
    row.unusedAmount && row.unusedAmount.amount !== 0 ? amount(row.unusedAmount) : '',
  ]);
  const { unused, end } = drift;
  return [
    heading('What goes wrong when nobody re-approves'),
    `  Suppose it had been approved for ${day(drift.rows[0]?.date ?? '')} and handed over ${counted(drift.days, 'day')} later:`,
    '',
    table(
      [
        { title: '#', align: 'end' },
        { title: 'Billed on' },
        { title: 'Should be' },
        { title: 'Issued early', align: 'end' },
        { title: 'Collected early', align: 'end' },
        { title: 'Unused days', align: 'end' },
        { title: 'Billed for them', align: 'end' },
      ],
      rows,
    ),
    '',
    `  The customer pays for ${counted(unused.days, 'day')} without a vehicle${unused.amount ? ` (${amount(unused.amount)})` : ''},`,
    `  and the term ends on ${day(end.approved)} instead of ${day(end.reapproved)}.`,
  ].join('\n');
}
