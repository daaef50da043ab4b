/** Which part of a list: what follows `cursor` (from the start without one), at most `limit` items. */
export interface PageQuery {
  readonly cursor?: string;
  readonly limit: number;
}

/** A part of a list in a stable order, and the cursor of what follows, `null` at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
