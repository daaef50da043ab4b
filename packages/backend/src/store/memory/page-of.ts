import { BadCursor } from '../store-errors.ts';
import { readCursor, type SortKey, writeCursor } from '../cursor.ts';
import type { Page, PageQuery } from '../page.ts';
import type { Rows } from './rows.ts';

/** Orders two keys part by part; parts of one place have one type. */
export function compareKeys(a: SortKey, b: SortKey): number {
  for (const [n, part] of a.entries()) {
    const other = b[n];
    if (other === undefined || part === other) continue;
    return part < other ? -1 : 1;
  }
  return 0;
}

/** Cuts a page out of rows after a key, in an order without ties. */
export function pageAfter<T>(
  rows: readonly T[],
  order: { readonly keyOf: (row: T) => SortKey; readonly descending?: boolean },
  limit: number,
  after: SortKey | null,
  cursorOf: (row: T) => string,
): Page<T> {
  const sign = order.descending ? -1 : 1;
  const compare = (a: SortKey, b: SortKey): number => sign * compareKeys(a, b);
  const rest = rows
    .filter((row) => after === null || compare(order.keyOf(row), after) > 0)
    .toSorted((a, b) => compare(order.keyOf(a), order.keyOf(b)));
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last !== undefined && rest.length > limit ? cursorOf(last) : null };
}

/**
 * A page of rows of a table whose order never changes for a row, so that the last one's id is cursor enough and no name has to
 * travel in it.
 */
export function pageById<T extends { readonly id: string }>(
  list: string,
  table: Rows<T>,
  rows: readonly T[],
  keyOf: (row: T) => SortKey,
  page: PageQuery,
): Page<T> {
  let after: SortKey | null = null;
  if (page.cursor !== undefined) {
    const [id] = readCursor(list, page.cursor, ['']);
    const last = table.get(String(id));
    if (!last) throw new BadCursor('cursor: of a row that is not there');
    after = keyOf(last);
  }
  return pageAfter(rows, { keyOf }, page.limit, after, (row) => writeCursor(list, [row.id]));
}
