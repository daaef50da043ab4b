import type { Backend, Outcome } from '../../backend.ts';
import type { Account, Driver, NewAccount, NewDriver } from '../../wire/schemas/account.ts';
import { isKeyturnError } from '../../keyturn-error.ts';

/** Adds, approves and verifies people in the middle of a booking (domain.md §2). */
export interface People {
  readonly createAccount: (body: NewAccount) => Promise<Outcome<Account>>;
  readonly approveAccount: (accountId: string) => Promise<Outcome<Account>>;
  readonly createDriver: (accountId: string, body: NewDriver) => Promise<Outcome<Driver>>;
  readonly verifyDriver: (driverId: string) => Promise<Outcome<Driver>>;
}

/**
 * Makes the people commands. A command whose answer was lost keeps its key until the same input is sent again, so that
 * pressing a button twice adds one account; keys live in memory only, because the bodies are personal data.
 */
export function createPeople(backend: Backend, newKey: () => string): People {
  const keys = new Map<string, string>();
  const once = async <T>(intent: readonly unknown[], call: (idempotencyKey: string) => Promise<Outcome<T>>) => {
    const name = JSON.stringify(intent);
    const key = keys.get(name) ?? newKey();
    keys.set(name, key);
    try {
      const outcome = await call(key);
      keys.delete(name);
      return outcome;
    } catch (error) {
      if (isKeyturnError(error) && !error.outcomeUnknown) keys.delete(name);
      throw error;
    }
  };
  return {
    createAccount: (body) =>
      once(['createAccount', body], (idempotencyKey) => backend.createAccount({ body }, { idempotencyKey })),
    approveAccount: (id) =>
      once(['approveAccount', id], (idempotencyKey) => backend.approveAccount({ id, body: {} }, { idempotencyKey })),
    createDriver: (id, body) =>
      once(['createDriver', id, body], (idempotencyKey) => backend.createDriver({ id, body }, { idempotencyKey })),
    verifyDriver: (id) =>
      once(['verifyDriver', id], (idempotencyKey) => backend.verifyDriver({ id, body: {} }, { idempotencyKey })),
  };
}
