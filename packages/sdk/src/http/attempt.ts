import type { Outcome } from '../backend.ts';
import { abortable } from './abortable.ts';
import { TokenMisuse } from './check-token.ts';
import { findDivergence } from './divergence.ts';
import { Failure, type Fault } from './fault.ts';
import type { Settings } from './options.ts';
import type { PreparedRequest } from './prepare-request.ts';
import { readAnswer, type Reading, type ReceivedAnswer } from './read-answer.ts';
import type { Tokens } from './tokens.ts';

/** What a client has for all its calls. */
export interface Client {
  readonly settings: Settings;
  readonly tokens: Tokens | undefined;
}

/** What the attempts of one call share. */
export interface CallState {
  /** Whether a token was renewed for this call; once is enough. */
  renewed: boolean;
  /** Whether an attempt may have had an effect that no answer has told. */
  unknown: boolean;
}

const noToken: Fault = { code: 'UNAUTHENTICATED', message: 'no token could be had', retryable: false, harmless: true };
const noConnection: Fault = { code: 'NETWORK', message: 'no answer', retryable: true, harmless: false };

/**
 * Sends a request once, or twice with a renewed token, and reads its answer to the end. Throws `Failure` where the
 * answer is no outcome, and the signal's reason at once when it aborts.
 */
export async function attempt(
  client: Client,
  request: PreparedRequest,
  call: CallState,
  url: string,
  signal: AbortSignal,
): Promise<Outcome<unknown>> {
  const { tokens } = client;
  let token = tokens && (await tokenOf(tokens.get(signal), signal));
  let reading = await exchange(client, request, call, url, token, signal);
  if (tokens && token !== undefined && reading.fault?.code === 'UNAUTHENTICATED' && !call.renewed) {
    call.renewed = true;
    token = await tokenOf(tokens.renew(token, signal), signal);
    reading = await exchange(client, request, call, url, token, signal);
  }
  if (reading.fault) throw new Failure(reading.fault);
  checkDivergence(client, request, reading.outcome);
  return reading.outcome;
}

async function tokenOf(token: Promise<string>, signal: AbortSignal): Promise<string> {
  try {
    return await token;
  } catch (error) {
    if (signal.aborted || error instanceof TokenMisuse) throw error;
    throw new Failure({ ...noToken, cause: error });
  }
}

async function exchange(
  { settings }: Client,
  { route, headers, body }: PreparedRequest,
  call: CallState,
  url: string,
  token: string | undefined,
  signal: AbortSignal,
): Promise<Reading> {
  const { unknown } = call;
  call.unknown ||= route.kind === 'command';
  const reading = readAnswer(
    route,
    await fetchAnswer(
      settings,
      url,
      {
        method: route.method,
        headers: token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` },
        body: body ?? null,
        signal,
      },
      signal,
    ),
  );
  if (reading.fault ? reading.fault.harmless : !reading.outcome.ok) call.unknown = unknown;
  return reading;
}

async function fetchAnswer(
  { fetch }: Settings,
  url: string,
  init: RequestInit,
  signal: AbortSignal,
): Promise<ReceivedAnswer> {
  signal.throwIfAborted();
  try {
    const response = await abortable(signal, fetch(url, init));
    const text = await abortable(signal, response.text()).catch((error: unknown) => {
      if (signal.aborted) throw error;
      return undefined;
    });
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    throw signal.aborted ? error : new Failure({ ...noConnection, cause: error });
  }
}

function checkDivergence({ settings }: Client, { operation }: PreparedRequest, outcome: Outcome<unknown>): void {
  const path = findDivergence(outcome);
  if (path === null) return;
  if (settings.onDivergence) return settings.onDivergence({ operation, path });
  throw new Failure({
    code: 'DIVERGENT_ANSWER',
    message: `dates or amounts differ from what their terms give, at ${path}`,
    retryable: false,
    harmless: !outcome.ok,
  });
}
