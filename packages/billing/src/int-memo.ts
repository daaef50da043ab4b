/**
 * Remembers what a function makes of each whole number from -25,600 on, some hundred thousand at the most. Two steps
 * through short arrays: a lookup costs a few nanoseconds where a Map costs tens, and only blocks that were asked for take
 * room. (Longer arrays with holes would become dictionaries.)
 */
export const intMemo = <V>(make: (key: number) => V): ((key: number) => V) => {
  const blocks: V[][] = [];
  return (key) => {
    const block = (blocks[(key >> 8) + 100] ??= []);
    return (block[key & 255] ??= make(key));
  };
};
