import { UniqueViolation, VersionMismatch } from '../store-errors.ts';
import type { VersionedTable } from '../store.ts';
import type { Rows } from './rows.ts';
import type { AtOnce } from './steps.ts';

/** Adds a row, unless its key is taken. */
export function insertRow<T>(rows: Rows<T>, key: string, row: T): void {
  if (rows.get(key) !== undefined) throw new UniqueViolation('id');
  rows.set(key, row);
}

/** Replaces a row that still has the version that the change was made from. */
export function replaceRow<T extends { readonly version: number }>(
  table: string,
  rows: Rows<T>,
  key: string,
  row: T,
  expectedVersion: number,
): void {
  if (rows.get(key)?.version !== expectedVersion) throw new VersionMismatch(table, expectedVersion);
  rows.set(key, row);
}

/** `find`, `insert` and `update` of rows by id, with a check of what must be unique before each change. */
export const versionedTable = <T extends { readonly id: string; readonly version: number }>(
  table: string,
  rows: Rows<T>,
  checkUnique: (row: T) => void,
): AtOnce<VersionedTable<T>> => ({
  find: (id) => rows.get(id) ?? null,
  insert: (row) => {
    checkUnique(row);
    insertRow(rows, row.id, row);
  },
  update: (row, expectedVersion) => {
    checkUnique(row);
    replaceRow(table, rows, row.id, row, expectedVersion);
  },
});

/** Whether one of the texts contains another, whatever the case; everything does without one. */
export function containsText(texts: readonly string[], wanted: string | undefined): boolean {
  const text = (wanted ?? '').trim().toLowerCase();
  return texts.some((candidate) => candidate.toLowerCase().includes(text));
}
