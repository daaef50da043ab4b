import * as z from 'zod/mini';

/**
 * An enumeration of an answer: the known values by name, any other string carried through, so that an older client
 * survives a newer backend (wire.md, compatibility).
 */
export const openEnum = <const V extends readonly [string, ...string[]]>(values: V) =>
  // The cast keeps the known values in the type, which the union of an enum and a string would swallow.
  z.union([z.enum(values), z.string()]) as unknown as z.ZodMiniType<V[number] | (string & {})>;

/**
 * Reasons of an answer, told apart by `code`; one with another code is carried through like an unknown enum value, so
 * whoever reads reasons lets those pass that it does not know.
 */
export const openReasons = <const K extends readonly z.ZodMiniType<{ code: string }>[]>(known: K) =>
  // The cast keeps the known reasons apart in the type, as in `openEnum`.
  z.array(z.union([...known, z.looseObject({ code: z.string() })])) as unknown as z.ZodMiniType<z.output<K[number]>[]>;

/** A list answer: `items` in a stable order and the cursor of the next page, `null` on the last one (wire.md). */
export const page = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });

/** Text of a fixed form; `expected` says it in words, for `InputIssue`. */
export const form = (pattern: RegExp, expected: string) =>
  z.string().check(z.regex(pattern, { error: expected, abort: true }));

const exists = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
};
const withinYears = (date: string): boolean => date >= '1900' && date < '2200';
const resolvable = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
};

/** An id, made by the backend: 1 to 64 letters, digits, hyphens or underscores. */
export const id = form(/^[A-Za-z0-9_-]{1,64}$/, '1 to 64 letters, digits, hyphens or underscores');
/** An existing local date, `YYYY-MM-DD`. */
export const localDate = form(/^\d{4}-\d{2}-\d{2}$/, 'a date YYYY-MM-DD').check(
  z.refine(exists, { error: 'an existing date', abort: true }),
);
/** A period: the local date on which it begins and the one before which it ends (billing.md 4). */
export const period = z
  .array(localDate)
  // `z.tuple` says this too, but weighs 400 bytes in every page; so do lengths, in 200.
  .check(z.refine(({ length }) => length === 2, 'two dates')) as unknown as z.ZodMiniType<[string, string]>;
/** A local wall time, `HH:MM`. */
export const wallTime = form(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time HH:MM');
/** An instant, ISO 8601 in UTC with `Z`; informative, never a start (wire.md). */
export const instant = form(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, 'an instant YYYY-MM-DDTHH:MM:SSZ');
/** A currency, ISO 4217. */
export const currency = form(/^[A-Z]{3}$/, 'an ISO 4217 code');
/** A country, ISO 3166-1 alpha-2. */
export const country = form(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code');
/** A rate or percentage as decimal text, so that nothing is lost (billing.md 13). */
export const decimal = form(/^\d+(\.\d+)?$/, 'a decimal number');
/** A whole number from 0. */
export const count = z.int().check(z.gte(0));
/** A whole number from 1. */
export const positive = z.int().check(z.gte(1));
/** The version of a changeable resource, from 1 (wire.md). */
export const version = positive;
/** How often is billed (billing.md 2). */
export const frequencies = ['weekly', 'monthly'] as const;
/** How a cut last period is priced (billing.md 6). */
export const stubPolicies = ['prorate', 'full', 'free'] as const;
/** Whether a price has its tax on top or inside (billing.md 13). */
export const priceBases = ['net', 'gross'] as const;

const startShape = {
  date: localDate,
  time: wallTime,
  timeZone: form(/^.{1,64}$/, 'an IANA time zone'),
};

/** A start: local date, wall time and zone; never an instant (wire.md, conventions). */
export const start = z.object(startShape);

/** A zone inside a request: one that the calculator can resolve. */
export const timeZoneInput = startShape.timeZone.check(z.refine(resolvable, 'an IANA time zone'));
/** The date of a start inside a request: within the calculator's years (billing.md, bad input). */
export const startDateInput = localDate.check(z.refine(withinYears, 'a date from 1900 to 2199'));
/** A start inside a request, unknown fields refused. */
export const startInput = z.strictObject({ ...startShape, date: startDateInput, timeZone: timeZoneInput });

/** An amount in minor units of a currency (billing.md 11). */
export const money = z.object({ amount: z.int(), currency });

/** What a price is made of: an amount, whether tax is in it, and the rate (billing.md 13, 14). */
export const priced = { price: money, basis: z.enum(priceBases), taxRate: decimal };

const months = { months: positive };
const weeks = { weeks: positive };

/** A term of months or weeks, counted from the anchor (billing.md 5). */
export const duration = z.union([z.object(months), z.object(weeks)]);
/** A term inside an input: one of the two, nothing else. */
export const durationInput = z.union([z.strictObject(months), z.strictObject(weeks)]);

/** A postal address; `country` is ISO 3166-1 alpha-2. */
export const address = z.object({
  line1: z.string(),
  line2: z.exactOptional(z.string()),
  city: z.string(),
  postcode: z.string(),
  country: z.string(),
});

/** A start: local date, wall time and zone, never an instant (wire.md). */
export type Start = z.infer<typeof start>;
/** A postal address. */
export type Address = z.infer<typeof address>;
