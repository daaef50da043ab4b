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

/** Checks a value of a field and returns what is known of it. */
export type Reader<T> = (field: string, value: unknown) => T;

/**
 * A reader of a whole number within bounds, both included; minus zero becomes zero.
 * @throws RangeError for another number, TypeError for anything else.
 */
export const wholeNumber = (
  field: string,
  value: unknown,
  min = Number.MIN_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
    ? value + 0
    : fail(field, `a whole number from ${min} to ${max}`, value, 'number');

/**
 * Reads a string that a pattern fits and a function can make something of.
 * @throws RangeError for a string that does not fit or is made null, TypeError for anything else.
 */
export const readText = <T>(
  field: string,
  value: unknown,
  expected: string,
  pattern: RegExp,
  make: (parts: RegExpExecArray) => T | null,
): T => {
  const parts = typeof value === 'string' ? pattern.exec(value) : null;
  return (parts && make(parts)) ?? fail(field, expected, value);
};

/**
 * Returns a value that is one of some choices.
 * @throws RangeError for another string, TypeError for anything else.
 */
export const oneOf = <const T extends string | boolean>(field: string, value: unknown, choices: readonly T[]): T =>
  choices.find((choice) => choice === value) ?? fail(field, choices.join(' or '), value);

/**
 * Returns the one key of an object that has exactly one, out of some, with its value.
 * @throws RangeError for none, another or several.
 */
export const onlyKey = <const T extends string>(
  field: string,
  value: unknown,
  choices: readonly T[],
): readonly [key: T, value: unknown] => {
  const keys = Object.keys(Object(value));
  const key = oneOf(field, keys.join(), choices);
  return [key, (value as Readonly<Record<T, unknown>>)[key]]; // it has the key
};

/**
 * A reader of a string with something in it.
 * @throws RangeError for the empty string, TypeError for anything else.
 */
export const name: Reader<string> = (field, value) => readText(field, value, 'a name', /./, () => value as string); // what fits is text

/**
 * Reads the fields of an object, each with its reader and under its path.
 * @throws TypeError for what is no object, and whatever the readers throw.
 */
export const read = <S extends Readonly<Record<string, Reader<unknown>>>>(
  path: string,
  value: unknown,
  readers: S,
): { readonly [K in keyof S]: ReturnType<S[K]> } => {
  if (Object(value) !== value) fail(path || 'input', 'an object', value, '');
  const given = value as Readonly<Record<string, unknown>>; // any object may be asked for any key
  const entries = Object.entries(readers).map(([key, reader]) => [
    key,
    reader(path ? `${path}.${key}` : key, given[key]),
  ]);
  return Object.fromEntries(entries) as { [K in keyof S]: ReturnType<S[K]> }; // the keys of S with their readers' results
};

/**
 * Reads each element of an array.
 * @throws TypeError for what is no array, and whatever the reader throws.
 */
export const readEach = <T>(field: string, value: unknown, reader: Reader<T>): readonly T[] =>
  Array.isArray(value)
    ? Array.from(value, (element: unknown, i) => reader(`${field}[${i}]`, element))
    : fail(field, 'an array', value, '');
