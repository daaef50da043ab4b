import type { ChargeItem } from '@keyturn/sdk';
import { assetOf, vehicleOf, type AssetRow, type PriceTable, type VehicleRow } from './asset-of.ts';

const prices: PriceTable = {
  currency: 'EUR',
  basis: 'gross',
  taxRate: '0.19',
  depositName: 'Kaution',
  allowances: {
    '300': { id: 'km-300', distance: 300, unit: 'km', per: 'week' },
    '600': { id: 'km-600', distance: 600, unit: 'km', per: 'week' },
  },
};

const item = (
  id: string,
  name: string,
  billing: ChargeItem['billing'],
  amount: number,
  mandatory = false,
): ChargeItem => ({
  id,
  name,
  billing,
  mandatory,
  price: { amount, currency: 'EUR' },
  basis: 'gross',
  taxRate: '0.19',
});

const items: readonly ChargeItem[] = [
  item('ext-schutz', 'Schutzbrief', 'recurring', 350, true),
  item('ext-zweitfahrer', 'Zweiter Fahrer', 'recurring', 500),
  item('ext-kindersitz', 'Kindersitz', 'fixed', 2900),
];

const extras = ['ext-zweitfahrer', 'ext-kindersitz'];

const rows: readonly AssetRow[] = [
  {
    id: 'amsel',
    name: 'Amsel 1.2',
    bodyType: 'hatchback',
    fuel: 'petrol',
    transmission: 'manual',
    seats: 5,
    packages: [
      ['300', '4w', 11900],
      ['300', '26w', 9900],
      ['600', '12m', 10900],
    ],
    extras,
    deposit: 30000,
  },
  {
    id: 'kranich',
    name: 'Kranich Kombi',
    bodyType: 'estate',
    fuel: 'diesel',
    transmission: 'automatic',
    seats: 5,
    packages: [
      ['300', '12w', 15900],
      ['600', '12m', 13900],
    ],
    extras,
    deposit: null,
  },
  {
    id: 'eisvogel',
    name: 'Eisvogel E',
    bodyType: 'suv',
    fuel: 'electric',
    transmission: 'automatic',
    seats: 5,
    packages: [['600', '12w', 17900]],
    extras,
    deposit: 50000,
  },
  {
    id: 'spatz',
    name: 'Spatz',
    bodyType: 'city',
    fuel: 'electric',
    transmission: 'automatic',
    seats: 2,
    packages: [['300', '4w', 8900]],
    extras: [],
    deposit: null,
  },
];

const vehicles: readonly VehicleRow[] = [
  ['amsel', 'B-HM 101', 'rot', 12400, 'loc-mitte'],
  ['amsel', 'B-HM 102', 'weiß', 8450, 'loc-mitte'],
  ['kranich', 'B-HM 201', 'schwarz', 30110, 'loc-mitte'],
  ['eisvogel', 'B-HM 301', 'blau', 2200, 'loc-mitte'],
  ['spatz', 'B-HM 401', 'gelb', 6600, 'loc-mitte'],
];

/** What Havelmobil offers. */
export const havelmobilAssets = rows.map((row) => assetOf(row, prices, items));

/** What Havelmobil has on its yard. */
export const havelmobilVehicles = vehicles.map(vehicleOf);
