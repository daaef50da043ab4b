import { createContext, may, type Caller } from '../operations/context.ts';
import { fingerprint } from '../rules/fingerprint.ts';
import { Refused, refuseWith } from '../rules/refused.ts';
import { BadCursor } from '../store/store-errors.ts';
import type { Store } from '../store/store.ts';
import { problemAnswer, type Answer } from './answer.ts';
import { corsHeaders, preflightHeaders, type AllowedOrigins } from './cors.ts';
import { matchRoute, type MatchedRoute } from './match-route.ts';
import { onceAnHour, type OnceAnHour } from './once-an-hour.ts';
import { perform } from './perform.ts';
import type { Platform } from './platform.ts';
import { readKey, readVersion } from './read-headers.ts';
import { readInput } from './read-input.ts';
import { runCommand, type InTransaction } from './run-command.ts';

/** What a handler is made of. */
export interface HandlerOptions {
  readonly store: Store;
  readonly platform: Platform;
  /** Who calls, by whatever the request carries; `null` answers 401. */
  readonly authenticate: (request: Request) => Promise<Caller | null>;
  /** Bytes of the largest body that is read. Default 65,536. */
  readonly bodyLimit?: number;
  /** Origins whose pages may call. Default: none but the handler's own. */
  readonly allowedOrigins?: AllowedOrigins;
  /** Told of every fault behind a 500, for logs; nobody waits for it. Errors of ours carry no personal data. */
  readonly onFault?: (error: unknown, requestId: string) => unknown;
}

/** The options, and what the handler remembers between requests. */
interface HandlerState extends HandlerOptions {
  readonly sweepIsDue: OnceAnHour;
}

/**
 * Makes the HTTP contract's handler over a store: every route of the SDK's table, each answer checked against it
 * (wire.md). It never throws: what goes wrong is a problem, a fault is a 500 without details.
 */
export function createHandler(options: HandlerOptions): (request: Request) => Promise<Response> {
  const { allowedOrigins = [] } = options;
  const state: HandlerState = { ...options, sweepIsDue: onceAnHour() };
  return async (request) => {
    const requestId = requestIdOf(options.platform);
    let answer: Answer;
    try {
      answer = await answerOf(request, state);
    } catch (error) {
      answer = problemOf(error, requestId, options);
    }
    const headers = new Headers({
      ...answer.headers,
      ...corsOf(request, allowedOrigins),
      'cache-control': 'no-store',
      'x-request-id': requestId,
    });
    return new Response(answer.status === 204 ? null : answer.body, { status: answer.status, headers });
  };
}

function requestIdOf(platform: Platform): string {
  try {
    const id = platform.newId('req');
    if (/^[\w-]{1,64}$/.test(id)) return id;
  } catch {
    // Answered without an id of its own, as one that no header can carry is.
  }
  return 'req_unknown';
}

function corsOf(request: Request, allowed: AllowedOrigins): Readonly<Record<string, string>> {
  try {
    return corsHeaders(request.headers.get('origin'), allowed);
  } catch {
    return {};
  }
}

function problemOf(error: unknown, requestId: string, { onFault }: HandlerOptions): Answer {
  if (error instanceof Refused) return problemAnswer(error.content, requestId);
  if (error instanceof BadCursor) {
    const issues = [{ path: 'cursor', code: 'format', expected: 'a cursor of this list' }];
    return problemAnswer({ code: 'INVALID_INPUT', facts: { issues } }, requestId);
  }
  void tell(error, requestId, onFault);
  return problemAnswer({ code: 'INTERNAL', facts: {} }, requestId);
}

async function tell(error: unknown, requestId: string, onFault: HandlerOptions['onFault']): Promise<void> {
  try {
    await onFault?.(error, requestId);
  } catch {
    // A log that fails, at once or later, must cost neither the answer nor the process.
  }
}

async function answerOf(request: Request, state: HandlerState): Promise<Answer> {
  const url = new URL(request.url);
  const match = matchRoute(request.method, url.pathname);
  if (match.kind === 'unknown') return refuseWith('NOT_FOUND', { resource: 'route', id: '' });
  if (match.kind === 'otherMethods') {
    if (request.method === 'OPTIONS') return { status: 204, headers: preflightHeaders(match.allow), body: '' };
    throw new Refused({ code: 'METHOD_NOT_ALLOWED', facts: { allow: match.allow.join(', ') } });
  }
  const { capability } = match.route;
  const caller = await state.authenticate(request);
  if (!caller) throw new Refused({ code: 'UNAUTHENTICATED', facts: {} });
  if (!may(caller, capability)) return refuseWith('NOT_PERMITTED', { capability });
  return answerTo(caller, request, url, match, state);
}

async function answerTo(
  caller: Caller,
  request: Request,
  url: URL,
  { name, route, id }: MatchedRoute,
  { store, platform, sweepIsDue, bodyLimit = 65_536 }: HandlerState,
): Promise<Answer> {
  const inTransaction: InTransaction = (work) =>
    store.transaction(caller.tenantId, (tx) =>
      work(createContext(tx, caller, { now: platform.now(), newId: platform.newId })),
    );
  const input = await readInput(request, url, route, id, bodyLimit);
  if (route.kind === 'read' || route.planned) return inTransaction((context) => perform(name, route, context, input));

  const key = readKey(request);
  const intent = { key, fingerprint: fingerprint([request.method, url.pathname, input.body]) };
  const sweep = sweepIsDue(caller.tenantId, platform.now());
  return runCommand(inTransaction, { ...intent, sweep }, (context) => {
    const version = route.ifMatch ? { version: readVersion(request) } : {};
    return perform(name, route, context, { ...input, ...version });
  });
}
