import type { VehicleRow } from '../seed/asset-of.ts';
import { pick, spread } from './spread.ts';

/** How a tenant's vehicles are named and where they stand. */
export interface FleetTable {
  /** The registration of the n-th vehicle, counted from 0. */
  readonly registration: (n: number) => string;
  readonly colours: readonly string[];
  readonly locationIds: readonly string[];
}

/** Spells vehicles out: of each asset as many as counted, with colours, odometers and locations spread over all. */
export function fleetOf(
  counts: readonly (readonly [assetId: string, count: number])[],
  { registration, colours, locationIds }: FleetTable,
): VehicleRow[] {
  return counts
    .flatMap(([assetId, count]) => Array.from({ length: count }, () => assetId))
    .map((assetId, n) => [
      assetId,
      registration(n),
      pick(colours, n),
      900 + spread(n + 1_000, 41_000),
      pick(locationIds, n + 2_000),
    ]);
}
