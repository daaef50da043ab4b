/** What hostile getters and proxies throw; it may pass through. */
export class Sabotage extends Error {}

const sabotage = (): never => {
  throw new Sabotage('sabotage');
};

const throwing = { get: sabotage, has: sabotage, ownKeys: sabotage, getPrototypeOf: sabotage };

/** Values of all types that no field expects, or that only look like what it expects. */
export const hostileValues: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.5,
  Number.NaN,
  Infinity,
  -Infinity,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  2 ** 53,
  1e300,
  Number.MIN_VALUE,
  0n,
  10n ** 30n,
  Symbol('date'),
  '',
  ' ',
  '0x10',
  '1e3',
  '-1',
  'NaN',
  'null',
  '__proto__',
  'constructor',
  'toString',
  '2026-02-30',
  '+002026-01-31',
  '2026-01-31\n',
  '25:00',
  'Mars/Base',
  '\u0000',
  '\uD800',
  '１２:００',
  'x'.repeat(10_000),
  '9'.repeat(400),
  [],
  [undefined],
  Array.from({ length: 3 }),
  Object.assign([], { length: 3 }), // holes
  [[[]]],
  {},
  Object.freeze({}),
  Object.create(null),
  JSON.parse('{"__proto__":{"amount":1,"currency":"GBP"}}'),
  { length: 2 ** 32 },
  { toString: sabotage, valueOf: sabotage, toJSON: sabotage },
  new String('2026-01-31'),
  new Number(1),
  new Date(0),
  new Date(Number.NaN),
  new Map([['date', '2026-01-31']]),
  new Set(),
  /date/,
  () => '2026-01-31',
  new Uint8Array(4),
  Promise.resolve(),
  new Proxy({}, throwing),
  new Proxy([], throwing),
  new Proxy({}, {}),
  // The terms of a schedule, as JSON gives them back, are no schedule.
  {
    anchor: { date: '2026-01-31', time: '10:00', timeZone: 'UTC' },
    frequency: 'monthly',
    duration: { months: 2 },
    paymentTermsDays: 0,
    stubPolicy: 'prorate',
  },
];

/** How a message shows a value: objects by kind only. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  return Object(value) === value ? typeof value : String(value).slice(0, 40);
};

/** The name of a field without what it belongs to. */
const lastOf = (path: string): string => path.split('.').at(-1) ?? path;

/** Numbers in a result that cannot be right. */
const isSound = (result: unknown): boolean => {
  if (typeof result === 'number') return Number.isSafeInteger(result);
  if (Object(result) !== result || typeof result === 'function') return typeof result !== 'bigint';
  return Object.values(result as object).every(isSound);
};

/** A field of the arguments of a call: what it takes, and what messages call it. */
export interface Expectation {
  readonly path: string;
  readonly accepts: (value: unknown) => boolean;
}

/**
 * What is wrong with how a call takes a value at a path; nothing when it may take it and returns a sound result, or
 * refuses it with an error that names the field, what is expected and the value. Of an object the message may name
 * what is wrong inside, and of an amount the sum that it makes too large.
 */
export const faultOf = (call: () => unknown, value: unknown, { path, accepts }: Expectation): string | undefined => {
  try {
    const result = call();
    if (!accepts(value)) return `takes ${shown(value)}`;
    return isSound(result) ? undefined : `makes ${JSON.stringify(result).slice(0, 80)} of ${shown(value)}`;
  } catch (error) {
    if (error instanceof Sabotage) return undefined;
    if (!(error instanceof RangeError || error instanceof TypeError)) return `throws ${String(error).slice(0, 80)}`;
    const [, field = '', got = ''] = /^([\w.[\]]+): expected .+, got (.+)$/s.exec(error.message) ?? [];
    const raw = `for ${shown(value)} says: ${error.message.slice(0, 100)}`;
    if (field === 'amount' && Number(got) > Number.MAX_SAFE_INTEGER) return undefined;
    // The terms of a schedule are named without `input`, and a result by what it is computed from.
    if (Object(value) === value) return field && (path === 'input' || field.includes(lastOf(path))) ? undefined : raw;
    if (!field.endsWith(lastOf(path)) && !path.includes(field || '?')) return raw;
    return got === shown(value) ? undefined : `shows ${shown(value)} as ${got}`;
  }
};
