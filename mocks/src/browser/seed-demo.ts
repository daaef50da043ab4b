import { createMemoryStore, type KeptRow } from '@keyturn/backend';
import { callerOf } from '../callers.ts';
import { createIds } from '../create-ids.ts';
import { fernhillDemo } from '../demo-seed/fernhill/fernhill-demo.ts';
import { havelmobilDemo } from '../demo-seed/havelmobil/havelmobil-demo.ts';
import { planBookings } from '../demo-seed/plan-bookings.ts';
import { createMovableClock } from '../movable-clock.ts';
import { createDirectApi } from '../seed/direct-api.ts';
import { seedBookings } from '../seed/seed-bookings.ts';
import { seedTenant } from '../seed/seed-tenant.ts';
import { createMemoryKeeper } from './memory-keeper.ts';
import { demoTenants } from './tenants.ts';

const seeds = { fernhill: fernhillDemo, havelmobil: havelmobilDemo };

/**
 * Makes the rows that the demo begins with at `start`, an ISO instant: the bookings go through the backend's own
 * operations, each at its time. Ids are the same for the same start, so that links into the demo stay good.
 */
export async function seedDemo(start: string): Promise<Record<string, readonly KeptRow[]>> {
  const clock = createMovableClock(start);
  const newId = createIds();
  const keeper = createMemoryKeeper();
  const store = createMemoryStore({ keeper });
  for (const { id: tenantId, timeZone, token } of demoTenants) {
    const caller = callerOf(token);
    const source = seeds[tenantId](start);
    const { tenant, arrivals } = source;
    await seedTenant(store, { ...tenant, vehicles: [...tenant.vehicles, ...arrivals] }, start);
    const api = createDirectApi(store, caller, { now: clock.now, newId });
    await seedBookings({ store, caller, timeZone, api, clock }, planBookings(source, start));
  }
  return Object.fromEntries(demoTenants.map(({ id }) => [id, keeper.rowsOf(id)]));
}
