import * as z from 'zod/mini';
import { count, duration, id, money, openEnum, page, priced } from './common.ts';

/** Distance that the price includes; `distance: null` means unlimited. */
export const mileageAllowance = z.object({
  id,
  distance: z.nullable(count),
  unit: openEnum(['mi', 'km']),
  per: openEnum(['month', 'week', 'term']),
});

/** Mileage allowance × duration → price per billing cycle. */
export const assetPackage = z.object({
  id,
  mileageAllowance,
  duration,
  ...priced,
  /** Price of one distance unit beyond the allowance. */
  excess: z.exactOptional(money),
});

/** A charge item offered with an asset: `fixed` on the first bill only, `recurring` on every bill. */
export const chargeItem = z.object({
  id,
  name: z.string(),
  description: z.exactOptional(z.string()),
  billing: z.enum(['fixed', 'recurring']),
  mandatory: z.boolean(),
  ...priced,
});

/** What assets are told apart by, and filtered by; a server may know more of each. */
export const assetKinds = {
  bodyType: openEnum(['city', 'hatchback', 'saloon', 'estate', 'suv', 'van', 'coupe', 'pickup']),
  fuel: openEnum(['petrol', 'diesel', 'hybrid', 'plug_in_hybrid', 'electric']),
  transmission: openEnum(['manual', 'automatic']),
};

const assetShape = {
  id,
  name: z.string(),
  ...assetKinds,
  seats: count,
  priceFrom: money,
};

/** A card of the asset search; `freeVehicles` is a hint at the asked start, `null` when no start was given. */
export const assetSummary = z.object({ ...assetShape, freeVehicles: z.nullable(count) });

/** A virtual asset with its packages and charge items. */
export const virtualAsset = z.object({
  ...assetShape,
  packages: z.array(assetPackage),
  chargeItems: z.array(chargeItem),
  /** Taken with the first bill; never taxed, discounted or repeated (billing.md 15). */
  deposit: z.nullable(z.object({ name: z.string(), price: money })),
});

/** One vehicle that can be allocated at approval. */
export const physicalAsset = z.object({
  id,
  assetId: id,
  registration: z.string(),
  colour: z.string(),
  odometer: count,
  locationId: id,
});

/** A page of the asset search. */
export const assetPage = page(assetSummary);
/** A page of free vehicles. */
export const vehiclePage = page(physicalAsset);

/** Distance that the price of a package includes; `distance: null` is unlimited. */
export type MileageAllowance = z.infer<typeof mileageAllowance>;
/** Mileage allowance × duration → price per cycle, in minor units (domain.md 1). */
export type AssetPackage = z.infer<typeof assetPackage>;
/** A priced extra of an asset, `fixed` or `recurring` (domain.md 1, billing.md 15). */
export type ChargeItem = z.infer<typeof chargeItem>;
/** A virtual asset as a card of the search, with availability as a hint. */
export type AssetSummary = z.infer<typeof assetSummary>;
/** A sellable model with its packages and charge items (domain.md 1). */
export type VirtualAsset = z.infer<typeof virtualAsset>;
/** One vehicle, allocated at approval (domain.md 1). */
export type PhysicalAsset = z.infer<typeof physicalAsset>;
