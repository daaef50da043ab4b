import type { Schedule } from '@keyturn/billing';
import type { GuardContext } from '@keyturn/sdk';
import type { VehicleRecord } from '../store/records.ts';
import type { FreeQuery } from '../store/store.ts';
import type { OperationContext } from './context.ts';

type Availability = NonNullable<GuardContext['availability']>;

const MOST_ALTERNATIVES = 10;

/** The whole term of a schedule, as availability asks for it. */
export const wholeTerm = (schedule: Schedule, now: string): FreeQuery => ({
  from: schedule.occurrence(0).instant,
  to: schedule.end.instant,
  now,
});

/** Whether any vehicle of an asset is free, else which other assets have one. */
export async function assetAvailability(
  { tx }: OperationContext,
  assetId: string,
  term: FreeQuery,
): Promise<Availability> {
  const counts = await tx.vehicles.countFree(term);
  const others = Object.keys(counts).filter((id) => id !== assetId);
  const free = (counts[assetId] ?? 0) > 0;
  return { free, assetId, alternatives: free ? [] : others.toSorted().slice(0, MOST_ALTERNATIVES) };
}

/**
 * The named vehicle of an asset where it is free, or else the first free one where none is named; and whether there is
 * one, else which other vehicles of the asset are free.
 */
export async function vehicleAvailability(
  { tx }: OperationContext,
  assetId: string,
  vehicleId: string | undefined,
  term: FreeQuery,
): Promise<{ readonly vehicle: VehicleRecord | null; readonly availability: Availability }> {
  const named = vehicleId === undefined ? {} : { vehicleId };
  const { items } = await tx.vehicles.listFree({ ...term, assetId, ...named }, { limit: 1 });
  const [vehicle] = items;
  if (vehicle) return { vehicle, availability: { free: true, assetId, ...named, alternatives: [] } };
  const others = await tx.vehicles.listFree({ ...term, assetId }, { limit: MOST_ALTERNATIVES });
  const alternatives = others.items.map((other) => other.id);
  return { vehicle: null, availability: { free: false, assetId, ...named, alternatives } };
}
