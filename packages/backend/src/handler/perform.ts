import { routes, type Route, type RouteName } from '@keyturn/sdk/wire';
import type { OperationContext } from '../operations/context.ts';
import { operations } from '../operations/operations.ts';
import { found, refuseWith } from '../rules/refused.ts';
import { jsonAnswer, type Answer } from './answer.ts';

/** An answer of ours that the contract does not allow: a mistake here, never the caller's. Names places, no values. */
export class AnswerMismatch extends Error {
  override readonly name = 'AnswerMismatch';
}

type AnyOperation = (context: OperationContext, input: unknown) => Promise<unknown>;

/** Runs the operation of a route in a transaction and makes its answer, checked against the contract. */
export async function perform(
  name: RouteName,
  route: Route,
  context: OperationContext,
  input: {
    readonly id: string | undefined;
    readonly version?: number;
    readonly query: unknown;
    readonly body: unknown;
  },
): Promise<Answer> {
  if (!isBuilt(name)) {
    // Planned routes change a booking; that another tenant's is not there holds for them too.
    found(await context.tx.bookings.find(input.id ?? ''), 'booking', input.id ?? '');
    return refuseWith('NOT_IMPLEMENTED', { event: route.event ?? name });
  }
  // `input` was read by the schemas of this very route, which a lookup by name cannot say.
  const operation = operations[name] as AnyOperation;
  const checked = route.answer.safeParse(await operation(context, input));
  if (!checked.success) {
    const places = checked.error.issues.map(({ path, code }) => `${path.map(String).join('.')} (${code})`);
    throw new AnswerMismatch(`${name}: the answer does not fit the contract at ${places.join(', ')}`);
  }
  return jsonAnswer(route.status, checked.data, headersOf(name, route, checked.data));
}

const isBuilt = (name: RouteName): name is keyof typeof operations => Object.hasOwn(operations, name);

/** Where what was made can be read. */
const locations: Readonly<Partial<Record<RouteName, (made: { id: string; accountId?: string }) => string>>> = {
  createAccount: ({ id }) => `/v1/accounts/${id}`,
  createDriver: ({ accountId }) => `/v1/accounts/${accountId}/drivers`,
  createBooking: ({ id }) => `/v1/bookings/${id}`,
};

function headersOf(name: RouteName, route: Route, answer: unknown): Record<string, string> {
  // Read by the schema of an answer that has these fields, where the table or the schema's identity says so.
  const made = answer as { readonly id: string; readonly accountId?: string; readonly version: number };
  const location = locations[name]?.(made);
  return {
    ...(location === undefined ? {} : { location }),
    ...(route.answer === routes.getBooking.answer ? { etag: `"${made.version}"` } : {}),
  };
}
