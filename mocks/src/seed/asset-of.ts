import type { AssetRecord, VehicleRecord } from '@keyturn/backend';
import type { AssetPackage, ChargeItem, MileageAllowance } from '@keyturn/sdk';

/** What the packages of a tenant have in common. */
export interface PriceTable {
  readonly currency: string;
  readonly basis: 'net' | 'gross';
  readonly taxRate: string;
  /** What a deposit is called. */
  readonly depositName: string;
  /** Allowances by short name. */
  readonly allowances: Readonly<Record<string, MileageAllowance>>;
}

/** A package in one row: allowance, duration such as `12m` or `2w`, price in minor units per cycle. */
export type PackageRow = readonly [allowance: string, duration: `${number}${'m' | 'w'}`, price: number];

/** An asset with its packages as rows. */
export interface AssetRow extends Omit<AssetRecord, 'packages' | 'chargeItems' | 'deposit'> {
  readonly packages: readonly PackageRow[];
  readonly extras: readonly string[];
  readonly deposit: number | null;
}

/** Spells an asset out: its packages are `<asset>-<allowance>-<duration>`. */
export function assetOf(
  { packages, extras, deposit, ...asset }: AssetRow,
  table: PriceTable,
  items: readonly ChargeItem[],
): AssetRecord {
  const { currency, basis, taxRate } = table;
  return {
    ...asset,
    packages: packages.map(([allowance, duration, amount]): AssetPackage => {
      const mileageAllowance = table.allowances[allowance];
      if (!mileageAllowance) throw new TypeError(`${asset.id}: unknown allowance ${allowance}`);
      const length = Number.parseInt(duration, 10);
      return {
        id: `${asset.id}-${allowance}-${duration}`,
        mileageAllowance,
        duration: duration.endsWith('m') ? { months: length } : { weeks: length },
        price: { amount, currency },
        basis,
        taxRate,
        ...(mileageAllowance.distance === null ? {} : { excess: { amount: 12, currency } }),
      };
    }),
    chargeItems: items.filter((item) => item.mandatory || extras.includes(item.id)),
    deposit: deposit === null ? null : { name: table.depositName, price: { amount: deposit, currency } },
  };
}

/** A vehicle in one row: asset, registration, colour, odometer, location; its id is `veh-<registration>`. */
export type VehicleRow = readonly [
  assetId: string,
  registration: string,
  colour: string,
  odometer: number,
  locationId: string,
];

/** Spells a vehicle out. */
export const vehicleOf = ([assetId, registration, colour, odometer, locationId]: VehicleRow): VehicleRecord => ({
  id: `veh-${registration.replaceAll(' ', '').toLowerCase()}`,
  assetId,
  registration,
  colour,
  odometer,
  locationId,
});
