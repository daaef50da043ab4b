import { Temporal } from 'temporal-polyfill/implementation';
import * as billing from '../src/index.ts';
import * as files from '../src/files.ts';
import * as converters from '../src/temporal.ts';

/** A call of an exported function with good arguments, by their names in messages. */
export interface ExportedCall {
  readonly name: string;
  readonly call: (...args: never[]) => unknown;
  readonly names: readonly string[];
  readonly args: readonly unknown[];
  /** What the fields take of the hostile values, by their paths from the arguments; nothing where none is given. */
  readonly takes?: Readonly<Record<string, (value: unknown) => boolean>>;
}

const GBP = 'GBP' as const;
const anchor = { date: '2026-01-31', time: '10:00', timeZone: 'Europe/London' };
const terms: billing.ScheduleTerms = {
  anchor,
  frequency: 'monthly',
  duration: { days: 80 },
  paymentTermsDays: 14,
  stubPolicy: 'prorate',
};
const schedule = billing.createSchedule(terms);
const prices: billing.PriceTerms = {
  currency: GBP,
  charges: [{ id: 'car', kind: 'package', price: { amount: 40000, currency: GBP }, basis: 'gross', taxRate: '0.20' }],
  vouchers: [
    {
      code: 'TEN',
      applies: 'recurring',
      discount: { percent: '10' },
      kinds: ['package'],
      maxCycles: 2,
      skipsFirstBill: false,
    },
    { code: 'FIX', applies: 'first_payment', discount: { fixed: { amount: 500, currency: GBP } }, kinds: ['package'] },
  ],
};
const bill = {
  issuedAt: '2026-01-31T10:00:00Z',
  issueDate: '2026-01-31',
  dueDate: '2026-02-14',
  timeZone: 'Europe/London',
  nextDueDate: '2026-03-14',
};

const isObject = (value: unknown) => Object(value) === value;
const isName = (value: unknown) => typeof value === 'string' && value !== '';
const isUndefined = (value: unknown) => value === undefined;
const isInteger = (value: unknown) => Number.isSafeInteger(value);
const isNatural = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
const isEmptyIterable = (value: unknown) => isObject(value) && [...(value as Iterable<unknown>)].length === 0;
const or =
  (...tests: ((value: unknown) => boolean)[]) =>
  (value: unknown) =>
    tests.some((test) => test(value));

const takesTerms = {
  input: (value: unknown) => isObject(value) && Object.keys(value as object).length === 5,
  'input.paymentTermsDays': or(isUndefined, (value) => value === 0),
  'input.stubPolicy': isUndefined,
};
const takesPrices = (argument: string) =>
  Object.fromEntries(
    Object.entries({
      charges: isEmptyList,
      'charges[0].id': isName,
      'charges[0].price.amount': isNatural,
      vouchers: isEmptyList,
      'vouchers[0].code': isName,
      'vouchers[0].kinds': isEmptyList,
      'vouchers[0].maxCycles': or(isUndefined, (value) => isNatural(value) && value !== 0),
      'vouchers[0].skipsFirstBill': or(isUndefined, (value) => typeof value === 'boolean'),
      'vouchers[1].code': isName,
      'vouchers[1].discount.fixed.amount': isNatural,
      'vouchers[1].kinds': isEmptyList,
    }).map(([path, test]) => [`${argument}.${path}`, test]),
  );

const anyIndex: Pick<ExportedCall, 'names' | 'args' | 'takes'> = {
  names: ['index', 'reach'],
  args: [1, { overrun: true }],
  takes: {
    index: (value) => value === 0,
    reach: or(isUndefined, isObject),
    'reach.overrun': or(isUndefined, (value) => typeof value === 'boolean'),
  },
};

const zoned = Temporal.ZonedDateTime.from('2026-06-01T10:00[Europe/London]');

