import type { TenantSeed } from '../seed/tenant-seed.ts';
import type { Habits } from './life-steps.ts';
import type { LifeCounts } from './lives.ts';

/** What the bookings of a demo tenant are made of. */
export interface BookingSource {
  readonly tenant: TenantSeed;
  /** Vehicles that no booking of the plan has. */
  readonly arrivals: TenantSeed['vehicles'];
  readonly lives: LifeCounts;
  readonly habits: Habits;
  /** Ids of handover modes in which bookings take turns. */
  readonly handoverModeIds: readonly string[];
  /** Sets of voucher codes in which bookings take turns; most have none. */
  readonly voucherCodes: readonly (readonly string[])[];
}
