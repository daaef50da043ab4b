import { createContext, operations, type Caller, type Platform, type Store } from '@keyturn/backend';
import type { Api } from '../create-api.ts';

/** Calls the backend's operations by the names of the route table, without HTTP: for seeds that make many of them. */
export type DirectApi = Pick<Api, 'get'>;

type AnyOperation = (context: unknown, input: unknown) => Promise<never>;

/** Makes the calls of one user on a store; a refusal rejects with the backend's own error. */
export const createDirectApi = (store: Store, caller: Caller, { now, newId }: Platform): DirectApi => ({
  get: (name, { id, version, body, ...query }: Record<string, unknown>) =>
    store.transaction(caller.tenantId, (tx) => {
      // A route and its operation have one name, and the input of one is that of the other; planned routes have none.
      const operation = (operations as unknown as Record<string, AnyOperation>)[name];
      if (!operation) throw new TypeError(`name: expected a route that is built, got ${name}`);
      return operation(createContext(tx, caller, { now: now(), newId }), { id, version, body, query });
    }),
});
