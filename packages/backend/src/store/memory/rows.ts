/** The rows of one table by key; every change but `put` is noted, with a step that takes it back. */
export interface Rows<T> {
  get(key: string): T | undefined;
  set(key: string, row: T): void;
  delete(key: string): void;
  all(): T[];
  /** Puts a row in its place, or with `undefined` takes it away, and notes nothing. */
  put(key: string, row: T | undefined): void;
  /** Takes every row away and notes nothing. */
  clear(): void;
}

/** A change of a row, with the step that takes it back. */
export interface RowChange<N extends string = string> {
  readonly table: N;
  readonly key: string;
  readonly undo: () => void;
}

/** Makes an empty table whose changes are noted in `log`, newest last. */
export function createRows<T, N extends string>(table: N, log: RowChange<N>[]): Rows<T> {
  const rows = new Map<string, T>();
  const put = (key: string, row: T | undefined): void => {
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
  };
  const change = (key: string, row: T | undefined): void => {
    const before = rows.get(key);
    log.push({ table, key, undo: () => put(key, before) });
    put(key, row);
  };
  return {
    get: (key) => rows.get(key),
    set: (key, row) => change(key, row),
    delete: (key) => change(key, undefined),
    all: () => [...rows.values()],
    put,
    clear: () => rows.clear(),
  };
}
