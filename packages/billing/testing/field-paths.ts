import type { ExportedCall } from './exported-calls.ts';

/** A field of the arguments of a call, at any depth, and the call with another value in its place. */
export interface Field {
  readonly path: string;
  /** What it has in the good call. */
  readonly value: unknown;
  readonly call: (value: unknown) => unknown;
  readonly accepts: (value: unknown) => boolean;
}

type Put = (value: unknown) => unknown;

/** Whether a value is an array or an object that a literal makes. */
export const isPlain = (value: unknown): value is Record<string, unknown> =>
  Array.isArray(value) ||
  (Object(value) === value &&
    Object.getPrototypeOf(value) === Object.prototype &&
    !(Symbol.toStringTag in Object(value))); // such as Temporal

/** A copy of an object or an array with another value at a key. */
const withKey = (whole: Record<string, unknown>, key: string, value: unknown): unknown =>
  Array.isArray(whole) ? whole.with(Number(key), value) : { ...whole, [key]: value };

const within = (path: string, value: unknown, put: Put): (readonly [path: string, value: unknown, put: Put])[] => [
  [path, value, put],
  ...(isPlain(value)
    ? Object.entries(value).flatMap(([key, inner]) =>
        within(Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, inner, (other) =>
          put(withKey(value, key, other)),
        ),
      )
    : []),
];

/** All fields of the arguments of a call. */
export const fieldsOf = ({ call, names, args, takes = {} }: ExportedCall): Field[] =>
  names.flatMap((name, i) =>
    within(name, args[i], (other) => call(...(args.with(i, other) as never[]))).map(([path, value, put]) => ({
      path,
      value,
      call: put,
      accepts: takes[path] ?? (() => false),
    })),
  );
