import {
  createFaultyFetch,
  createMockBackend,
  type FaultyFetch,
  type MockBackend,
  type PlannedFault,
} from '@keyturn/mocks';
import type { Backend, NewBooking, Outcome } from '@keyturn/sdk';
import { createHttpBackend, type HttpBackendOptions } from '@keyturn/sdk/http';
import { assert } from 'chai';

/** A client over the real handler, with everything that a test may look at or change. */
export interface OpenBackend {
  readonly backend: Backend;
  readonly mock: MockBackend;
  readonly fetch: FaultyFetch;
  /** The faults to come; read at each call. */
  readonly plan: PlannedFault[];
}

/** Options for fast tests: retries follow at once. */
export const fast = { retry: { limit: 3, baseDelayMs: 1, maxDelayMs: 2 }, timeoutMs: 5_000 } as const;

/** Opens a client, as Fernhill's manager unless `options` say otherwise, over a mock backend of its own. */
export async function openBackend(
  plan: PlannedFault[] = [],
  options: Partial<HttpBackendOptions> = {},
  mock?: MockBackend,
): Promise<OpenBackend> {
  const over = mock ?? (await createMockBackend({ bookings: false }));
  const fetch = createFaultyFetch(over.handler, plan);
  const backend = createHttpBackend({
    baseUrl: 'https://backend.example/',
    auth: { fetchToken: async () => over.tokens.manager },
    fetch,
    ...fast,
    ...options,
  });
  return { backend, mock: over, fetch, plan };
}

/** The value of an outcome; a refusal fails the test. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  return assert.fail(`refused: ${JSON.stringify(outcome.refusal)}`);
}

/** What a promise rejects with; an answer fails the test. */
export async function rejectionOf(work: Promise<unknown>): Promise<unknown> {
  const [settled] = await Promise.allSettled([work]);
  return settled?.status === 'rejected' ? settled.reason : assert.fail('expected a rejection');
}

export const start = { date: '2026-02-02', time: '10:00', timeZone: 'Europe/London' };

/** A basket that Fernhill can serve. */
export const basket = {
  locationId: 'loc-richmond',
  start,
  assetId: 'linnet',
  packageId: 'linnet-800-12m',
  extraIds: ['ext-tyres'],
  voucherCodes: ['SPRING10'],
  handoverModeId: 'hov-collection',
};

/** The body of a booking request, quoted. */
export async function newBooking(backend: Backend): Promise<NewBooking> {
  const quote = valueOf(await backend.createQuote({ body: basket }));
  return {
    basket,
    fingerprint: quote.fingerprint,
    accountId: 'acc-archer',
    driverId: 'drv-archer',
    handover: { modeId: 'hov-collection' },
  };
}

/** The input that approves a booking as previewed. */
export async function approval(backend: Backend, id: string, at = start) {
  return confirmation(valueOf(await backend.previewApproval({ id, body: { start: at } })));
}

/** The input that re-approves a booking as previewed. */
export async function reapproval(backend: Backend, id: string, at: typeof start) {
  return confirmation(valueOf(await backend.previewReapproval({ id, body: { start: at } })));
}

type Previewed = {
  bookingId: string;
  version: number;
  start: typeof start;
  fingerprint: string;
  vehicle: { id: string } | null;
};

const confirmation = ({ bookingId, version, start: at, fingerprint, vehicle }: Previewed) => ({
  id: bookingId,
  version,
  body: { start: at, fingerprint, ...(vehicle ? { vehicleId: vehicle.id } : {}) },
});
