import type { AssetRecord } from '@keyturn/backend';
import { assetOf, vehicleOf, type PriceTable } from '../../seed/asset-of.ts';
import { fleetOf, type FleetTable } from '../fleet.ts';
import { offersOf, type OfferTable } from '../offers.ts';
import { slug } from '../people.ts';
import { fernhillExtras, fernhillItems } from './extras.ts';

const prices: PriceTable = {
  currency: 'GBP',
  basis: 'net',
  taxRate: '0.20',
  depositName: 'Deposit',
  allowances: {
    '800': { id: 'mi-800', distance: 800, unit: 'mi', per: 'month' },
    '1000': { id: 'mi-1000', distance: 1000, unit: 'mi', per: 'month' },
    '1500': { id: 'mi-1500', distance: 1500, unit: 'mi', per: 'month' },
    '2500': { id: 'mi-2500', distance: 2500, unit: 'mi', per: 'month' },
    unlimited: { id: 'mi-unlimited', distance: null, unit: 'mi', per: 'month' },
  },
};

const offers: Readonly<Record<'town' | 'road' | 'work' | 'treat', OfferTable>> = {
  town: { allowances: { '800': 0, '1000': 1500 }, durations: { '1m': 1.28, '3m': 1.14, '6m': 1.06, '12m': 1 } },
  road: {
    allowances: { '800': 0, '1500': 4000, unlimited: 9500 },
    durations: { '3m': 1.15, '6m': 1.07, '12m': 1, '24m': 0.94 },
  },
  work: { allowances: { '1500': 0, '2500': 5500 }, durations: { '1m': 1.22, '6m': 1.05, '12m': 1, '24m': 0.93 } },
  treat: { allowances: { '800': 0, '1000': 3500 }, durations: { '2w': 2.1, '1m': 1.35, '6m': 1.08, '12m': 1 } },
};

type Row = readonly [
  name: string,
  bodyType: string,
  fuel: AssetRecord['fuel'],
  transmission: AssetRecord['transmission'],
  seats: number,
  price: number,
  offers: keyof typeof offers,
  deposit: number | null,
  vehicles: number,
];

const rows: readonly Row[] = [
  ['Aldane Pip', 'city', 'electric', 'automatic', 4, 24900, 'town', 20000, 5],
  ['Brevik Mono', 'city', 'petrol', 'manual', 4, 21900, 'town', null, 3],
  ['Corrin Dot', 'city', 'electric', 'automatic', 2, 19900, 'town', null, 2],
  ['Aldane Lark', 'hatchback', 'petrol', 'manual', 5, 27900, 'town', 25000, 5],
  ['Halden Fjord', 'hatchback', 'hybrid', 'automatic', 5, 31900, 'road', 25000, 5],
  ['Quillon Vela', 'hatchback', 'electric', 'automatic', 5, 35900, 'road', 25000, 3],
  ['Corrin Tarn', 'hatchback', 'petrol', 'manual', 5, 25900, 'road', null, 3],
  ['Lysander Meridian', 'saloon', 'hybrid', 'automatic', 5, 42900, 'road', 35000, 3],
  ['Brevik Strand', 'saloon', 'electric', 'automatic', 5, 47900, 'road', 35000, 3],
  ['Quillon Aria', 'saloon', 'plug_in_hybrid', 'automatic', 5, 51900, 'road', 40000, 2],
  ['Halden Fjord Estate', 'estate', 'hybrid', 'automatic', 5, 35900, 'road', 25000, 5],
  ['Lysander Meridian Tourer', 'estate', 'diesel', 'automatic', 5, 44900, 'road', 35000, 2],
  ['Brevik Strand Tourer', 'estate', 'electric', 'automatic', 5, 49900, 'road', 35000, 2],
  ['Corrin Fell', 'suv', 'petrol', 'manual', 5, 36900, 'road', 30000, 3],
  ['Halden Ridge', 'suv', 'hybrid', 'automatic', 7, 52900, 'road', 40000, 2],
  ['Quillon Orbit', 'suv', 'electric', 'automatic', 5, 54900, 'road', 40000, 3],
  ['Aldane Heath', 'suv', 'plug_in_hybrid', 'automatic', 5, 45900, 'road', 35000, 2],
  ['Lysander Summit', 'suv', 'diesel', 'automatic', 7, 61900, 'road', 50000, 1],
  ['Brevik Cargo', 'van', 'diesel', 'manual', 3, 39900, 'work', null, 3],
  ['Corrin Porter', 'van', 'electric', 'automatic', 3, 44900, 'work', null, 2],
  ['Lysander Comet', 'coupe', 'petrol', 'automatic', 4, 64900, 'treat', 75000, 1],
  ['Quillon Strix', 'coupe', 'electric', 'automatic', 4, 69900, 'treat', 75000, 1],
  ['Halden Drover', 'pickup', 'diesel', 'manual', 5, 48900, 'work', 40000, 2],
  ['Aldane Granite', 'pickup', 'hybrid', 'automatic', 5, 55900, 'work', 40000, 1],
];

const idOf = (name: string): string => slug(name);

/** What the Fernhill of the demo offers. */
export const fernhillAssets = rows.map(([name, bodyType, fuel, transmission, seats, price, table, deposit]) =>
  assetOf(
    {
      id: idOf(name),
      name,
      bodyType,
      fuel,
      transmission,
      seats,
      packages: offersOf(price, offers[table]),
      extras: fernhillExtras(bodyType, fuel),
      deposit,
    },
    prices,
    fernhillItems,
  ),
);

const letters = 'ABCDEFGHJKLMNOPRSTUVWXYZ';
const letter = (n: number): string => letters.charAt(n % letters.length);

const fleet: FleetTable = {
  registration: (n) =>
    `F${letter(n * 5)}${22 + (n % 4)} ${letter(n * 7 + Math.floor(n / 24))}${letter(n * 11 + 1)}${letter(n)}`,
  colours: ['white', 'graphite', 'deep blue', 'silver', 'black', 'moss green', 'brick red'],
  locationIds: ['loc-richmond', 'loc-camden'],
};

/** What the Fernhill of the demo has on its yards. */
export const fernhillVehicles = fleetOf(
  rows.map((row) => [idOf(row[0]), row[8]]),
  fleet,
).map(vehicleOf);

/** What was delivered lately: nobody has booked it yet, so that approval has something to choose from. */
export const fernhillArrivals = fleetOf(
  rows.filter((_, n) => n % 3 === 1).map((row) => [idOf(row[0]), 2]),
  { ...fleet, registration: (n) => fleet.registration(n + 300) },
).map(vehicleOf);
