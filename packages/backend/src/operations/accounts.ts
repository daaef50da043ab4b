import { found, refuseWith } from '../rules/refused.ts';
import type { AccountRecord } from '../store/records.ts';
import { insertRecord, updateRecord } from './change-record.ts';
import { addDriver } from './drivers.ts';
import type { Operation } from './operation.ts';
import { pageQuery, textQuery } from './page-query.ts';

/** Accounts by name, e-mail or phone. */
export const listAccounts: Operation<'listAccounts'> = async ({ tx }, { query }) => {
  const { items, nextCursor } = await tx.accounts.list(textQuery(query), pageQuery(query));
  return { items: [...items], nextCursor };
};

/** One account. */
export const getAccount: Operation<'getAccount'> = async ({ tx }, { id }) =>
  found(await tx.accounts.find(id), 'account', id);

/** Adds an account, pending, with its holder as first driver if asked (domain.md §2). */
export const createAccount: Operation<'createAccount'> = async (context, { body }) => {
  const { holderDrives, ...given } = body;
  const existing = await context.tx.accounts.findByEmail(body.email);
  if (existing) return refuseWith('EMAIL_IN_USE', { accountId: existing.id });
  const account: AccountRecord = {
    ...given,
    id: context.newId('acc'),
    version: 1,
    status: 'pending',
    driverCount: holderDrives ? 1 : 0,
    createdAt: context.now,
  };
  await insertRecord(context, 'createAccount', 'account', account);
  if (holderDrives) await addDriver(context, account.id, { ...holderDrives, name: account.name });
  return account;
};

/** Approves an account; one that is approved stays as it is. */
export const approveAccount: Operation<'approveAccount'> = async (context, { id }) => {
  const account = found(await context.tx.accounts.find(id), 'account', id);
  if (account.status === 'approved') return account;
  return updateRecord(context, 'approveAccount', 'account', account, { ...account, status: 'approved' });
};
