/** The rows of one table by key; every change leaves a step that takes it back. */
export interface Rows<T> {
  get(key: string): T | undefined;
  set(key: string, row: T): void;
  delete(key: string): void;
  all(): T[];
}

/** Steps that take changes back, newest last. */
export type UndoLog = (() => void)[];

/** Makes an empty table whose changes are noted in `undo`. */
export function createRows<T>(undo: UndoLog): Rows<T> {
  const rows = new Map<string, T>();
  const put = (key: string, row: T | undefined): void => {
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
  };
  const change = (key: string, row: T | undefined): void => {
    const before = rows.get(key);
    undo.push(() => put(key, before));
    put(key, row);
  };
  return {
    get: (key) => rows.get(key),
    set: (key, row) => change(key, row),
    delete: (key) => change(key, undefined),
    all: () => [...rows.values()],
  };
}
