import type { BookingRecord, Caller, Store } from '@keyturn/backend';
import { addDays, localAt } from '@keyturn/billing';
import { weekdayOf, type Booking, type Preview, type Start } from '@keyturn/sdk';
import type { Api } from '../create-api.ts';
import { putBillInto } from '../first-bill-state.ts';
import type { MovableClock } from '../movable-clock.ts';
import type { BookingRow, BookingStep } from './booking-rows.ts';
import { raiseBill } from './raise-bill.ts';

/** What seeding bookings of a tenant works with. */
export interface BookingSeeding {
  readonly store: Store;
  /** Whose bookings they are, and who made them. */
  readonly caller: Caller;
  readonly timeZone: string;
  readonly api: Pick<Api, 'get'>;
  readonly clock: MovableClock;
}

/**
 * Makes bookings through the backend's own operations, each step at its time, oldest first; only what no operation
 * does yet (payment, handover, later bills, completion) is put into the store. Leaves the clock as it was.
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
      await putBillInto(seeding.store, seeding.caller.tenantId, booking.firstBill?.id ?? '', state);
      return booking;
    },
    raiseBill: async () => {
      if (step.event === 'raiseBill') await raiseBill(seeding, booking, step);
      return booking;
    },
    raiseFirstBill: () => api.get('raiseFirstBill', { id, version, body: {} }),
    signContract: () =>
      change(seeding, 'signContract', booking, ({ contracts }) => ({
        contracts: contracts.map((contract) =>
          contract.status === 'issued' ? { ...contract, status: 'signed', signedAt: seeding.clock.now() } : contract,
        ),
      })),
    begin: () => change(seeding, 'begin', booking, () => ({ status: 'in_progress' })),
    complete: () => change(seeding, 'complete', booking, () => ({ status: 'completed' })),
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

/**
 * Changes a booking in the store as an operation that is not built yet would, and notes it; answers it as the next steps
 * need it.
 */
async function change(
  { store, caller, clock }: BookingSeeding,
  event: BookingStep['event'],
  booking: Booking,
  changes: (booking: BookingRecord) => Partial<BookingRecord>,
): Promise<Booking> {
  const { tenantId, userId, userName = userId } = caller;
  return store.transaction(tenantId, async ({ bookings, audit }) => {
    const before = await bookings.find(booking.id);
    if (!before) throw new TypeError(`id: expected a booking of ${tenantId}, got ${booking.id}`);
    const version = before.version + 1;
    const after = { ...before, ...changes(before), version };
    await bookings.update(after, before.version);
    // Not one of the seeded ids, whose order gives every other record its own.
    const entry = { id: `aud_${booking.id}_${version}`, at: clock.now(), userId, userName, event, before, after };
    await audit.insert({ ...entry, resource: 'booking', resourceId: booking.id });
    return { ...booking, version };
  });
}
