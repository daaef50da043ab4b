import { openingHoursOn, type AssetPackage, type Backend, type Booking, type Outcome, type Start } from '@keyturn/sdk';

/** What is asked for; everything else is the first that the dealer has. */
export interface BookingToMake {
  /** Local date of the start, in the dealer's zone, at ten o'clock; at a location that opens then. */
  readonly date: string;
  /** Length of the term. Default: six months. */
  readonly duration?: AssetPackage['duration'];
}

/**
 * Requests a booking as a partner's program would: stories about approval need not walk through the wizard. Its model
 * has two vehicles at least that are free for the whole term.
 */
export async function requestBooking(backend: Backend, wanted: BookingToMake): Promise<Booking> {
  const { date, duration = { months: 6 } } = wanted;
  const policy = valueOf(await backend.getPolicy({}));
  const { id: locationId, timeZone } = one(policy.locations, (location) => {
    const hours = openingHoursOn(location, date);
    return hours === 'always' || hours.length > 0;
  });
  const { id: modeId } = one(policy.handoverModes, ({ needsAddress }) => !needsAddress);
  const start: Start = { date, time: '10:00', timeZone };
  const { assetId, packageId } = await freeModel(backend, start, duration);
  const asked = { locationId, start, assetId, packageId, extraIds: [], voucherCodes: [], handoverModeId: modeId };
  const { basket, fingerprint } = valueOf(await backend.createQuote({ body: asked }));
  const { accountId, id: driverId } = await verifiedDriver(backend);
  const body = { basket, fingerprint, accountId, driverId, handover: { modeId } };
  return valueOf(await backend.createBooking({ body }, withKey()));
}

/** Approves a booking on the first vehicle that is free, at its start or another. */
export async function approve(backend: Backend, booking: Booking, start = booking.start): Promise<Booking> {
  const { id, version, asset, terms } = booking;
  const { id: vehicleId } = one(await freeVehicles(backend, asset.id, start, terms.duration));
  const { fingerprint } = valueOf(await backend.previewApproval({ id, body: { start, vehicleId } }));
  return valueOf(await backend.approveBooking({ id, version, body: { start, vehicleId, fingerprint } }, withKey()));
}

/** Re-approves a booking at another date, on its vehicle. */
export async function reapprove(
  backend: Backend,
  { id, version, ...booking }: Booking,
  date: string,
): Promise<Booking> {
  const start = { ...booking.start, date };
  const { fingerprint } = valueOf(await backend.previewReapproval({ id, body: { start } }));
  return valueOf(await backend.reapproveBooking({ id, version, body: { start, fingerprint } }, withKey()));
}

/** Cancels a booking. */
export async function cancel(backend: Backend, { id, version }: Booking): Promise<Booking> {
  return valueOf(
    await backend.cancelBooking({ id, version, body: { reason: 'The customer bought a car' } }, withKey()),
  );
}

/** The vehicles of a model that are free for a whole term. */
export async function freeVehicles(
  backend: Backend,
  assetId: string,
  { date: startDate, time: startTime, timeZone }: Start,
  duration: AssetPackage['duration'],
) {
  return valueOf(await backend.listVehicles({ id: assetId, startDate, startTime, timeZone, ...duration })).items;
}

async function freeModel(backend: Backend, start: Start, duration: AssetPackage['duration']) {
  for (const { id } of valueOf(await backend.listAssets({ limit: 100 })).items) {
    const { packages } = valueOf(await backend.getAsset({ id }));
    const offer = packages.find((each) => JSON.stringify(each.duration) === JSON.stringify(duration));
    if (offer && (await freeVehicles(backend, id, start, duration)).length > 1)
      return { assetId: id, packageId: offer.id };
  }
  throw new Error(`no model has two vehicles free for ${JSON.stringify(duration)} from ${start.date}`);
}

/** The first verified driver of an approved account. */
async function verifiedDriver(backend: Backend) {
  const accounts = valueOf(await backend.listAccounts({ limit: 100 })).items;
  for (const { id, status } of accounts) {
    if (status !== 'approved') continue;
    const drivers = valueOf(await backend.listDrivers({ id, limit: 100 })).items;
    const driver = drivers.find(({ verification }) => verification === 'verified');
    if (driver) return driver;
  }
  throw new Error('no approved account has a verified driver');
}

/** What a call answered; a refusal is an error here. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** A key of its own for each command. */
export const withKey = () => ({ idempotencyKey: crypto.randomUUID() });

function one<T>(items: readonly T[], fits: (item: T) => boolean = () => true): T {
  const found = items.find(fits);
  if (found === undefined) throw new Error('expected one that fits, found none');
  return found;
}
