import { addDays, createQuote, createSchedule } from '@keyturn/billing';
import { putBillInto } from '@keyturn/mocks';
import { findTransition, type Bill, type Booking, type Preview, type Quote } from '@keyturn/sdk';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { at, basketOf, billsOf, bodyOf, confirmationOf, openBackend, type OpenBackend } from './support.ts';

// Terms of two weeks have one bill, whose amount moves with the start.
const packages = ['kestrel-800-2w', 'linnet-800-2w', 'linnet-800-2w', 'linnet-800-12m', 'mallard-1200-3m'];
const vouchers = [[], [], ['SPRING10'], ['LASTONE'], ['WELCOME50', 'SPRING10'], ['FREEFIRST']];
const states = ['processing', 'partially_paid', 'paid', 'paid'] as const;

/** One thing that somebody does, with the booking it is done to counted among those that there are. */
type Deed =
  | { readonly kind: 'request'; readonly pack: number; readonly codes: number; readonly days: number }
  | {
      /** Approves a request and re-approves anything else, or where `wrong` the other way round. */
      readonly kind: 'confirm';
      readonly booking: number;
      readonly days: number;
      readonly vehicle: number;
      readonly wrong: boolean;
      readonly stale: boolean;
    }
  | { readonly kind: 'raiseFirstBill' | 'decline' | 'cancel'; readonly booking: number; readonly stale: boolean }
  | { readonly kind: 'collect'; readonly booking: number; readonly state: (typeof states)[number] }
  | { readonly kind: 'wait'; readonly hours: number };

const booking = fc.nat(2);
const days = fc.integer({ min: -1, max: 70 });
const rarely = fc.nat(7).map((n) => n === 0);
const vehicle = fc.nat(5);
const request = fc.record({ kind: fc.constant('request' as const), pack: fc.nat(4), codes: fc.nat(5), days });
const confirm = fc.record({
  kind: fc.constant('confirm' as const),
  booking,
  days,
  vehicle,
  wrong: rarely,
  stale: rarely,
});
const otherKind = fc.constantFrom('raiseFirstBill' as const, 'decline' as const, 'cancel' as const);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: request },
  { weight: 9, arbitrary: confirm },
  { weight: 1, arbitrary: fc.record({ kind: otherKind, booking, stale: rarely }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('collect' as const), booking, state: fc.constantFrom(...states) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 200 }) }) },
);
/** A life begins with two requests. */
const life = fc
  .tuple(request, request, fc.array(deed, { minLength: 5, maxLength: 14 }))
  .map(([a, b, rest]): Deed[] => [a, b, ...rest]);

const dateIn = ({ clock }: OpenBackend, offset: number) => at(addDays(clock.now().slice(0, 10), offset));

type DeedOf<K extends Deed['kind']> = Extract<Deed, { readonly kind: K }>;

/** Does a deed; what is not allowed is answered with a refusal by a rule, nothing else. */
async function perform(backend: OpenBackend, bookings: readonly Booking[], act: Deed): Promise<void> {
  if (act.kind === 'wait') return backend.clock.advance({ hours: act.hours });
  if (act.kind === 'request') return requestOne(backend, act);
  const target = bookings[act.booking % Math.max(1, bookings.length)];
  if (!target) return;
  if (act.kind === 'collect') return collect(backend, target, act);
  if (act.kind === 'confirm') return confirmOne(backend, target, act);
  const { id, version } = target;
  const input = { id, version: act.stale ? version + 1 : version };
  const { manager } = backend;
  const answer = {
    raiseFirstBill: () => manager.send('raiseFirstBill', { ...input, body: {} }),
    decline: () => manager.send('declineBooking', { ...input, body: { reason: 'r' } }),
    cancel: () => manager.send('cancelBooking', { ...input, body: { reason: 'r' } }),
  }[act.kind];
  judge(await answer(), act.stale);
}

async function requestOne(backend: OpenBackend, act: DeedOf<'request'>): Promise<void> {
  const { manager } = backend;
  const packageId = String(packages[act.pack]);
  const basket = basketOf({ packageId, voucherCodes: vouchers[act.codes] ?? [], start: dateIn(backend, act.days) });
  const quote = await manager.send('createQuote', { body: basket });
  const accepted = quote.status === 200 ? (quote.body as Quote) : ({ basket, fingerprint: 'none' } as Quote);
  const answer = await manager.send('createBooking', { body: bodyOf(accepted) });
  assert.equal(answer.status, quote.status === 200 ? 201 : 409, answer.text);
}

async function collect({ store }: OpenBackend, { firstBill, status }: Booking, act: DeedOf<'collect'>): Promise<void> {
  if (firstBill && firstBill.status !== 'paid' && status === 'approved')
    await putBillInto(store, 'fernhill', firstBill.id, act.state);
}

