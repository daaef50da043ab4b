import type { VehicleRecord } from '@keyturn/backend';

/** Which vehicles are held when, in days from the demo's start. */
export interface Yard {
  /** The vehicles of an asset that nobody holds from a day until before another. */
  readonly free: (assetId: string, from: number, to: number) => readonly VehicleRecord[];
  readonly hold: (vehicle: VehicleRecord, from: number, to: number) => void;
}

/** Makes a yard where every vehicle is free. */
export function createYard(vehicles: readonly VehicleRecord[]): Yard {
  const held: { readonly vehicle: VehicleRecord; readonly from: number; readonly to: number }[] = [];
  return {
    free: (assetId, from, to) =>
      vehicles.filter(
        (vehicle) =>
          vehicle.assetId === assetId &&
          !held.some((term) => term.vehicle === vehicle && term.from < to && term.to > from),
      ),
    hold: (vehicle, from, to) => void held.push({ vehicle, from, to }),
  };
}
