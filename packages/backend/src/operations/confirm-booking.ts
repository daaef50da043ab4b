import type { Schedule } from '@keyturn/billing';
import { canSend, decide, type Confirmation, type GuardContext, type Transition } from '@keyturn/sdk';
import { contractsAfter } from '../rules/contracts.ts';
import { firstBillOf, sharesOf, type CreditShare, type FirstBill } from '../rules/first-bill.ts';
import { planConfirmation, type ConfirmationEvent, type ConfirmationPlan } from '../rules/plan-confirmation.ts';
import { found } from '../rules/refused.ts';
import { checkStart, scheduleFor } from '../rules/schedule-for.ts';
import type { BookingRecord } from '../store/records.ts';
import { updateRecord } from './change-record.ts';
import { follow, type OperationContext } from './context.ts';
import { firstBillEffects } from './first-bill-effects.ts';
import { vehicleAvailability, wholeTerm } from './free-vehicles.ts';
import type { Operation } from './operation.ts';
import { answerBooking, bookingAt } from './read-bookings.ts';

/** A confirmation with everything that its guards ask and its effect needs. */
interface PreparedConfirmation {
  readonly booking: BookingRecord;
  readonly schedule: Schedule;
  readonly firstBill: FirstBill;
  readonly shares: readonly CreditShare[];
  readonly plan: ConfirmationPlan;
  readonly facts: GuardContext;
}

async function prepare(
  context: OperationContext,
  event: ConfirmationEvent,
  booking: BookingRecord,
  { start, vehicleId: named }: Confirmation,
): Promise<PreparedConfirmation> {
  const { tx, now } = context;
  const { policy } = await context.tenant();
  // What cannot be is refused before anything is computed from it.
  follow(canSend(booking.status, event));
  checkStart(start, 'start');
  const { locationId, asset, terms } = booking;
  // The booking keeps its zone whatever became of its location, which may be gone (domain.md §3).
  const { timeZone } = booking.start;
  const startFacts = {
    now,
    start,
    location: { id: locationId, name: '', timeZone, openingHours: null, closedDates: [] },
  };
  follow(canSend(booking.status, event, startFacts));

  const schedule = scheduleFor({ ...terms, anchor: start }, 'start');
  if (named !== undefined) found(await tx.vehicles.find(named), 'vehicle', named);
  const wanted = named ?? booking.vehicle?.id;
  const term = { ...wholeTerm(schedule, now), exceptBookingId: booking.id };
  const { vehicle, availability } = await vehicleAvailability(context, asset.id, wanted, term);
  const vehicleId = wanted ?? vehicle?.id;
  const firstBill = firstBillOf(await tx.bills.ofBooking(booking.id));
  const plan = planConfirmation({ event, booking, start, schedule, vehicle, firstBill, policy, now });
  const facts = {
    ...startFacts,
    ...(vehicleId === undefined ? {} : { vehicleId }),
    current: { start: booking.start, vehicleId: booking.vehicle?.id ?? null },
    availability,
    // Where a payment in flight is in the way, its bill is the one to name.
    firstBill: firstBill.inFlight ?? firstBill.bill,
    firstBillOutcome: plan.firstBill.outcome,
  };
  return { booking, schedule, firstBill, shares: sharesOf(firstBill, plan.firstBill), plan, facts };
}

const previewOf =
  (event: ConfirmationEvent): Operation<'previewApproval' | 'previewReapproval'> =>
  async (context, { id, body }) => {
    const booking = found(await context.tx.bookings.find(id), 'booking', id);
    const { plan, facts } = await prepare(context, event, booking, body);
    follow(decide(booking.status, event, { ...facts, preview: { accepted: plan.fingerprint, current: plan } }));
    return plan;
  };

const commandOf =
  (event: ConfirmationEvent): Operation<'approveBooking' | 'reapproveBooking'> =>
  async (context, { id, version, body }) => {
    const { fingerprint: accepted, ...confirmation } = body;
    const booking = await bookingAt(context, id, version);
    const prepared = await prepare(context, event, booking, confirmation);
    const { plan, facts } = prepared;
    const transition = follow(decide(booking.status, event, { ...facts, preview: { accepted, current: plan } }));
    return answerBooking(context, await applyPlan(context, prepared, transition));
  };

/** Does what the plan says: the schedule, the vehicle, the contract, then the first bill (domain.md §3, §4). */
async function applyPlan(
  context: OperationContext,
  { booking, schedule, firstBill, shares, plan }: PreparedConfirmation,
  { to: status }: Transition,
): Promise<BookingRecord> {
  const { now, newId } = context;
  const revision = booking.revision === null ? 0 : booking.revision + 1;
  const first = schedule.occurrence(0);
  const confirmed = await updateRecord(context, plan.event, 'booking', booking, {
    ...booking,
    status,
    updatedAt: now,
    start: plan.start,
    startAt: first.instant,
    endDate: schedule.end.date,
    endAt: schedule.end.instant,
    terms: plan.after,
    summary: plan.summary,
    vehicle: plan.vehicle && { id: plan.vehicle.id, registration: plan.vehicle.registration },
    revision,
    contracts: contractsAfter(booking.contracts, plan.contract, { id: newId('ctr'), revision, issuedAt: now }),
  });
  const change = { plan, before: booking, booking: confirmed, firstBill, shares, period: first.period };
  await firstBillEffects[plan.firstBill.outcome](context, change);
  return confirmed;
}

/** What approval would do (wire.md, commands). */
export const previewApproval: Operation<'previewApproval'> = previewOf('approve');
/** What re-approval would change (wire.md, commands). */
export const previewReapproval: Operation<'previewReapproval'> = previewOf('reapprove');
/** Approves a request: the schedule is made from the confirmed start and the frozen terms (domain.md §3). */
export const approveBooking: Operation<'approveBooking'> = commandOf('approve');
/** Re-approves with a new start or vehicle: the whole schedule is made again (domain.md §3, §4). */
export const reapproveBooking: Operation<'reapproveBooking'> = commandOf('reapprove');
