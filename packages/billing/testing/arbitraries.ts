import * as fc from 'fast-check';
import {
  addDays,
  type Charge,
  type Duration,
  type LocalStart,
  type PriceTerms,
  type ScheduleTerms,
  type VoucherTerms,
} from '../src/index.ts';

/** Zones with clock changes at many hours, in both hemispheres, of half an hour, and none. */
export const zones = [
  'Europe/London',
  'Europe/Paris',
  'America/New_York',
  'America/Nuuk',
  'America/Santiago',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'UTC',
] as const;

/** Dates from 1970 to 2117. */
export const anyDate = fc.integer({ min: 0, max: 54_000 }).map((days) => addDays('1970-01-01', days));

/** Wall times. */
export const anyTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

/** Starts in any of the zones. */
export const anyStart: fc.Arbitrary<LocalStart> = fc.record({
  date: anyDate,
  time: anyTime,
  timeZone: fc.constantFrom(...zones),
});

/** Durations in months, weeks or days. */
export const anyDuration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ months: fc.integer({ min: 1, max: 36 }) }),
  fc.record({ weeks: fc.integer({ min: 1, max: 80 }) }),
  fc.record({ days: fc.integer({ min: 1, max: 500 }) }),
);

/** Schedule terms with all defaults written out; some of them end on a date. */
export const anyTerms: fc.Arbitrary<ScheduleTerms> = fc
  .record({
    anchor: anyStart,
    frequency: fc.constantFrom('weekly', 'monthly'),
    duration: anyDuration,
    paymentTermsDays: fc.nat(60),
    stubPolicy: fc.constantFrom('prorate', 'full', 'free'),
    byDate: fc.boolean(),
  })
  .map(({ byDate, ...rest }) => {
    const { duration } = rest;
    if (!byDate || !('days' in duration)) return rest;
    return { ...rest, duration: { until: addDays(rest.anchor.date, duration.days) } };
  });

const amounts = fc.oneof(fc.nat(60_000), fc.constant(0), fc.nat(9));

/** An exact decimal with up to two digits after the point. */
const decimals = (max: number): fc.Arbitrary<string> => fc.nat(max * 100).map((n) => (n / 100).toFixed(2));

const kinds = fc.constantFrom('package', 'recurring', 'fixed', 'handover', 'deposit' as const);

/** Up to six charges of any kinds in GBP. */
export const anyCharges: fc.Arbitrary<Charge[]> = fc
  .array(
    fc.record({
      kind: kinds,
      price: amounts.map((amount) => ({ amount, currency: 'GBP' })),
      basis: fc.constantFrom('net', 'gross'),
      taxRate: decimals(1),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map((charge, i) => ({ id: `charge-${i}`, ...charge })));

/** Up to four vouchers in GBP. */
export const anyVouchers: fc.Arbitrary<VoucherTerms[]> = fc
  .array(
    fc.record(
      {
        applies: fc.constantFrom('first_payment', 'recurring'),
        discount: fc.oneof(
          fc.record({ percent: decimals(100) }),
          fc.record({ fixed: amounts.map((amount) => ({ amount, currency: 'GBP' })) }),
        ),
        kinds: fc.uniqueArray(kinds),
        maxCycles: fc.integer({ min: 1, max: 8 }),
        skipsFirstBill: fc.boolean(),
      },
      { requiredKeys: ['applies', 'discount', 'kinds'] },
    ),
    { maxLength: 4 },
  )
  .map((list) => list.map((voucher, i) => ({ code: `CODE${i}`, ...voucher })));

/** Prices in GBP. */
export const anyPrices: fc.Arbitrary<PriceTerms> = fc.record({
  currency: fc.constant('GBP'),
  charges: anyCharges,
  vouchers: anyVouchers,
});
