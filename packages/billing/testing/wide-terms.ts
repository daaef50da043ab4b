import * as fc from 'fast-check';
import { addDays, type Duration, type Frequency, type ScheduleTerms } from '../src/index.ts';
import { anyTime } from './arbitraries.ts';

/** All zones that the platform knows. */
export const allZones: readonly string[] = Intl.supportedValuesOf('timeZone');

/** Zones whose clocks stop for Ramadan, change by half an hour, by two or by a day, over midnight, or by odd seconds. */
export const oddZones = [
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'Africa/Monrovia',
  'America/Nuuk',
  'Antarctica/Troll',
  'Asia/Gaza',
  'Asia/Hebron',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Pacific/Apia',
  'Pacific/Kwajalein',
] as const;

/** Zones for the far future, where only rules are left. */
export const ruledZones = ['Europe/London', 'America/New_York'] as const;

const on = ([year, month]: readonly [number, number], day: number) =>
  new Date(Date.UTC(year, month, day)).toJSON().slice(0, 10);

const dates = (firstYear: number, lastYear: number): fc.Arbitrary<string> => {
  const months = fc.tuple(fc.integer({ min: firstYear, max: lastYear }), fc.integer({ min: 0, max: 11 }));
  return fc.oneof(
    fc.tuple(months, fc.integer({ min: 1, max: 31 })).map(([month, day]) => on(month, day)),
    // The last days of months, where most goes wrong.
    fc.tuple(months, fc.nat(3)).map(([[year, month], back]) => on([year, month + 1], -back)),
  );
};

const nightTime = fc.tuple(fc.nat(3), fc.nat(59)).map((parts) => parts.map((n) => `${n}`.padStart(2, '0')).join(':'));

const durationOf = (frequency: Frequency, bills: number, unit: 'same' | 'other' | 'days'): Duration => {
  const monthly = frequency === 'monthly';
  if (unit === 'days') return { days: bills * (monthly ? 30 : 7) - (bills % 5) };
  if ((unit === 'same') === monthly) return { months: monthly ? bills : Math.ceil(bills / 4.4) };
  return { weeks: monthly ? Math.ceil(bills * 4.3) : bills };
};

/** Terms with anchors in some years and zones, a few hundred occurrences at the most, and all four kinds of duration. */
const terms = (zones: fc.Arbitrary<string>, firstYear: number, lastYear: number, most: number) =>
  fc
    .record({
      anchor: fc.record({
        date: dates(firstYear, lastYear),
        time: fc.oneof(anyTime, nightTime),
        timeZone: zones,
      }),
      frequency: fc.constantFrom<Frequency>('weekly', 'monthly'),
      bills: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 1, max: Math.min(60, most) }) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: most }) },
      ),
      unit: fc.constantFrom<'same' | 'other' | 'days'>('same', 'other', 'days'),
      until: fc.boolean(),
      paymentTermsDays: fc.nat(60),
      stubPolicy: fc.constantFrom('prorate', 'full', 'free' as const),
    })
    .map(({ bills, unit, until, ...rest }): ScheduleTerms => {
      const duration = durationOf(rest.frequency, bills, unit);
      const byDate = until && 'days' in duration;
      return { ...rest, duration: byDate ? { until: addDays(rest.anchor.date, duration.days) } : duration };
    });

/** Terms of up to 600 occurrences from anchors 1970–2149 in all zones, the odd ones often. */
export const wideTerms = terms(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...allZones) },
    { weight: 1, arbitrary: fc.constantFrom(...oddZones) },
  ),
  1970,
  2149,
  600,
);

/** Terms in the zones with the odd clocks and in the years in which these were odd. */
export const oddTerms = terms(fc.constantFrom(...oddZones), 1970, 2038, 60);

/** Terms that end in 2200 at the latest, in years for which there are only rules. */
export const farTerms = terms(fc.constantFrom(...ruledZones), 2038, 2188, 120);
