import ky, { isTimeoutError } from 'ky';
import type { Outcome } from '../backend.ts';
import { attempt, type CallState, type Client } from './attempt.ts';
import { Failure, toKeyturnError, type Fault } from './fault.ts';
import type { PreparedRequest } from './prepare-request.ts';
import { createRetryPlan } from './retry-plan.ts';

const timeout: Fault = {
  code: 'TIMEOUT',
  message: 'no answer within the time allowed',
  retryable: true,
  harmless: false,
};

const faultOf = (error: unknown): Fault | undefined =>
  error instanceof Failure ? error.fault : isTimeoutError(error) ? timeout : undefined;

/**
 * Sends a request until there is an outcome, a fault that another attempt cannot mend, or no time left. ky keeps the
 * time of each attempt and of the whole call, waits between attempts and listens to `signal` meanwhile; an attempt
 * reads the answer to its end, so that one cut off in the middle is sent again like any other failure.
 */
export async function send(
  client: Client,
  request: PreparedRequest,
  signal: AbortSignal | undefined,
): Promise<Outcome<unknown>> {
  signal?.throwIfAborted();
  const { settings } = client;
  const plan = createRetryPlan(settings);
  const call: CallState = { renewed: false, unknown: false };
  let outcome: Outcome<unknown> | undefined;
  try {
    await ky(settings.baseUrl + request.path, {
      method: request.route.method,
      timeout: settings.timeoutMs,
      totalTimeout: settings.totalTimeoutMs,
      throwHttpErrors: false,
      ...(signal && { signal }),
      retry: {
        // The plan decides; ky's own count includes polls.
        limit: Number.MAX_SAFE_INTEGER,
        methods: ['get', 'post'],
        shouldRetry: ({ error }) => {
          const fault = signal?.aborted ? undefined : faultOf(error);
          return fault !== undefined && plan.again(fault);
        },
        delay: plan.wait,
      },
      fetch: async (sent) => {
        // ky always hands a Request to a custom fetch.
        const { url, signal: managed } = sent as Request;
        outcome = await attempt(client, request, call, url, managed);
        return new Response();
      },
    });
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    const fault = faultOf(error);
    throw fault ? toKeyturnError(request.operation, fault, call.unknown) : error;
  }
  // ky resolves only after an attempt did.
  return outcome as Outcome<unknown>;
}
