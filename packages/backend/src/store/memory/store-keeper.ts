/** A row as it is kept: `null` once it was taken away. */
export interface KeptRow {
  readonly table: string;
  readonly key: string;
  /** A plain value that `structuredClone` takes. */
  readonly row: unknown;
}

/** What became of a tenant's rows since a revision. */
export interface KeptChanges {
  /** The revision that these changes lead to; 0 where nothing was ever kept. */
  readonly revision: number;
  /** Whether everything from before is gone and `rows` is all there is. */
  readonly whole: boolean;
  readonly rows: readonly KeptRow[];
}

/**
 * Keeps what a memory store holds beyond its life, and between several stores over the same rows, such as one in each
 * tab. Revisions rise with each save, and never restart.
 */
export interface StoreKeeper {
  /** What changed after revision `since`; 0 asks for everything. */
  load(tenantId: string, since: number): Promise<KeptChanges>;
  /**
   * Keeps rows that were changed at `revision`, all of them or none; answers the new revision, or `null` where another
   * store saved since and nothing was kept. A rejection fails the transaction.
   */
  save(tenantId: string, revision: number, rows: readonly KeptRow[]): Promise<number | null>;
}
