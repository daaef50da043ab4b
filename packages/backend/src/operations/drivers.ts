import type { NewDriver } from '@keyturn/sdk';
import { found } from '../rules/refused.ts';
import type { DriverRecord } from '../store/records.ts';
import { insertRecord, updateRecord } from './change-record.ts';
import type { OperationContext } from './context.ts';
import type { Operation } from './operation.ts';
import { pageQuery } from './page-query.ts';

/** The drivers of an account. */
export const listDrivers: Operation<'listDrivers'> = async ({ tx }, { id, query }) => {
  found(await tx.accounts.find(id), 'account', id);
  const { items, nextCursor } = await tx.drivers.list({ accountId: id }, pageQuery(query));
  return { items: [...items], nextCursor };
};

/** Adds an unverified driver. */
export const addDriver = (context: OperationContext, accountId: string, driver: NewDriver): Promise<DriverRecord> =>
  insertRecord(context, 'createDriver', 'driver', {
    ...driver,
    id: context.newId('drv'),
    version: 1,
    accountId,
    verification: 'unverified',
  });

/** Adds a driver to an account, which counts its drivers. */
export const createDriver: Operation<'createDriver'> = async (context, { id, body }) => {
  const account = found(await context.tx.accounts.find(id), 'account', id);
  const driver = await addDriver(context, id, body);
  const counted = { ...account, driverCount: account.driverCount + 1 };
  await updateRecord(context, 'createDriver', 'account', account, counted);
  return driver;
};

/** Verifies a driver by hand; one that is verified stays as it is. */
export const verifyDriver: Operation<'verifyDriver'> = async (context, { id }) => {
  const driver = found(await context.tx.drivers.find(id), 'driver', id);
  if (driver.verification === 'verified') return driver;
  return updateRecord(context, 'verifyDriver', 'driver', driver, { ...driver, verification: 'verified' });
};
