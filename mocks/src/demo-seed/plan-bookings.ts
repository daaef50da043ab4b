import type { AssetRecord, VehicleRecord } from '@keyturn/backend';
import { addDays } from '@keyturn/billing';
import type { AssetPackage } from '@keyturn/sdk';
import type { BookingRow } from '../seed/booking-rows.ts';
import type { TenantSeed } from '../seed/tenant-seed.ts';
import type { BookingSource } from './booking-source.ts';
import { createCalendar, type Calendar } from './calendar.ts';
import type { LifeDays } from './life-steps.ts';
import { livesOf, type Life } from './lives.ts';
import { takeTurns } from './parties.ts';
import { pick, spread } from './spread.ts';
import { createYard, type Yard } from './yard.ts';

/** Wall times at which every location is open, Saturdays included. */
const startTimes = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00'];
const officeTimes = ['08:40', '09:25', '10:10', '11:05', '12:35', '13:50', '14:20', '15:15', '16:05', '17:10'];

/** How often another start is tried where no vehicle is free. */
const MOST_TRIES = 400;

/**
 * Plans the bookings of a demo tenant around `start`, an ISO instant: each kind of life as often as it says, the starts
 * spread over its days, on vehicles that nobody else holds at any time of the term. Each choice takes numbers of its
 * own, or what is chosen would go together.
 */
export function planBookings({ tenant, lives, habits, ...turns }: BookingSource, start: string): BookingRow[] {
  const { policy } = tenant.tenant;
  const { locations, handoverModes } = policy;
  const calendar = createCalendar(start, policy);
  const yard = createYard(tenant.vehicles);
  const chooseParty = takeTurns(tenant);
  const plan = (life: Life, n: number, seed: number): BookingRow => {
    const { asset, vehicle, offer, date, time, term } = findOffer(tenant, calendar, yard, life, seed);
    if (life.holds !== 'never') yard.hold(vehicle, term[0], life.holds === 'ever' ? Infinity : term[1]);
    const { accountId, driverId, address } = chooseParty(seed, ...term);
    const modeId = pick(turns.handoverModeIds, seed + 1_000);
    const needsAddress = handoverModes.some((mode) => mode.id === modeId && mode.needsAddress);
    const optional = asset.chargeItems.filter((item) => !item.mandatory);
    return {
      locationId: pick(locations, seed + 2_000).id,
      startInDays: calendar.datesTo(date),
      startTime: time,
      packageId: offer.id,
      extraIds: optional.filter((_, k) => spread(seed * 20 + k, 4) === 0).map(({ id }) => id),
      voucherCodes: pick(turns.voucherCodes, seed + 3_000),
      handover: { modeId, ...(needsAddress ? { address } : {}) },
      accountId,
      driverId,
      ...(life.holds === 'never' ? {} : { vehicleId: vehicle.id }),
      steps: life.steps(lifeDays(calendar, date, time, offer, seed), n),
    };
  };
  let seed = 0;
  return livesOf(lives, habits).flatMap((life) =>
    Array.from({ length: life.count }, (_, n) => plan(life, n, (seed += 1))),
  );
}

interface FoundOffer {
  readonly asset: AssetRecord;
  readonly vehicle: VehicleRecord;
  readonly offer: AssetPackage;
  readonly date: string;
  readonly time: string;
  /** With a day to spare on both sides. */
  readonly term: readonly [from: number, to: number];
}

/**
 * Finds what a booking may be for. One of eight takes the last vehicle that is free of a model in the time to come; the
 * others leave some, so that most models can be booked.
 */
function findOffer(
  { assets, vehicles }: Pick<TenantSeed, 'assets' | 'vehicles'>,
  calendar: Calendar,
  yard: Yard,
  { starts: [first, last], ends: [earliest, latest], holds }: Life,
  seed: number,
): FoundOffer {
  const time = pick(startTimes, seed + 4_000);
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const at = (seed * MOST_TRIES + attempt) * 3;
    const date = calendar.openDate(first + spread(at, last - first + 1));
    // A model of which there are many is asked for often.
    const { assetId } = pick(vehicles, at + 1);
    const asset = assets.find(({ id }) => id === assetId);
    if (!asset) throw new TypeError(`vehicles: expected one of an asset, got one of ${assetId}`);
    const offer = pick(asset.packages, at + 2);
    const end = calendar.datesTo(calendar.scheduleOf(date, time, offer.duration).end.date);
    const term = [calendar.datesTo(date) - 1, end + 1] as const;
    const [vehicle, another] = end >= earliest && end <= latest ? yard.free(asset.id, ...term) : [];
    const leavesSome = end < 0 || holds === 'never' || another !== undefined || seed % 8 === 0;
    if (vehicle && (leavesSome || attempt > MOST_TRIES / 2)) return { asset, vehicle, offer, date, time, term };
  }
  throw new TypeError(`starts: found no free vehicle for a start from day ${first} to ${last}`);
}

/** When things happen: requested some days before the start, decided soon after, ended the evening before the term's end. */
function lifeDays(calendar: Calendar, date: string, time: string, { duration }: AssetPackage, seed: number): LifeDays {
  const schedule = calendar.scheduleOf(date, time, duration);
  const [start = 0, ...later] = Array.from(schedule, (each) => calendar.daysTo(each.date, time));
  const lead = 4 + spread(seed + 5_000, 17);
  // What starts long after the demo's start was requested in the weeks before it.
  const asked = Math.min(calendar.datesTo(date) - lead, -spread(seed + 6_000, 24));
  const at = (day: number, n: number): number =>
    calendar.daysTo(addDays(date, day - calendar.datesTo(date)), pick(officeTimes, n));
  const requested = Math.min(at(asked, seed + 7_000), -0.1);
  return {
    requested,
    decided: Math.min(
      Math.max(at(asked + spread(seed + 8_000, 3), seed + 9_000), requested + 0.02),
      start - 0.2,
      -0.05,
    ),
    start,
    later,
    end: calendar.daysTo(addDays(schedule.end.date, -1), '16:30'),
  };
}
