const empty = (length: number) => Array.from<undefined>({ length });

/**
 * Remembers what a function makes of each whole number from -25,600 to 105,471. Two steps through arrays that are full
 * from the start (one with holes is slower than a Map, one in a single piece is a megabyte), so that only blocks that
 * were asked for take room.
 */
export const intMemo = <V>(make: (key: number) => V): ((key: number) => V) => {
  const blocks: ((V | undefined)[] | undefined)[] = empty(512);
  return (key) => {
    const block = (blocks[(key >> 8) + 100] ??= empty(256));
    return (block[key & 255] ??= make(key));
  };
};
