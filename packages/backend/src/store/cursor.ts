import { BadCursor } from './store-errors.ts';

/** What a row is ordered by; the last part is unique, so that an order has no ties. */
export type SortKey = readonly (string | number)[];

/**
 * Packs the place in a list into a cursor. Cursors travel in addresses and logs, so the parts are ids, instants and
 * numbers, never personal data; they must be ASCII.
 */
export const writeCursor = (list: string, parts: SortKey): string =>
  btoa(JSON.stringify([list, ...parts]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/**
 * Unpacks a cursor of the same list: its parts, each of the kind of `like`.
 * @throws BadCursor for what `writeCursor` did not make for this list.
 */
export function readCursor(list: string, cursor: string, like: SortKey): SortKey {
  let parts: unknown;
  try {
    parts = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    throw new BadCursor('cursor: not one of ours');
  }
  if (!Array.isArray(parts) || parts.length !== like.length + 1 || parts[0] !== list)
    throw new BadCursor('cursor: of another list');
  const values: unknown[] = parts.slice(1);
  if (!values.every((value, n) => typeof value === typeof like[n])) throw new BadCursor('cursor: of another shape');
  // Every part was just found to have the type of its example, a string or a number.
  return values as (string | number)[];
}