async function confirmOne(backend: OpenBackend, target: Booking, act: DeedOf<'confirm'>): Promise<void> {
  const { manager } = backend;
  const { id, version, asset } = target;
  const [preview, command] =
    (target.status === 'requested') !== act.wrong
      ? (['previewApproval', 'approveBooking'] as const)
      : (['previewReapproval', 'reapproveBooking'] as const);
  const start = dateIn(backend, act.days);
  const { date: startDate, time: startTime, timeZone } = start;
  const { items } = await manager.get('listVehicles', { id: asset.id, startDate, startTime, timeZone, weeks: 2 });
  const chosen = items[act.vehicle];
  const wanted = { start, ...(chosen ? { vehicleId: chosen.id } : {}) };
  const shown = await manager.send(preview, { id, body: wanted });
  const body = shown.status === 200 ? confirmationOf(shown.body as Preview) : { ...wanted, fingerprint: 'none' };
  const answer = await manager.send(command, { id, version: act.stale ? version + 1 : version, body });
  judge(answer, act.stale);
  if (!act.stale)
    assert.equal(answer.status, shown.status, 'what a preview shows can be saved, what it refuses cannot');
}

function judge(answer: { status: number; text: string }, isStale: boolean): void {
  assert.include(isStale ? [412] : [200, 409], answer.status, answer.text);
}

/** What must hold of every booking, whatever happened. */
function checkBooking(before: Booking | undefined, after: Booking, bills: readonly Bill[]): void {
  if (before) {
    const changed =
      JSON.stringify({ ...before, actions: 0, firstBill: 0 }) !==
      JSON.stringify({ ...after, actions: 0, firstBill: 0 });
    assert.equal(after.version, changed ? before.version + 1 : after.version, 'one change, one version');
    assert.isAtLeast(after.version, before.version);
    const legal = after.actions
      .concat(before.actions)
      .some(({ event }) => findTransition(before.status, event)?.to === after.status);
    assert.isTrue(before.status === after.status || legal, `${before.status} → ${after.status}`);
    assert.deepEqual({ ...after.terms, anchor: 0 }, { ...before.terms, anchor: 0 }, 'the terms stay frozen');
    assert.deepEqual(after.prices, before.prices);
  }
  const schedule = createSchedule(after.terms);
  assert.deepEqual(after.terms.anchor, after.start);
  assert.equal(after.endDate, schedule.end.date);
  assert.deepEqual(after.summary, createQuote(schedule, after.prices));
  assert.equal(after.revision === null, after.status !== 'approved');
  assert.equal(after.vehicle === null, after.status !== 'approved');
  assert.isAtMost(after.contracts.filter((contract) => contract.status !== 'superseded').length, 1);

  const firsts = bills.filter((bill) => bill.occurrenceIndex === 0 && !bill.replaced);
  assert.isAtMost(firsts.length, 1);
  if (after.status !== 'approved' || firsts.length === 0) return;
  const standing = bills
    .filter((bill) => !bill.replaced)
    .reduce((sum, bill) => sum + bill.amounts.gross.amount - bill.credited.amount, 0);
  assert.equal(standing, after.summary.first.amounts.gross.amount, 'the bills stand for the first occurrence');
  assert.deepEqual(firsts[0]?.period, schedule.occurrence(0).period);
}

function checkTogether(bookings: readonly Booking[], bills: readonly Bill[]): void {
  const numbers = bills.map((bill) => Number(bill.number?.slice(3)));
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    numbers.map((_, n) => n + 1),
    'bill numbers have no gap',
  );
  const held = bookings
    .filter((row) => row.vehicle !== null)
    .map((row) => {
      const schedule = createSchedule(row.terms);
      return { vehicle: row.vehicle?.id, from: schedule.occurrence(0).instant, to: schedule.end.instant };
    });
  for (const [n, one] of held.entries())
    for (const other of held.slice(n + 1))
      assert.isFalse(
        one.vehicle === other.vehicle && one.from < other.to && other.from < one.to,
        `${one.vehicle} is held twice`,
      );
}

describe('random lives of bookings', () => {
  it('never leave the rules', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (deeds) => {
        const backend = await openBackend();
        const { manager } = backend;
        let known = new Map<string, Booking>();
        for (const act of deeds) {
          await perform(backend, [...known.values()], act);
          const now = new Map<string, Booking>();
          const allBills: Bill[] = [];
          const { items } = await manager.get('listBookings', { sort: 'reference', limit: 100 });
          for (const { id } of items) {
            const after = await manager.get('getBooking', { id });
            const bills = await billsOf(manager, after);
            checkBooking(known.get(id), after, bills);
            now.set(id, after);
            allBills.push(...bills);
          }
          checkTogether([...now.values()], allBills);
          assert.deepEqual(backend.faults, []);
          known = now;
        }
      }),
      { numRuns: 30 },
    );
  });
});
