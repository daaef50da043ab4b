import type { Address } from '@keyturn/sdk';
import type { TenantSeed } from '../seed/tenant-seed.ts';
import { pick } from './spread.ts';

/** Who books: an account with one of its drivers. */
export interface Party {
  readonly accountId: string;
  readonly driverId: string;
  readonly address: Address;
}

/** Chooses who books the n-th time, for a term in days from the demo's start. */
export type ChooseParty = (n: number, from: number, to: number) => Party;

/** How many turns a company has for one of a person. */
const COMPANY_TURNS = 2;
/** How many accounts are asked for one booking. */
const MOST_TURNS = 50;

/** Lets the accounts that may book take turns; a person never has two terms at a time, a company may. */
export function takeTurns({ accounts, drivers }: Pick<TenantSeed, 'accounts' | 'drivers'>): ChooseParty {
  const verified = drivers.filter(({ verification }) => verification === 'verified');
  const turns = accounts
    .filter(({ id, status }) => status === 'approved' && verified.some((driver) => driver.accountId === id))
    .flatMap((account) =>
      account.kind === 'company' ? Array.from({ length: COMPANY_TURNS }, () => account) : [account],
    );
  const busy: { readonly accountId: string; readonly from: number; readonly to: number }[] = [];
  const isBusy = (accountId: string, from: number, to: number): boolean =>
    busy.some((term) => term.accountId === accountId && term.from < to && term.to > from);
  return (n, from, to) => {
    const account = Array.from({ length: MOST_TURNS }, (_, k) => pick(turns, n * MOST_TURNS + k)).find(
      ({ id, kind }) => kind === 'company' || !isBusy(id, from, to),
    );
    if (!account) throw new TypeError('accounts: expected a company with a verified driver');
    busy.push({ accountId: account.id, from, to });
    const own = verified.filter(({ accountId }) => accountId === account.id);
    return { accountId: account.id, driverId: pick(own, n * 3).id, address: account.billingAddress };
  };
}