/** A call of every exported function, and of every method of a schedule. */
export const exportedCalls: readonly ExportedCall[] = [
  {
    name: 'addDays',
    call: billing.addDays,
    names: ['date', 'days'],
    args: ['2026-01-31', 3],
    takes: { days: (value) => value === 0 || value === -1 },
  },
  { name: 'daysBetween', call: billing.daysBetween, names: ['from', 'to'], args: ['2026-01-31', '2026-02-28'] },
  {
    name: 'localAt',
    call: billing.localAt,
    names: ['instant', 'timeZone'],
    args: ['2026-01-31T10:00:00Z', 'Asia/Tokyo'],
  },
  { name: 'resolveStart', call: billing.resolveStart, names: ['start'], args: [anchor] },
  { name: 'createSchedule', call: billing.createSchedule, names: ['input'], args: [terms], takes: takesTerms },
  { name: 'money', call: billing.money, names: ['amount', 'currency'], args: [5, GBP], takes: { amount: isInteger } },
  {
    name: 'addMoney',
    call: billing.addMoney,
    names: ['a', 'b'],
    args: [billing.money(0, GBP), billing.money(0, GBP)],
    takes: { 'a.amount': isInteger, 'b.amount': isInteger },
  },
  {
    name: 'subtractMoney',
    call: billing.subtractMoney,
    names: ['a', 'b'],
    args: [billing.money(0, GBP), billing.money(0, GBP)],
    takes: { 'a.amount': isInteger, 'b.amount': isInteger },
  },
  {
    name: 'sumMoney',
    call: billing.sumMoney,
    names: ['currency', 'parts'],
    args: [GBP, [{ amount: 0, currency: GBP }]],
    takes: { parts: isEmptyIterable, 'parts[0].amount': isInteger },
  },
  {
    name: 'toDecimal',
    call: billing.toDecimal,
    names: ['money'],
    args: [{ amount: 5, currency: GBP }],
    takes: { 'money.amount': isInteger },
  },
  {
    name: 'priceOccurrence',
    call: billing.priceOccurrence,
    names: ['schedule', 'input', 'index'],
    args: [schedule, prices, 1],
    takes: { ...takesPrices('input'), index: (value) => value === 0 },
  },
  {
    name: 'createQuote',
    call: billing.createQuote,
    names: ['schedule', 'input'],
    args: [schedule, prices],
    takes: takesPrices('input'),
  },
  {
    name: 'diffSchedules',
    call: billing.diffSchedules,
    names: ['before', 'after', 'input'],
    args: [schedule, billing.createSchedule({ ...terms, frequency: 'weekly' }), prices],
    takes: { ...takesPrices('input'), input: isUndefined },
  },
  {
    name: 'assessDrift',
    call: billing.assessDrift,
    names: ['schedule', 'actualStart', 'input'],
    args: [schedule, { ...anchor, date: '2026-02-02' }, prices],
    takes: { ...takesPrices('input'), input: isUndefined },
  },
  {
    name: 'attempts',
    call: billing.attempts,
    names: ['input', 'input'],
    args: [bill, { collectionTime: '09:00', retryDays: [0, 2] }],
    takes: {
      'input.nextDueDate': isUndefined,
      // A policy leaves everything out that it likes.
      input: or(isUndefined, isObject),
      'input.collectionTime': isUndefined,
      'input.retryDays': or(isUndefined, isEmptyList),
      'input.retryDays[0]': (value) => value === 0,
      'input.retryDays[1]': (value) => isNatural(value) && value !== 0,
    },
  },
  {
    name: 'forecast',
    call: billing.forecast,
    names: ['priced', 'from', 'to'],
    args: [[{ schedule, prices }], '2026-02-01', '2026-03-01'],
    takes: { ...takesPrices('priced[0].prices'), priced: isEmptyIterable },
  },
  {
    name: 'lintPolicy',
    call: billing.lintPolicy,
    names: ['policy'],
    args: [
      {
        frequency: 'weekly',
        durations: [{ weeks: 2 }],
        paymentTermsDays: 7,
        stubPolicy: 'prorate',
        retryDays: [0],
      },
    ],
    takes: {
      'policy.durations': isEmptyList,
      'policy.paymentTermsDays': or(isUndefined, (value) => value === 0),
      'policy.stubPolicy': isUndefined,
      'policy.retryDays': or(isUndefined, isEmptyList),
      'policy.retryDays[0]': (value) => value === 0,
    },
  },
  {
    name: 'toCsv',
    call: files.toCsv,
    names: ['schedule', 'input'],
    args: [schedule, prices],
    takes: { ...takesPrices('input'), input: isUndefined },
  },
  {
    name: 'toICalendar',
    call: files.toICalendar,
    names: ['schedule', 'details'],
    args: [schedule, { uid: 'FERN-1', writtenAt: '2026-01-31T10:00:00Z', title: () => 'Bill', on: 'dueDate' }],
    takes: {
      'details.uid': isName,
      'details.title': (value) => typeof value === 'function',
      'details.on': isUndefined,
    },
  },
  {
    name: 'schedule.occurrence',
    call: (...args: Parameters<typeof schedule.occurrence>) => schedule.occurrence(...args),
    ...anyIndex,
  },
  {
    name: 'schedule.dateAt',
    call: (...args: Parameters<typeof schedule.dateAt>) => schedule.dateAt(...args),
    ...anyIndex,
  },
  {
    name: 'schedule.indexAt',
    call: (instant: string) => schedule.indexAt(instant),
    names: ['instant'],
    args: ['2026-02-28T10:00:00Z'],
  },
  {
    name: 'schedule.between',
    call: (from: string, to: string) => schedule.between(from, to),
    names: ['from', 'to'],
    args: ['2026-02-28T10:00:00Z', '2026-04-28T10:00:00Z'],
  },
  { name: 'toPlainDate', call: converters.toPlainDate, names: ['date', 'temporal'], args: ['2026-01-31', Temporal] },
  {
    name: 'fromPlainDate',
    call: converters.fromPlainDate,
    names: ['date'],
    args: [Temporal.PlainDate.from('2026-01-31')],
  },
  { name: 'toZonedDateTime', call: converters.toZonedDateTime, names: ['start', 'temporal'], args: [anchor, Temporal] },
  { name: 'fromZonedDateTime', call: converters.fromZonedDateTime, names: ['zonedDateTime'], args: [zoned] },
  {
    name: 'occurrenceToZonedDateTime',
    call: converters.occurrenceToZonedDateTime,
    names: ['occurrence', 'timeZone', 'temporal'],
    args: [{ instant: '2026-02-28T10:00:00Z' }, 'Europe/London', Temporal],
  },
];
