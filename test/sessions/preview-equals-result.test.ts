import { describe, it } from 'node:test';
import { createSchedule, daysBetween, subtractMoney, sumMoney } from '@keyturn/billing';
import { putBillInto, type SeededBillState } from '@keyturn/mocks';
import {
  createApproveSession,
  createReapproveSession,
  type Bill,
  type Booking,
  type ConfirmationSession,
  type FirstBillTrigger,
  type Preview,
} from '@keyturn/sdk';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { openBackend, valueOf, type OpenBackend } from '../http/open-backend.ts';
import { openOn, requested } from './open-confirmation.ts';

const timeZone = 'Europe/London';
const day = (days: number): string => new Date(Date.UTC(2026, 0, 7 + days)).toISOString().slice(0, 10);

/** Any start from two days after the mocks' clock on, at any quarter of an hour. */
const anyStart = fc
  .record({ days: fc.integer({ min: 0, max: 700 }), quarter: fc.integer({ min: 0, max: 95 }) })
  .map(({ days, quarter }) => {
    const time = [Math.floor(quarter / 4), (quarter % 4) * 15].map((part) => String(part).padStart(2, '0')).join(':');
    return { date: day(days), time, timeZone };
  });
/** Of a term of two weeks the first bill is a stub, whose amount moves with the start. */
const anyPackage = fc.constantFrom('linnet-800-2w', 'linnet-800-12m');
const anyTrigger = fc.constantFrom<FirstBillTrigger>(
  { trigger: 'on_approval' },
  { trigger: 'on_contract_signed' },
  { trigger: 'days_before_start', days: 3 },
  { trigger: 'on_start_date' },
  { trigger: 'manual' },
);
const anyState = fc.constantFrom<SeededBillState | 'none'>(
  'none',
  'draft',
  'unpaid',
  'processing',
  'partially_paid',
  'paid',
);

/** A request whose first bill comes by a trigger of its own, in place of the tenant's. */
async function requestedWith(
  open: OpenBackend,
  trigger: FirstBillTrigger,
  wish: Parameters<typeof requested>[1],
): Promise<Booking> {
  const { id } = await requested(open, wish);
  await open.mock.store.transaction('fernhill', async ({ bookings }) => {
    const record = (await bookings.find(id)) ?? assert.fail(id);
    await bookings.update({ ...record, firstBillTrigger: trigger, version: record.version + 1 }, record.version);
  });
  return valueOf(await open.backend.getBooking({ id }));
}

/** Raises the first bill where nothing has, and puts it into a state. */
async function withFirstBill(open: OpenBackend, booking: Booking, state: SeededBillState | 'none'): Promise<void> {
  if (state === 'none') return;
  const { id, version, firstBill } = booking;
  const raised = firstBill
    ? booking
    : valueOf(await open.backend.raiseFirstBill({ id, version, body: {} }, { idempotencyKey: open.mock.newId('key') }));
  await putBillInto(open.mock.store, 'fernhill', raised.firstBill?.id ?? '', state);
}

/** What a session shows before saving: picks the first free vehicle where none is picked. */
async function previewOf(session: ConfirmationSession): Promise<Preview | undefined> {
  const { vehicles, vehicleId } = await session.settled();
  const [free] = vehicles.value ?? [];
  if (vehicleId === null && free) session.setVehicle(free.id);
  const { canSave, preview, problems } = await session.settled();
  if (canSave) return preview.value ?? assert.fail('no preview');
  assert.isNotEmpty(problems, 'what cannot be saved says why');
  return undefined;
}

const standing = (bills: readonly Bill[]): readonly Bill[] => bills.filter(({ replaced }) => !replaced);
const worth = (bills: readonly Bill[]) =>
  sumMoney(
    'GBP',
    standing(bills).map(({ amounts, credited }) => subtractMoney(amounts.gross, credited)),
  );

