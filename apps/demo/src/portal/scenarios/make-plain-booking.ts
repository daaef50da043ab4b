import { addDays } from '@keyturn/billing';
import {
  openingHoursOn,
  type Backend,
  type Booking,
  type Location,
  type Outcome,
  type SessionPlatform,
  type Start,
} from '@keyturn/sdk';

/** Where bookings are made. */
export interface PlainBookingPlace {
  readonly backend: Backend;
  readonly platform: Pick<SessionPlatform, 'newKey'>;
}

const atTen = (date: string, timeZone: string): Start => ({ date, time: '10:00', timeZone });

/**
 * Requests a booking without extras and promo codes and approves it for ten o'clock of a local date; everything else is
 * the first that the dealer has and that is free. Answers `undefined` where there is no such thing.
 */
export async function makePlainBooking(
  { backend, platform }: PlainBookingPlace,
  date: string,
): Promise<Booking | undefined> {
  const withKey = () => ({ idempotencyKey: platform.newKey() });
  const policy = accepted(await backend.getPolicy({}));
  const [location] = policy.locations;
  const handover = policy.handoverModes.find(({ needsAddress }) => !needsAddress);
  const driver = await verifiedDriver(backend);
  if (!location || !handover || !driver) return undefined;
  const start = atTen(date, location.timeZone);
  // Opening hours bind who requests, not who approves.
  const asked = { ...start, date: openDay(location, date) };
  const offer = await freeOffer(backend, start);
  if (!offer) return undefined;
  const { vehicleId, ...choice } = offer;
  const basket = { locationId: location.id, start: asked, ...choice, extraIds: [], voucherCodes: [] };
  const quote = accepted(await backend.createQuote({ body: { ...basket, handoverModeId: handover.id } }));
  const body = {
    basket: quote.basket,
    fingerprint: quote.fingerprint,
    accountId: driver.accountId,
    driverId: driver.id,
    handover: { modeId: handover.id },
  };
  const { id, version } = accepted(await backend.createBooking({ body }, withKey()));
  const { fingerprint } = accepted(await backend.previewApproval({ id, body: { start, vehicleId } }));
  return accepted(await backend.approveBooking({ id, version, body: { start, vehicleId, fingerprint } }, withKey()));
}

/** The first day from a date on at which the location is open at ten o'clock, within a year. */
function openDay(location: Location, date: string): string {
  const days = Array.from({ length: 366 }, (_, n) => addDays(date, n));
  const open = (day: string): boolean => {
    const hours = openingHoursOn(location, day);
    return hours === 'always' || hours.some(({ opens, closes }) => opens <= '10:00' && closes > '10:00');
  };
  return days.find(open) ?? date;
}

/** A package of half a year or more of the first model that has a vehicle free for the whole term. */
async function freeOffer(backend: Backend, { date: startDate, time: startTime, timeZone }: Start) {
  for (const { id: assetId } of accepted(await backend.listAssets({ limit: 100 })).items) {
    for (const { id: packageId, duration } of accepted(await backend.getAsset({ id: assetId })).packages) {
      if (!isLong(duration)) continue;
      const { items } = accepted(
        await backend.listVehicles({ id: assetId, startDate, startTime, timeZone, ...duration }),
      );
      const [vehicle] = items;
      if (vehicle) return { assetId, packageId, vehicleId: vehicle.id };
    }
  }
  return undefined;
}

const isLong = ({ months = 0, weeks = 0 }: { readonly months?: number; readonly weeks?: number }): boolean =>
  months >= 6 || weeks >= 26;

async function verifiedDriver(backend: Backend) {
  for (const { id, status } of accepted(await backend.listAccounts({ limit: 100 })).items) {
    if (status !== 'approved') continue;
    const { items } = accepted(await backend.listDrivers({ id, limit: 100 }));
    const driver = items.find(({ verification }) => verification === 'verified');
    if (driver) return driver;
  }
  return undefined;
}

function accepted<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${outcome.refusal.code}`);
}
