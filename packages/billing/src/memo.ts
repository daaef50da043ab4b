/** Remembers what a function that always gives the same answer made of each key; it forgets all before there are too many. */
export const memo = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      if (made.size > 9999) made.clear();
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
};
