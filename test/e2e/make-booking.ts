import type { AssetPackage, Backend, Booking, Outcome, Start } from '@keyturn/sdk';

/** What is asked for; everything else is the first that the demo has. */
export interface BookingToMake {
  /** Local date of the start, in the dealer's zone; at ten o'clock. */
  readonly date: string;
  /** A model's name. Default: one of which there are several vehicles. */
  readonly asset?: string;
  /** Default: twelve months. */
  readonly duration?: AssetPackage['duration'];
}

/** Requests a booking as a partner's program would: stories about approval need not walk through the wizard. */
export async function requestBooking(backend: Backend, wanted: BookingToMake): Promise<Booking> {
  const { date, asset: model = 'Halden Fjord', duration = { months: 12 } } = wanted;
  const policy = valueOf(await backend.getPolicy({}));
  const { id: locationId, timeZone } = one(policy.locations);
  const { id: assetId } = one(valueOf(await backend.listAssets({ query: model })).items);
  const asset = valueOf(await backend.getAsset({ id: assetId }));
  const { id: packageId } = one(asset.packages, (each) => JSON.stringify(each.duration) === JSON.stringify(duration));
  const { id: modeId } = one(policy.handoverModes, ({ needsAddress }) => !needsAddress);
  const start: Start = { date, time: '10:00', timeZone };
  const asked = { locationId, start, assetId, packageId, extraIds: [], voucherCodes: [], handoverModeId: modeId };
  const { basket, fingerprint } = valueOf(await backend.createQuote({ body: asked }));
  const { accountId, id: driverId } = await verifiedDriver(backend);
  const body = { basket, fingerprint, accountId, driverId, handover: { modeId } };
  return valueOf(await backend.createBooking({ body }, withKey()));
}

/** Requests a booking and approves it on the first vehicle that is free. */
export async function approvedBooking(backend: Backend, wanted: BookingToMake): Promise<Booking> {
  const { id, version, start, asset, terms } = await requestBooking(backend, wanted);
  const { date: startDate, time: startTime, timeZone } = start;
  const term = { startDate, startTime, timeZone, ...terms.duration };
  const { id: vehicleId } = one(valueOf(await backend.listVehicles({ id: asset.id, ...term })).items);
  const { fingerprint } = valueOf(await backend.previewApproval({ id, body: { start, vehicleId } }));
  return valueOf(await backend.approveBooking({ id, version, body: { start, vehicleId, fingerprint } }, withKey()));
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
