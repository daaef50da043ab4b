import { UniqueViolation } from '../store-errors.ts';
import type { AccountTable, DriverTable } from '../store.ts';
import { pageById } from './page-of.ts';
import type { AtOnce } from './steps.ts';
import type { TenantData } from './tenant-data.ts';
import { containsText, versionedTable } from './versioned.ts';

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Accounts by name. */
export const accountTable = ({ accounts }: TenantData): AtOnce<AccountTable> => ({
  ...versionedTable('accounts', accounts, (row) => {
    if (accounts.all().some((other) => other.id !== row.id && sameText(other.email, row.email)))
      throw new UniqueViolation('account.email');
  }),
  findByEmail: (email) => accounts.all().find((account) => sameText(account.email, email)) ?? null,
  list: ({ text }, page) =>
    pageById(
      'accounts',
      accounts,
      accounts.all().filter((account) => containsText([account.name, account.email, account.phone], text)),
      (account) => [account.name.toLowerCase(), account.id],
      page,
    ),
});

/** Drivers by name. */
export const driverTable = ({ drivers }: TenantData): AtOnce<DriverTable> => ({
  ...versionedTable('drivers', drivers, () => {}),
  list: ({ accountId }, page) =>
    pageById(
      'drivers',
      drivers,
      drivers.all().filter((driver) => driver.accountId === accountId),
      (driver) => [driver.name.toLowerCase(), driver.id],
      page,
    ),
});
