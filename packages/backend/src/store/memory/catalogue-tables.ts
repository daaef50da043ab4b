import { takesVehicle } from '../../rules/availability.ts';
import { UniqueViolation } from '../store-errors.ts';
import type { AssetTable, FreeQuery, TenantTable, VehicleTable, VoucherTable } from '../store.ts';
import { pageById } from './page-of.ts';
import type { AtOnce } from './steps.ts';
import type { TenantData } from './tenant-data.ts';
import { containsText, insertRow, replaceRow } from './versioned.ts';

/** The tenant's own row. */
export const tenantTable = ({ tenant }: TenantData): AtOnce<TenantTable> => ({
  find: () => tenant.get('') ?? null,
  save: (record) => tenant.set('', record),
});

/** Virtual assets by name. */
export const assetTable = ({ assets }: TenantData): AtOnce<AssetTable> => ({
  find: (id) => assets.get(id) ?? null,
  insert: (record) => insertRow(assets, record.id, record),
  list: ({ text, bodyType, fuel, transmission }, page) =>
    pageById(
      'assets',
      assets,
      assets
        .all()
        .filter(
          (asset) =>
            containsText([asset.name, asset.bodyType, asset.fuel], text) &&
            asset.bodyType === (bodyType ?? asset.bodyType) &&
            asset.fuel === (fuel ?? asset.fuel) &&
            asset.transmission === (transmission ?? asset.transmission),
        ),
      (asset) => [asset.name.toLowerCase(), asset.id],
      page,
    ),
});

/** Vehicles by registration. */
export const vehicleTable = ({ vehicles, bookings }: TenantData): AtOnce<VehicleTable> => {
  const free = (query: FreeQuery) => {
    const taken = new Set(
      bookings
        .all()
        .filter((booking) => booking.id !== query.exceptBookingId && takesVehicle(booking, query))
        .map((booking) => booking.vehicle?.id),
    );
    return vehicles.all().filter((vehicle) => !taken.has(vehicle.id));
  };
  return {
    find: (id) => vehicles.get(id) ?? null,
    insert: (record) => insertRow(vehicles, record.id, record),
    listFree: (query, page) =>
      pageById(
        'vehicles',
        vehicles,
        free(query).filter(
          ({ id, assetId }) => assetId === query.assetId && (query.vehicleId === undefined || query.vehicleId === id),
        ),
        (vehicle) => [vehicle.registration, vehicle.id],
        page,
      ),
    countFree: (query) => {
      const counts: Record<string, number> = {};
      for (const { assetId } of free(query)) counts[assetId] = (counts[assetId] ?? 0) + 1;
      return counts;
    },
  };
};

/** Vouchers by code in capitals. */
export const voucherTable = ({ vouchers }: TenantData): AtOnce<VoucherTable> => ({
  find: (code) => vouchers.get(code.toUpperCase()) ?? null,
  insert: (record) => {
    if (vouchers.get(record.code.toUpperCase())) throw new UniqueViolation('voucher.code');
    vouchers.set(record.code.toUpperCase(), record);
  },
  update: (record, expectedVersion) =>
    replaceRow('vouchers', vouchers, record.code.toUpperCase(), record, expectedVersion),
});
