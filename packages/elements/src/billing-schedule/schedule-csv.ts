import { toDecimal } from '@keyturn/billing';
import { markWord } from '../shared/axis/marks.ts';
import { reasonText } from '../shared/reason-text.ts';
import type { ViewHost } from '../shared/view-host.ts';
import type { ScheduleRow } from './describe-schedule.ts';

const columns = [
  'colNumber',
  'colDate',
  'colFrom',
  'colUntil',
  'colIssued',
  'colDue',
  'colAmount',
  'colCurrency',
  'colState',
  'colBill',
  'csvReasons',
] as const;

/**
 * The schedule as rows of plain texts, the heads first: ISO dates, decimals with a point, the period's end exclusive.
 * Texts in the language of the page.
 */
export function scheduleCells(rows: readonly ScheduleRow[], host: Pick<ViewHost, 'words' | 'formats'>): string[][] {
  const { words } = host;
  return [
    columns.map((column) => words.plain(column)),
    ...rows.map(({ occurrence, bill, state, amounts, dueDate }) => [
      String(occurrence.index + 1),
      occurrence.date,
      ...occurrence.period,
      bill?.issueDate ?? '',
      dueDate,
      amounts ? toDecimal(amounts.gross) : '',
      amounts?.gross.currency ?? '',
      markWord(state, words),
      bill?.number ?? '',
      occurrence.reasons.map((reason) => reasonText(reason, host)).join(' '),
    ]),
  ];
}

type Cells = readonly (readonly string[])[];

/** Cells without any that a spreadsheet would take for a formula: those are made texts. */
export const toHarmless = (cells: Cells): string[][] =>
  cells.map((row) =>
    row.map((cell) => (/^[=+\-@\t\r\n]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell)),
  );

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Cells as a CSV file (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. */
export const toCsv = (cells: Cells): string =>
  `\uFEFF${toHarmless(cells)
    .map((row) => `${row.map(quoted).join(',')}\r\n`)
    .join('')}`;

/** Cells as lines with tabs, which spreadsheets paste as a table. */
export const toTabs = (cells: Cells): string =>
  toHarmless(cells)
    .map((row) => row.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
