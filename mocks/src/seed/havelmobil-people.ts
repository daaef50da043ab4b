import type { AccountSeed, DriverSeed } from './tenant-seed.ts';

/** The accounts of Havelmobil. */
export const havelmobilAccounts: readonly AccountSeed[] = [
  {
    id: 'acc-lindner',
    kind: 'person',
    name: 'Jonas Lindner',
    email: 'jonas.lindner@example.com',
    phone: '+49 30 5550101',
    billingAddress: { line1: 'Uferstraße 12', city: 'Berlin', postcode: '13357', country: 'DE' },
    status: 'approved',
  },
  {
    id: 'acc-falke',
    kind: 'company',
    name: 'Falke Pflegedienst GmbH',
    email: 'fuhrpark@falke.example',
    phone: '+49 30 5550102',
    billingAddress: { line1: 'Am Markt 3', city: 'Potsdam', postcode: '14467', country: 'DE' },
    vatNumber: 'DE123456789',
    status: 'pending',
  },
];

/** Their drivers. */
export const havelmobilDrivers: readonly DriverSeed[] = [
  {
    id: 'drv-lindner',
    accountId: 'acc-lindner',
    name: 'Jonas Lindner',
    dateOfBirth: '1985-05-17',
    verification: 'verified',
    licence: { number: 'DE-LINDNER', country: 'DE', expiresInDays: 2000 },
  },
  {
    id: 'drv-falke',
    accountId: 'acc-falke',
    name: 'Mira Sommer',
    dateOfBirth: '1992-08-08',
    verification: 'unverified',
    licence: { number: 'DE-FALKE', country: 'DE', expiresInDays: 900 },
  },
];
