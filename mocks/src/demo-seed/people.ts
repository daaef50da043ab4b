import type { AccountSeed, DriverSeed } from '../seed/tenant-seed.ts';

/** A driver in one row: name, date of birth, whether verified, days until the licence expires (default 1500). */
export type DriverRow = readonly [name: string, born: string, verified: boolean, expiresInDays?: number];

/** An account in one row. The e-mail, its id and those of its drivers are made from the names. */
export type AccountRow = readonly [
  kind: 'person' | 'company',
  name: string,
  line1: string,
  city: string,
  postcode: string,
  status: 'approved' | 'pending',
  drivers: readonly DriverRow[],
];

/** What the accounts of a tenant have in common. */
export interface PeopleTable {
  readonly country: string;
  /** What phone numbers begin with. */
  readonly phone: string;
  /** What VAT numbers begin with. */
  readonly vat: string;
}

/** A name as part of an id or an address: small letters of ASCII, the rest as hyphens. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const emailOf = (kind: AccountRow[0], name: string): string =>
  kind === 'company' ? `fleet@${slug(name)}.example` : `${slug(name).replaceAll('-', '.')}@example.com`;

/** Spells accounts out. */
export const accountsOf = (rows: readonly AccountRow[], { country, phone, vat }: PeopleTable): AccountSeed[] =>
  rows.map(([kind, name, line1, city, postcode, status], n) => ({
    id: `acc-${slug(name)}`,
    kind,
    name,
    email: emailOf(kind, name),
    phone: `${phone}${String(101 + n).padStart(4, '0')}`,
    billingAddress: { line1, city, postcode, country },
    ...(kind === 'company' ? { vatNumber: `${vat}${String(301_447_000 + n * 7919)}` } : {}),
    status,
    createdDaysAgo: status === 'pending' ? 1 + n : 560 + n * 9,
  }));

/** Spells their drivers out. */
export const driversOf = (rows: readonly AccountRow[], { country }: PeopleTable): DriverSeed[] =>
  rows.flatMap(([, account, , , , , drivers], n) =>
    drivers.map(([name, dateOfBirth, verified, expiresInDays = 1500], k) => ({
      id: `drv-${slug(name)}`,
      accountId: `acc-${slug(account)}`,
      name,
      dateOfBirth,
      verification: verified ? ('verified' as const) : ('unverified' as const),
      licence: { number: `${country}${String(48_210_000 + n * 7919 + k * 613)}`, country, expiresInDays },
    })),
  );
