import type { RouteName } from '@keyturn/sdk/wire';
import { fail } from './failing.ts';
import type { FaultyCall, PlannedFault } from './fault.ts';
import { matchPath } from './match-path.ts';

/** A `fetch` that calls a handler, with what it was called with so far. */
export interface FaultyFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  readonly calls: readonly FaultyCall[];
}

/**
 * Makes a `fetch` over a handler that fails as planned: the first fault of the plan that fits a call happens. Without
 * a plan it only passes on; the plan is read at each call, so it may change. Like the platform's it rejects with the
 * signal's reason when aborted, and with a `TypeError` where the network fails. `wait` is for `latency` (default: the
 * platform's timer).
 */
export function createFaultyFetch(
  handler: (request: Request) => Promise<Response>,
  plan: readonly PlannedFault[] = [],
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): FaultyFetch {
  const calls: FaultyCall[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { route } = matchPath(request);
    const fault = plan.find((row) => fits(row, route, calls))?.fault ?? null;
    calls.push({ route, request: request.clone(), fault: fault?.kind ?? null });
    const run = (): Promise<Response> => handler(request);
    return Promise.race([fault ? fail(fault, run, wait) : run(), abortOf(request.signal)]);
  };
  return Object.assign(fetch, { calls });
}

function fits(planned: PlannedFault, route: RouteName | null, calls: readonly FaultyCall[]): boolean {
  if (planned.route !== undefined && planned.route !== route) return false;
  const earlier = planned.route === undefined ? calls : calls.filter((call) => call.route === route);
  return planned.call === undefined || planned.call === earlier.length + 1;
}

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
