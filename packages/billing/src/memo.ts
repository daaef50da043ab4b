/** Remembers what a function that always gives the same answer made of each key; it forgets all before there are too many. */
export const memo = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      if (made.size > 9999) made.clear();
      // What is longer than any date, time or zone comes from nobody who will ask again.
      if (String(key).length < 50) made.set(key, value);
    }
    return value;
  };
};
