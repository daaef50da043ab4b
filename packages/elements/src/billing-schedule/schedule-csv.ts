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
      dueDate,
      amounts ? toDecimal(amounts.gross) : '',
      amounts?.gross.currency ?? '',
      markWord(state, words),
      bill?.number ?? '',
      occurrence.reasons.map((reason) => reasonText(reason, host)).join(' '),
    ]),
  ];
}

/** A cell that a spreadsheet would take for a formula is made a text. */
const harmless = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Cells as a CSV file (RFC 4180), in UTF-8 with the mark by which spreadsheets know it. */
export const toCsv = (cells: readonly (readonly string[])[]): string =>
  `\uFEFF${cells.map((row) => row.map((cell) => quoted(harmless(cell))).join(',')).join('\r\n')}\r\n`;

/** Cells as lines with tabs, which spreadsheets paste as a table. */
export const toTabs = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => row.map((cell) => harmless(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
