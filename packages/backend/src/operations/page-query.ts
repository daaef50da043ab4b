import type { PageQuery } from '../store/page.ts';

const DEFAULT_LIMIT = 50;

/** Cursor and limit of a list's query; fifty items where no limit is given (wire.md: at most 100). */
export const pageQuery = ({
  cursor,
  limit = DEFAULT_LIMIT,
}: {
  readonly cursor?: string;
  readonly limit?: number;
}): PageQuery => ({
  limit,
  ...(cursor === undefined ? {} : { cursor }),
});

/** The search text of a list's query, where there is one. */
export const textQuery = ({ query }: { readonly query?: string }) => (query === undefined ? {} : { text: query });
