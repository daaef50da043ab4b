import type { AccountSeed, DriverSeed } from './tenant-seed.ts';

/** The accounts of Fernhill Motors: approved and pending, persons and companies. */
export const fernhillAccounts: readonly AccountSeed[] = [
  {
    id: 'acc-archer',
    kind: 'person',
    name: 'Imogen Archer',
    email: 'imogen.archer@example.com',
    phone: '+44 20 7946 0101',
    billingAddress: { line1: '4 Bramley Close', city: 'Richmond', postcode: 'TW9 1AB', country: 'GB' },
    status: 'approved',
  },
  {
    id: 'acc-bramble',
    kind: 'company',
    name: 'Bramble & Daughters Ltd',
    email: 'fleet@bramble.example',
    phone: '+44 20 7946 0102',
    billingAddress: { line1: '18 Wharf Road', line2: 'Unit 7', city: 'London', postcode: 'N1 7GR', country: 'GB' },
    vatNumber: 'GB123456789',
    status: 'approved',
  },
  {
    id: 'acc-cole',
    kind: 'person',
    name: 'Desmond Cole',
    email: 'desmond.cole@example.com',
    phone: '+44 20 7946 0103',
    billingAddress: { line1: '77 Mill Lane', city: 'London', postcode: 'NW6 1NB', country: 'GB' },
    status: 'pending',
  },
  {
    id: 'acc-dunn',
    kind: 'person',
    name: 'Farah Dunn',
    email: 'farah.dunn@example.com',
    phone: '+44 20 7946 0104',
    billingAddress: { line1: '2 Orchard View', city: 'Kingston', postcode: 'KT1 2EE', country: 'GB' },
    status: 'approved',
  },
  {
    id: 'acc-ellis',
    kind: 'person',
    name: 'Gwen Ellis',
    email: 'gwen.ellis@example.com',
    phone: '+44 20 7946 0105',
    billingAddress: { line1: '9 Station Parade', city: 'Barnes', postcode: 'SW13 0LB', country: 'GB' },
    status: 'approved',
  },
];

const driver = (
  id: string,
  accountId: string,
  name: string,
  dateOfBirth: string,
  verification: 'verified' | 'unverified',
  expiresInDays = 1500,
): DriverSeed => ({
  id,
  accountId,
  name,
  dateOfBirth,
  verification,
  licence: { number: `GB-${id.toUpperCase()}`, country: 'GB', expiresInDays },
});

/** Their drivers: one, several, unverified, none. */
export const fernhillDrivers: readonly DriverSeed[] = [
  driver('drv-archer', 'acc-archer', 'Imogen Archer', '1988-03-14', 'verified'),
  driver('drv-bramble-1', 'acc-bramble', 'Rosa Bramble', '1979-11-02', 'verified'),
  driver('drv-bramble-2', 'acc-bramble', 'Tom Ashdown', '1994-06-21', 'verified'),
  driver('drv-bramble-3', 'acc-bramble', 'Una Pell', '2001-01-30', 'unverified'),
  driver('drv-cole', 'acc-cole', 'Desmond Cole', '1969-09-09', 'verified'),
  driver('drv-dunn', 'acc-dunn', 'Farah Dunn', '1990-12-05', 'unverified', 40),
];
