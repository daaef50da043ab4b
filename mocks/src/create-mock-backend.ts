import { createHandler, createMemoryStore, type AllowedOrigins, type BeforeStep, type Store } from '@keyturn/backend';
import { authenticate, callerOf, tokens } from './callers.ts';
import { createApi, type Api } from './create-api.ts';
import { createIds } from './create-ids.ts';
import { createMovableClock, type MovableClock } from './movable-clock.ts';
import { fernhillBookings, havelmobilBookings } from './seed/booking-rows.ts';
import { fernhill } from './seed/fernhill.ts';
import { havelmobil } from './seed/havelmobil.ts';
import { seedBookings } from './seed/seed-bookings.ts';
import { seedTenant } from './seed/seed-tenant.ts';

/** Options of `createMockBackend`. */
export interface MockBackendOptions {
  /** What the clock shows at first, an ISO instant; seeded dates count from it. Default 2026-01-05T09:00:00Z. */
  readonly start?: string;
  /** Seed of the ids, a whole number. Default 1. */
  readonly ids?: number;
  /** Whether bookings are seeded too. Default true. */
  readonly bookings?: boolean;
  /** Origins whose pages may call. Default: any. */
  readonly allowedOrigins?: AllowedOrigins;
  /** Called before each step of a transaction of the store, seeding included: a test waits or throws here. */
  readonly beforeStep?: BeforeStep;
  readonly bodyLimit?: number;
}

/** A backend in memory with two tenants, and everything that moves it. */
export interface MockBackend {
  readonly handler: (request: Request) => Promise<Response>;
  readonly store: Store;
  readonly clock: MovableClock;
  readonly tokens: typeof tokens;
  readonly newId: (prefix: string) => string;
  /** Calls by route names as the user of a token. */
  readonly api: (token: string) => Api;
  /** Every fault behind a 500, oldest first. */
  readonly faults: readonly unknown[];
}

/**
 * Makes the reference backend over a memory store with the seeded tenants Fernhill Motors and Havelmobil. Everything
 * in it is the same for the same options: ids, dates, numbers.
 */
export async function createMockBackend(options: MockBackendOptions = {}): Promise<MockBackend> {
  const {
    start = '2026-01-05T09:00:00Z',
    bookings = true,
    allowedOrigins = () => true,
    beforeStep,
    bodyLimit,
  } = options;
  const clock = createMovableClock(start);
  const newId = createIds(options.ids);
  const store = createMemoryStore(beforeStep ? { beforeStep } : {});
  const faults: unknown[] = [];
  const handler = createHandler({
    store,
    platform: { now: clock.now, newId },
    authenticate,
    allowedOrigins,
    onFault: (error) => faults.push(error),
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
  });
  const api = (token: string): Api => createApi(handler, token, newId);

  for (const seed of [fernhill, havelmobil]) await seedTenant(store, seed, start);
  if (bookings) {
    const seeding = (token: string, timeZone: string) => ({
      store,
      clock,
      caller: callerOf(token),
      timeZone,
      api: api(token),
    });
    await seedBookings(seeding(tokens.manager, 'Europe/London'), fernhillBookings);
    await seedBookings(seeding(tokens.otherTenant, 'Europe/Berlin'), havelmobilBookings);
  }
  return { handler, store, clock, tokens, newId, api, faults };
}
