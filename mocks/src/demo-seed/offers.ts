import type { PackageRow } from '../seed/asset-of.ts';

/** What an allowance or a duration makes of the base price: a factor for durations, minor units for allowances. */
export interface OfferTable {
  readonly allowances: Readonly<Record<string, number>>;
  readonly durations: Readonly<Record<string, number>>;
}

/** Every allowance with every duration, priced from a base price and rounded to whole units of money. */
export const offersOf = (base: number, { allowances, durations }: OfferTable): PackageRow[] =>
  Object.entries(allowances).flatMap(([allowance, more]) =>
    Object.entries(durations).map(
      // The keys of an offer table are durations such as `12m`.
      ([duration, factor]) =>
        [allowance, duration as PackageRow[1], Math.round(((base + more) * factor) / 100) * 100] as const,
    ),
  );
