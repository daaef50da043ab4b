import * as z from 'zod/mini';

/** A whole number of a query string, from `min` to `max`. */
export const wholeNumber = (min: number, max: number) =>
  z.coerce.number<number>().check(z.gte(min), z.lte(max), z.refine(Number.isInteger, 'a whole number'));

/** What every list query takes: the cursor of a page and its size (wire.md). */
export const paging = {
  cursor: z.exactOptional(z.string().check(z.maxLength(500))),
  limit: z.exactOptional(wholeNumber(1, 100)),
};

/** What a list is searched for: a piece of the text that people know a thing by. */
export const searchText = z.exactOptional(z.string().check(z.maxLength(200)));

/** The query of a list that is only read page by page. */
export const cursorQuery = z.strictObject(paging);