/** Saves, and compares everything that was shown with what the backend answers then. */
async function assertSavedAsSeen(
  { backend }: OpenBackend,
  session: ConfirmationSession,
  seen: Preview,
  before: readonly Bill[],
): Promise<void> {
  const saved = valueOf(await session.save());
  const { id } = saved;
  const schedule = valueOf(await backend.getSchedule({ id }));
  const bills = valueOf(await backend.listBills({ id })).items;
  assert.deepEqual(schedule.terms, seen.after);
  assert.deepEqual(schedule.summary, seen.summary);
  assert.deepEqual(saved.start, seen.start);
  assert.equal(saved.endDate, createSchedule(seen.after).end.date);
  assert.equal(saved.vehicle?.id, seen.vehicle?.id);
  const dates = new Map(Array.from(createSchedule(schedule.terms), (each) => [each.index, each]));
  for (const { index, after } of seen.diff?.occurrences ?? [])
    assert.deepInclude(dates.get(index) ?? {}, after ? { date: after.date, dueDate: after.dueDate } : {});
  if (seen.contract !== 'none') assert.equal(saved.contractStatus, 'issued');

  const { outcome, issueDate, dueDate, amount, difference, bill } = seen.firstBill;
  const first = standing(bills).find(({ occurrenceIndex }) => occurrenceIndex === 0);
  if (outcome === 'recomputed') return assert.isUndefined(first);
  const made = bills.filter((each) => before.every((old) => old.id !== each.id));
  const isNew = outcome === 'raised' || outcome === 'replaced' || outcome === 'credited_and_rebilled';
  assert.lengthOf(made, isNew || outcome === 'difference_billed' ? 1 : 0, outcome);
  assert.equal(first?.id === bill?.id, !isNew, outcome);
  const dated = outcome === 'difference_billed' ? made[0] : first;
  assert.deepInclude(dated ?? {}, { issueDate, dueDate }, outcome);
  if (outcome === 'difference_billed') assert.deepEqual(made[0]?.amounts.gross, difference);
  if (outcome === 'difference_credited') assert.deepEqual(subtractMoney(worth(bills), worth(before)), difference);
  assert.deepEqual(worth(bills), amount, outcome);
}

describe('what a session shows before saving', () => {
  it('is what an approval does, to the day and the penny', async () => {
    await fc.assert(
      fc.asyncProperty(anyStart, anyPackage, anyTrigger, async (start, packageId, trigger) => {
        const open = await openBackend([]);
        const booking = await requestedWith(open, trigger, { packageId });
        const { session } = await openOn(createApproveSession, open, booking);
        session.setStart(start);
        const seen = await previewOf(session);
        if (seen) await assertSavedAsSeen(open, session, seen, []);
      }),
      { numRuns: 20 },
    );
  });

  it('is what a re-approval does to schedule and first bill, whatever state that is in', async () => {
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.record({ from: anyStart, to: anyStart, packageId: anyPackage, trigger: anyTrigger, state: anyState }),
        async ({ from, to, packageId, trigger, state }) => {
          const open = await openBackend([]);
          const request = await requestedWith(open, trigger, { packageId });
          const approval = (await openOn(createApproveSession, open, request)).session;
          approval.setStart(from);
          if (!(await previewOf(approval))) return;
          const booking = valueOf(await approval.save());
          await withFirstBill(open, booking, state);
          const before = valueOf(await open.backend.listBills({ id: booking.id })).items;
          const { session } = await openOn(createReapproveSession, open, booking);
          session.setStart(to);
          const seen = await previewOf(session);
          if (!seen) return;
          outcomes.add(seen.firstBill.outcome);
          const moved = daysBetween(from.date, to.date);
          assert.equal(seen.diff?.occurrences[0]?.movedDays ?? 0, moved);
          await assertSavedAsSeen(open, session, seen, before);
        },
      ),
      { numRuns: 40 },
    );
    assert.isAbove(outcomes.size, 2, 'several rows of the table of domain.md §4 were met');
  });
});
