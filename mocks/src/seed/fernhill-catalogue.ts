import type { ChargeItem } from '@keyturn/sdk';
import { assetOf, vehicleOf, type AssetRow, type PriceTable, type VehicleRow } from './asset-of.ts';

const prices: PriceTable = {
  currency: 'GBP',
  basis: 'net',
  taxRate: '0.20',
  depositName: 'Deposit',
  allowances: {
    '800': { id: 'mi-800', distance: 800, unit: 'mi', per: 'month' },
    '1200': { id: 'mi-1200', distance: 1200, unit: 'mi', per: 'month' },
    unlimited: { id: 'mi-unlimited', distance: null, unit: 'mi', per: 'month' },
  },
};

const extra = (
  id: string,
  name: string,
  billing: ChargeItem['billing'],
  amount: number,
  more: Partial<ChargeItem> = {},
): ChargeItem => ({
  id,
  name,
  billing,
  mandatory: false,
  price: { amount, currency: 'GBP' },
  basis: 'net',
  taxRate: '0.20',
  ...more,
});

const items: readonly ChargeItem[] = [
  extra('ext-roadside', 'Roadside assistance', 'recurring', 600, { mandatory: true }),
  extra('ext-registration', 'Registration fee', 'fixed', 4500, { mandatory: true, taxRate: '0' }),
  extra('ext-second-driver', 'Second driver', 'recurring', 1250),
  extra('ext-tyres', 'Tyre cover', 'recurring', 999, { basis: 'gross' }),
  extra('ext-child-seat', 'Child seat', 'fixed', 3900),
  extra('ext-charge-card', 'Charge card', 'fixed', 1500, { description: 'For public charging' }),
];

const common = ['ext-second-driver', 'ext-tyres', 'ext-child-seat'];

const rows: readonly AssetRow[] = [
  {
    id: 'linnet',
    name: 'Linnet 1.0',
    bodyType: 'city',
    fuel: 'petrol',
    transmission: 'manual',
    seats: 4,
    packages: [
      ['800', '1m', 35900],
      ['800', '3m', 32900],
      ['800', '12m', 27900],
      ['1200', '12m', 29900],
      // A term shorter than one billing cycle: its only bill is a stub that changes with the month it starts in.
      ['800', '2w', 42000],
    ],
    extras: common,
    deposit: 25000,
  },
  {
    id: 'kestrel',
    name: 'Kestrel Estate',
    bodyType: 'estate',
    fuel: 'hybrid',
    transmission: 'automatic',
    seats: 5,
    packages: [
      ['800', '6m', 47900],
      ['1200', '6m', 50900],
      ['1200', '12m', 45900],
      ['unlimited', '12m', 55900],
      ['800', '2w', 62000],
    ],
    extras: common,
    deposit: null,
  },
  {
    id: 'heron',
    name: 'Heron SUV',
    bodyType: 'suv',
    fuel: 'diesel',
    transmission: 'automatic',
    seats: 7,
    packages: [
      ['1200', '12m', 69900],
      ['unlimited', '24m', 72900],
      ['1200', '26w', 74900],
    ],
    extras: common,
    deposit: 50000,
  },
  {
    id: 'wren',
    name: 'Wren Electric',
    bodyType: 'hatchback',
    fuel: 'electric',
    transmission: 'automatic',
    seats: 5,
    packages: [
      ['800', '6m', 39900],
      ['800', '12m', 36900],
      ['unlimited', '12m', 41900],
    ],
    extras: [...common, 'ext-charge-card'],
    deposit: 25000,
  },
  {
    id: 'mallard',
    name: 'Mallard Van',
    bodyType: 'van',
    fuel: 'diesel',
    transmission: 'manual',
    seats: 3,
    packages: [
      ['1200', '3m', 52900],
      ['1200', '12m', 44900],
    ],
    extras: ['ext-second-driver'],
    deposit: null,
  },
];

const vehicles: readonly VehicleRow[] = [
  ['linnet', 'FH21 LNA', 'red', 18240, 'loc-richmond'],
  ['linnet', 'FH21 LNB', 'white', 20115, 'loc-richmond'],
  ['linnet', 'FH22 LNC', 'blue', 9310, 'loc-camden'],
  ['linnet', 'FH23 LND', 'grey', 4120, 'loc-camden'],
  ['kestrel', 'FH22 KSA', 'green', 15670, 'loc-richmond'],
  ['kestrel', 'FH23 KSB', 'black', 6020, 'loc-richmond'],
  ['kestrel', 'FH23 KSC', 'silver', 5480, 'loc-camden'],
  ['heron', 'FH22 HRA', 'black', 22940, 'loc-richmond'],
  ['heron', 'FH24 HRB', 'white', 1210, 'loc-camden'],
  ['wren', 'FH23 WRA', 'blue', 7800, 'loc-richmond'],
  ['wren', 'FH24 WRB', 'white', 900, 'loc-richmond'],
  // The only one of its kind: two bookings can race for it.
  ['mallard', 'FH20 MLA', 'white', 48200, 'loc-camden'],
];

/** What Fernhill Motors offers. */
export const fernhillAssets = rows.map((row) => assetOf(row, prices, items));

/** What Fernhill Motors has on its yards. */
export const fernhillVehicles = vehicles.map(vehicleOf);
