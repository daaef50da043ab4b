import type { AssetRecord } from '@keyturn/backend';
import type { ChargeItem } from '@keyturn/sdk';
import { assetOf, vehicleOf, type PriceTable } from '../../seed/asset-of.ts';
import { fleetOf, type FleetTable } from '../fleet.ts';
import { offersOf, type OfferTable } from '../offers.ts';
import { slug } from '../people.ts';

const prices: PriceTable = {
  currency: 'EUR',
  basis: 'gross',
  taxRate: '0.19',
  depositName: 'Kaution',
  allowances: {
    '300': { id: 'km-300', distance: 300, unit: 'km', per: 'week' },
    '600': { id: 'km-600', distance: 600, unit: 'km', per: 'week' },
    frei: { id: 'km-frei', distance: null, unit: 'km', per: 'week' },
  },
};

const offers: OfferTable = {
  allowances: { '300': 0, '600': 1500, frei: 3500 },
  durations: { '4w': 1.2, '12w': 1.1, '26w': 1.04, '12m': 1 },
};

const item = (
  id: string,
  name: string,
  description: string,
  billing: ChargeItem['billing'],
  amount: number,
  mandatory = false,
): ChargeItem => ({
  id,
  name,
  description,
  billing,
  mandatory,
  price: { amount, currency: 'EUR' },
  basis: 'gross',
  taxRate: '0.19',
});

const items: readonly ChargeItem[] = [
  item('ext-schutzbrief', 'Schutzbrief', 'Pannenhilfe und Abschleppen, rund um die Uhr', 'recurring', 350, true),
  item('ext-zulassung', 'Zulassung', 'Einmalig, mit Wunschkennzeichen', 'fixed', 8900, true),
  item('ext-zweitfahrer', 'Zweiter Fahrer', 'Namentlich genannt und vor der Übergabe geprüft', 'recurring', 500),
  item('ext-selbstbehalt', 'Geringerer Selbstbehalt', '250 € statt 1.000 € je Schaden', 'recurring', 490),
  item('ext-kindersitz', 'Kindersitz', 'ISOFIX, 15 bis 36 kg', 'fixed', 2900),
  item('ext-ladekarte', 'Ladekarte', 'Öffentliches Laden auf einer Rechnung', 'recurring', 150),
];

type Row = readonly [
  name: string,
  bodyType: string,
  fuel: AssetRecord['fuel'],
  transmission: AssetRecord['transmission'],
  seats: number,
  price: number,
  deposit: number | null,
  vehicles: number,
];

const rows: readonly Row[] = [
  ['Spatz', 'city', 'electric', 'automatic', 2, 7900, null, 2],
  ['Zaunkönig', 'city', 'petrol', 'manual', 4, 6900, null, 2],
  ['Amsel 1.2', 'hatchback', 'petrol', 'manual', 5, 8900, 30000, 3],
  ['Amsel E', 'hatchback', 'electric', 'automatic', 5, 10900, 30000, 2],
  ['Star', 'saloon', 'hybrid', 'automatic', 5, 12900, 40000, 1],
  ['Kranich Kombi', 'estate', 'diesel', 'automatic', 5, 13900, 40000, 2],
  ['Reiher Kombi', 'estate', 'plug_in_hybrid', 'automatic', 5, 14900, null, 1],
  ['Eisvogel E', 'suv', 'electric', 'automatic', 5, 16900, 50000, 2],
  ['Bussard', 'suv', 'diesel', 'automatic', 7, 17900, 50000, 1],
  ['Storch Transporter', 'van', 'diesel', 'manual', 3, 12900, null, 2],
  ['Mauersegler', 'coupe', 'petrol', 'automatic', 4, 18900, 75000, 1],
  ['Kormoran', 'pickup', 'diesel', 'manual', 5, 15900, 50000, 1],
];

const extras = ['ext-zweitfahrer', 'ext-selbstbehalt', 'ext-kindersitz'];

/** What the demo's Havelmobil offers. */
export const havelmobilAssets = rows.map(([name, bodyType, fuel, transmission, seats, price, deposit]) =>
  assetOf(
    {
      id: slug(name),
      name,
      bodyType,
      fuel,
      transmission,
      seats,
      packages: offersOf(price, offers),
      extras: /electric|plug_in/.test(fuel) ? [...extras, 'ext-ladekarte'] : extras,
      deposit,
    },
    prices,
    items,
  ),
);

const fleet: FleetTable = {
  registration: (n) => `B-HM ${1101 + n * 37}`,
  colours: ['weiß', 'anthrazit', 'blau', 'silber', 'rot'],
  locationIds: ['loc-mitte', 'loc-potsdam'],
};

/** What the demo's Havelmobil has on its yard. */
export const havelmobilVehicles = fleetOf(
  rows.map((row) => [slug(row[0]), row[7]]),
  fleet,
).map(vehicleOf);

/** What was delivered lately: nobody has booked it yet, so that approval has something to choose from. */
export const havelmobilArrivals = fleetOf(
  rows.filter((_, n) => n % 3 === 1).map((row) => [slug(row[0]), 2]),
  { ...fleet, registration: (n) => fleet.registration(n + 300) },
).map(vehicleOf);
