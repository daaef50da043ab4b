import type { Backend, CommandOptions, Outcome } from '../backend.ts';
import { refuse } from '../booking/refusal.ts';
import { calls, type RouteName } from '../wire/calls.ts';
import type { Client } from './attempt.ts';
import { settle, type HttpBackendOptions } from './options.ts';
import { prepareRequest } from './prepare-request.ts';
import { send } from './send.ts';
import { createTokens } from './tokens.ts';

/**
 * Makes a `Backend` of an HTTP server that follows the contract of wire.md: one method per route, all interpreted from
 * the route table. Reads, and commands with their idempotency key, are sent again where that can help. Body and query are
 * checked by the backend; a path parameter that is no id, or a field that a POST has no place for, is refused with the
 * same `INVALID_INPUT` and not sent. Throws `KeyturnError` for faults, the signal's own
 * reason for an abort, and `TypeError` for a command without `idempotencyKey` or without `version`; the options are
 * checked at once (`TypeError`, `RangeError`).
 */
export function createHttpBackend(options: HttpBackendOptions): Backend {
  const settings = settle(options);
  const client: Client = { settings, tokens: settings.auth && createTokens(settings.auth) };
  const method =
    (operation: RouteName) =>
    async (input: unknown, callOptions?: Partial<CommandOptions>): Promise<Outcome<unknown>> => {
      const prepared = prepareRequest(operation, input, callOptions);
      if (!prepared.ok) return { ok: false, refusal: refuse('INVALID_INPUT', { issues: prepared.issues }) };
      return send(client, prepared.request, callOptions?.signal);
    };
  // Each answer was read by its route's schema, which this loop over all routes cannot say.
  return Object.fromEntries(Object.keys(calls).map((name) => [name, method(name as RouteName)])) as unknown as Backend;
}
