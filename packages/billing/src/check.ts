/** `Object.freeze`, which every value goes through that leaves the package. */
export const freeze = Object.freeze;

/** Text of a bad value for a message: strings quoted, objects by kind only, long values cut. */
const show = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  return Object(value) === value ? typeof value : String(value).slice(0, 40);
};

/**
 * Refuses a value with a message that names field, expectation and value (billing.md "Bad input").
 * @throws RangeError when the value has the expected `type`, TypeError otherwise.
 */
export function fail(field: string, expected: string, value: unknown, type = 'string'): never {
  throw new (typeof value === type ? RangeError : TypeError)(`${field}: expected ${expected}, got ${show(value)}`);
}

/**
 * Checks the value of a field, read once, and returns it; of objects and arrays a frozen copy of what was checked.
 * What comes from outside meets a reader first, and nothing behind it checks again.
 */
export type Reader<T> = (field: string, value: unknown) => T;

/**
 * A reader of a whole number within bounds, both included; minus zero becomes zero.
 * @throws RangeError for another number, TypeError for anything else.
 */
export const whole =
  (min = -Infinity, max = Infinity): Reader<number> =>
  (field, value) => {
    const given = value as number; // or anything else, which is no safe integer
    return Number.isSafeInteger(given) && given >= min && given <= max
      ? given + 0
      : fail(field, `a safe integer from ${min} to ${max}`, value, 'number');
  };

/**
 * A reader of a string that a test lets through.
 * @throws RangeError for another string, TypeError for anything else.
 */
export const text =
  (expected: string, fits: (given: string) => unknown): Reader<string> =>
  (field, value) =>
    typeof value === 'string' && fits(value) ? value : fail(field, expected, value);

/**
 * A reader of the text in which another reader finds a number.
 * @throws whatever that reader throws.
 */
export const asText =
  (reader: Reader<number>): Reader<string> =>
  (field, value) => {
    reader(field, value);
    return value as string; // or the reader would have thrown
  };

/**
 * A reader of one out of some choices.
 * @throws RangeError for another string, TypeError for anything else.
 */
export const oneOf =
  <const T extends string | boolean>(...choices: readonly T[]): Reader<T> =>
  (field, value) =>
    choices.includes(value as T) ? (value as T) : fail(field, choices.join(' or '), value); // one of them, or it fails

/**
 * Returns a date if it is not before another.
 * @throws RangeError when it is.
 */
export const notBefore = (field: string, date: string, first: string): string =>
  date < first ? fail(field, `a date from ${first} on`, date) : date;

/** A reader of a value that may be left out, and then is something known. */
export const optional =
  <T, U>(reader: Reader<T>, otherwise: U): Reader<T | U> =>
  (field, value) =>
    value === undefined ? otherwise : reader(field, value);

/**
 * A reader of any object, as it is.
 * @throws TypeError for anything else.
 */
export const object: Reader<Readonly<Record<string, unknown>>> = (field, value) =>
  Object(value) === value
    ? (value as Readonly<Record<string, unknown>>) // any object may be asked for any key
    : fail(field, 'an object', value, '');

/**
 * A reader of what can be iterated, no text, as it is: its elements are read one after the other.
 * @throws TypeError for anything else.
 */
export const iterable = <T>(field: string, value: Iterable<T>): Iterable<T> =>
  Object(value) === value && Symbol.iterator in value ? value : fail(field, 'an iterable', value, '');

type Readers = Readonly<Record<string, Reader<unknown>>>;

/** What readers read. */
type Read<S extends Readers> = { readonly [K in keyof S]: ReturnType<S[K]> };

/**
 * A reader of the fields of an object, each with its reader and under its path.
 * @throws TypeError for what is no object, and whatever the readers throw.
 */
export const fields =
  <S extends Readers>(readers: S): Reader<Read<S>> =>
  (path, value) => {
    const given = object(path, value);
    const known: Record<string, unknown> = {};
    for (const key in readers) known[key] = readers[key]!(`${path}.${key}`, given[key]);
    return freeze(known) as Read<S>; // the keys of S with their readers' results
  };

/**
 * A reader of an object that has exactly one field, out of some.
 * @throws RangeError for none, another or several, and whatever the readers throw.
 */
export const oneField = <S extends Readers>(readers: S): Reader<Partial<Read<S>>> => {
  const names = Object.keys(readers);
  return (path, value) => {
    const given = object(path, value);
    let key = '';
    for (const name in given)
      if (names.includes(name)) key = key ? fail(path, names.join(' or '), `${key},${name}`) : name;
    if (!key) fail(path, names.join(' or '), key);
    // Set, and not written as a computed key, which costs a fourth of making a schedule.
    const known: Record<string, unknown> = {};
    known[key] = readers[key]!(`${path}.${key}`, given[key]);
    return freeze(known) as Partial<Read<S>>; // one key of S with its reader's result
  };
};

/**
 * A reader of each element of an array.
 * @throws TypeError for what is no array, and whatever the reader throws.
 */
export const each =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (field, value) =>
    Array.isArray(value)
      ? freeze(Array.from(value, (element: unknown, i) => reader(`${field}[${i}]`, element)))
      : fail(field, 'an array', value, '');
