import type { BookingRecord, Store } from '@keyturn/backend';
import { addDays, localAt } from '@keyturn/billing';
import { weekdayOf, type Booking, type Preview, type Start } from '@keyturn/sdk';
import type { Api } from '../create-api.ts';
import { putBillInto } from '../first-bill-state.ts';
import type { MovableClock } from '../movable-clock.ts';
import type { BookingRow, BookingStep } from './booking-rows.ts';

/** What seeding bookings of a tenant works with. */
export interface BookingSeeding {
  readonly store: Store;
  readonly tenantId: string;
  readonly timeZone: string;
  readonly api: Pick<Api, 'get'>;
  readonly clock: MovableClock;
}

/**
 * Makes bookings through the backend's own operations, each step at its time, oldest first; only what no operation
 * does yet (payment, handover, completion) is put into the store. Leaves the clock as it was.
 */
export async function seedBookings(seeding: BookingSeeding, rows: readonly BookingRow[]): Promise<void> {
  const { clock } = seeding;
  const start = clock.now();
  const bookings = new Map<BookingRow, Booking>();
  const steps = rows.flatMap((row) => row.steps.map((step) => ({ row, step })));
  for (const { row, step } of steps.toSorted((a, b) => b.step.daysAgo - a.step.daysAgo)) {
    clock.set(start);
    clock.advance({ days: -step.daysAgo });
    bookings.set(row, await take(seeding, row, step, bookings.get(row), start));
  }
  clock.set(start);
}

async function take(
  seeding: BookingSeeding,
  row: BookingRow,
  step: BookingStep,
  booking: Booking | undefined,
  start: string,
): Promise<Booking> {
  const { api, timeZone } = seeding;
  if (step.event === 'request') return request(api, row, localStart(start, row.startInDays, timeZone, row.startTime));
  if (!booking) throw new TypeError(`${step.event}: expected a request before it`);
  const { id, version } = booking;
  const taken: { readonly [E in Exclude<BookingStep['event'], 'request'>]: () => Promise<Booking> } = {
    approve: async () => {
      const named = row.vehicleId === undefined ? {} : { vehicleId: row.vehicleId };
      const body = confirmation(await api.get('previewApproval', { id, body: { start: booking.start, ...named } }));
      return api.get('approveBooking', { id, version, body });
    },
    reapprove: async () => {
      const next = localStart(
        start,
        'startInDays' in step ? step.startInDays : row.startInDays,
        timeZone,
        row.startTime,
      );
      const body = confirmation(await api.get('previewReapproval', { id, body: { start: next } }));
      return api.get('reapproveBooking', { id, version, body });
    },
    decline: () => api.get('declineBooking', { id, version, body: reasonOf(step) }),
    cancel: () => api.get('cancelBooking', { id, version, body: reasonOf(step) }),
    payFirstBill: async () => {
      const state = ('state' in step && step.state) || 'paid';
      await putBillInto(seeding.store, seeding.tenantId, booking.firstBill?.id ?? '', state);
      return booking;
    },
    raiseFirstBill: () => api.get('raiseFirstBill', { id, version, body: {} }),
    signContract: () =>
      change(seeding, booking, ({ contracts }) => ({
        contracts: contracts.map((contract) =>
          contract.status === 'issued' ? { ...contract, status: 'signed', signedAt: seeding.clock.now() } : contract,
        ),
      })),
    begin: () => change(seeding, booking, () => ({ status: 'in_progress' })),
    complete: () => change(seeding, booking, () => ({ status: 'completed' })),
  };
  return taken[step.event]();
}

const reasonOf = (step: BookingStep) => ({ reason: 'reason' in step ? step.reason : '' });

const confirmation = ({ start, vehicle, fingerprint }: Preview) => ({
  start,
  fingerprint,
  ...(vehicle ? { vehicleId: vehicle.id } : {}),
});

async function request(api: BookingSeeding['api'], row: BookingRow, start: Start): Promise<Booking> {
  const { locationId, packageId, extraIds = [], voucherCodes = [], handover, accountId, driverId } = row;
  const assetId = packageId.split('-').slice(0, -2).join('-');
  const handoverModeId = handover.modeId;
  const basket = {
    locationId,
    start,
    assetId,
    packageId,
    extraIds: [...extraIds],
    voucherCodes: [...voucherCodes],
    handoverModeId,
  };
  const { fingerprint, basket: quoted } = await api.get('createQuote', { body: basket });
  return api.get('createBooking', { body: { basket: quoted, fingerprint, accountId, driverId, handover } });
}

/** Some days after an instant; to come on a Sunday, when yards are closed, means the day after. */
function localStart(instant: string, days: number, timeZone: string, time = '10:00'): Start {
  const date = addDays(localAt(instant, timeZone).date, days);
  return { date: days > 0 && weekdayOf(date) === 7 ? addDays(date, 1) : date, time, timeZone };
}

/** Changes a booking in the store as an operation that is not built yet would; answers it as the next steps need it. */
async function change(
  { store, tenantId }: BookingSeeding,
  before: Booking,
  changes: (booking: BookingRecord) => Partial<BookingRecord>,
): Promise<Booking> {
  return store.transaction(tenantId, async ({ bookings }) => {
    const booking = await bookings.find(before.id);
    if (!booking) throw new TypeError(`id: expected a booking of ${tenantId}, got ${before.id}`);
    const { version } = booking;
    await bookings.update({ ...booking, ...changes(booking), version: version + 1 }, version);
    return { ...before, version: version + 1 };
  });
}
