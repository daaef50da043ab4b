import { assert } from 'chai';
import { describe, it } from 'node:test';
import type { Preview } from '../wire/schemas/booking.ts';
import type { Location } from '../wire/schemas/policy.ts';
import type { Quote } from '../wire/schemas/quote.ts';
import { canSend, decide } from './decide.ts';
import { guards, type GuardContext, type GuardName } from './guards.ts';
import { transitions } from './transitions.ts';

const start = { date: '2026-03-10', time: '10:00', timeZone: 'Europe/London' };
const location: Location = {
  id: 'loc',
  name: 'Depot',
  timeZone: 'Europe/London',
  openingHours: [{ weekday: 2, opens: '09:00', closes: '17:00' }],
  closedDates: ['2026-03-17'],
};
const policy = { stepMinutes: 15, leadTimeMinutes: 60, contract: { used: true, signatureRequired: true } };
// Guards read the fingerprint of these and pass the rest on.
const quote = { fingerprint: 'q1' } as Quote;
const preview = { fingerprint: 'p1' } as Preview;

/** Everything at hand, and nothing to refuse. */
const accepting: Required<GuardContext> = {
  now: '2026-03-10T09:00:00Z',
  start,
  location,
  policy,
  account: { id: 'acc', status: 'approved' },
  driver: { id: 'drv', accountId: 'acc', verification: 'verified' },
  availability: { free: true, assetId: 'ast', vehicleId: 'veh', alternatives: [] },
  current: { start, vehicleId: 'other' },
  vehicleId: 'veh',
  firstBill: null,
  firstBillOutcome: 'recomputed',
  contract: { bookingId: 'bkg', status: 'signed' },
  quote: { accepted: 'q1', current: quote },
  preview: { accepted: 'p1', current: preview },
  actualStart: { ...start, time: '08:00' },
  elapsed: { count: 0, keepSchedule: false },
};
const at = (change: Partial<typeof start>): Partial<GuardContext> => ({ start: { ...start, ...change } });

interface Case {
  readonly accepts: readonly Partial<GuardContext>[];
  readonly refuses: readonly { readonly given: Partial<GuardContext>; readonly code: string; readonly facts: object }[];
}

const skipped = { date: '2026-03-29', time: '01:30', timeZone: 'Europe/London' };
const unsigned = { contract: { bookingId: 'bkg', status: 'issued' } };
const taken = { free: false, assetId: 'ast', alternatives: ['v2'] };
const soon = '2026-03-10T09:00:01Z';

/** Each guard by what it lets pass and what it refuses, besides the context above, which every guard lets pass. */
const cases: Readonly<Record<GuardName, Case>> = {
  startInZone: {
    accepts: [],
    refuses: [
      {
        given: at({ timeZone: 'Europe/Berlin' }),
        code: 'START_WRONG_ZONE',
        facts: { start: { ...start, timeZone: 'Europe/Berlin' }, timeZone: 'Europe/London' },
      },
    ],
  },
  startOnClock: {
    accepts: [at({ date: '2026-10-25', time: '01:30' })],
    refuses: [
      {
        given: { start: skipped },
        code: 'START_NOT_ON_CLOCK',
        facts: { start: skipped, suggestion: { ...skipped, time: '02:30' } },
      },
    ],
  },
  startInFuture: {
    accepts: [{ now: '2026-03-10T09:59:59.999Z' }],
    refuses: ['2026-03-10T10:00:00Z', '2026-03-10T10:00:00.001Z'].map((now) => ({
      given: { now },
      code: 'START_NOT_IN_FUTURE',
      facts: { start, now },
    })),
  },
  startOnStep: {
    accepts: [at({ time: '10:45' })],
    refuses: [
      {
        given: at({ time: '10:10' }),
        code: 'START_OFF_STEP',
        facts: { start: { ...start, time: '10:10' }, stepMinutes: 15 },
      },
    ],
  },
  startAfterLeadTime: {
    accepts: [{ now: '2026-03-10T08:00:00Z' }],
    refuses: [
      {
        given: { now: soon },
        code: 'START_TOO_SOON',
        facts: { start, leadTimeMinutes: 60, earliest: '2026-03-10T10:00:01.000Z' },
      },
    ],
  },
  startInOpeningHours: {
    accepts: [at({ time: '09:00' }), { location: { ...location, openingHours: null } }],
    refuses: [
      {
        given: at({ time: '17:00' }),
        code: 'START_OUTSIDE_OPENING_HOURS',
        facts: { start: { ...start, time: '17:00' }, opens: '09:00', closes: '17:00' },
      },
      ...['2026-03-11', '2026-03-17'].map((date) => ({
        given: at({ date }),
        code: 'START_OUTSIDE_OPENING_HOURS',
        facts: { start: { ...start, date } },
      })),
    ],
  },
  accountApproved: {
    accepts: [],
    refuses: [
      {
        given: { account: { id: 'acc', status: 'pending' } },
        code: 'ACCOUNT_NOT_APPROVED',
        facts: { accountId: 'acc' },
      },
    ],
  },
  driverVerified: {
    accepts: [],
    refuses: [
      {
        given: { driver: { id: 'drv', accountId: 'other', verification: 'verified' } },
        code: 'DRIVER_NOT_OF_ACCOUNT',
        facts: { driverId: 'drv', accountId: 'acc' },
      },
      {
        given: { driver: { id: 'drv', accountId: 'acc', verification: 'unverified' } },
        code: 'DRIVER_NOT_VERIFIED',
        facts: { driverId: 'drv' },
      },
    ],
  },
  assetAvailable: {
    accepts: [],
    refuses: [
      {
        given: { availability: taken },
        code: 'ASSET_UNAVAILABLE',
        facts: { assetId: 'ast', alternatives: ['v2'] },
      },
    ],
  },
  vehicleFree: {
    accepts: [],
    refuses: [
      {
        given: { availability: { ...taken, vehicleId: 'veh' } },
        code: 'ASSET_UNAVAILABLE',
        facts: { assetId: 'ast', vehicleId: 'veh', alternatives: ['v2'] },
      },
    ],
  },
  quoteFresh: {
    accepts: [],
    refuses: [{ given: { quote: { accepted: 'q0', current: quote } }, code: 'QUOTE_STALE', facts: { quote } }],
  },
  previewFresh: {
    accepts: [],
    refuses: [{ given: { preview: { accepted: 'p0', current: preview } }, code: 'PREVIEW_STALE', facts: { preview } }],
  },
  somethingChanges: {
    accepts: [
      { current: { start: { ...start, date: '2026-03-09' }, vehicleId: 'veh' } },
      { current: { start: { ...start, time: '10:15' }, vehicleId: 'veh' } },
      { current: { start, vehicleId: null } },
    ],
    refuses: [{ given: { current: { start, vehicleId: 'veh' } }, code: 'NO_CHANGE', facts: { start } }],
  },
  noPaymentInFlight: {
    accepts: [
      { firstBill: { id: 'bil' }, firstBillOutcome: 'kept' },
      { firstBill: null, firstBillOutcome: 'refused' },
    ],
    refuses: [
      {
        given: { firstBill: { id: 'bil' }, firstBillOutcome: 'refused' },
        code: 'PAYMENT_IN_FLIGHT',
        facts: { billId: 'bil' },
      },
    ],
  },
  firstBillMissing: {
    accepts: [],
    refuses: [{ given: { firstBill: { id: 'bil' } }, code: 'BILL_EXISTS', facts: { billId: 'bil' } }],
  },
  contractIssued: {
    accepts: [unsigned],
    refuses: [null, 'signed', 'superseded'].map((status) => ({
      given: { contract: { bookingId: 'bkg', status } },
      code: 'CONTRACT_NOT_ISSUED',
      facts: { bookingId: 'bkg' },
    })),
  },
  contractSigned: {
    accepts: [
      { ...unsigned, policy: { ...policy, contract: { used: true, signatureRequired: false } } },
      { ...unsigned, policy: { ...policy, contract: { used: false, signatureRequired: true } } },
    ],
    refuses: [{ given: unsigned, code: 'CONTRACT_UNSIGNED', facts: { bookingId: 'bkg' } }],
  },
  handoverNotInFuture: {
    accepts: [{ actualStart: start, now: '2026-03-10T10:00:00Z' }],
    refuses: [{ given: { actualStart: start, now: soon }, code: 'HANDOVER_IN_FUTURE', facts: { now: soon } }],
  },
  noElapsedOccurrences: {
    accepts: [{ elapsed: { count: 2, keepSchedule: true } }],
    refuses: [
      { given: { elapsed: { count: 2, keepSchedule: false } }, code: 'ELAPSED_OCCURRENCES', facts: { count: 2 } },
    ],
  },
};

// A signed contract cannot be signed again, so no one context pleases this guard and `contractSigned` alike.
const pleasing = (name: GuardName): Required<GuardContext> =>
  name === 'contractIssued' ? { ...accepting, ...unsigned } : accepting;

describe('guards', () => {
  for (const [name, { accepts, refuses }] of Object.entries(cases) as [GuardName, Case][]) {
    const { check } = guards[name];
    it(`${name} lets pass what is in order`, () => {
      assert.isNull(check(pleasing(name)));
      for (const given of accepts) assert.isNull(check({ ...pleasing(name), ...given }));
    });
    it(`${name} refuses with ${[...new Set(refuses.map(({ code }) => code))].join(', ')} and its facts`, () => {
      assert.isNotEmpty(refuses);
      for (const { given, code, facts } of refuses) {
        // `as object`: the union of all facts has no common shape to compare with.
        assert.deepEqual(check({ ...pleasing(name), ...given }) as object, { code, facts });
      }
    });
  }

  it('are all used by the transition table', () => {
    const used = new Set(transitions.flatMap((row) => row.guards));
    assert.sameMembers([...used], Object.keys(guards));
  });
});

describe('decide', () => {
  for (const { event, from, guards: names } of transitions) {
    const context = names.includes('contractIssued') ? { ...accepting, ...unsigned } : accepting;
    it(`allows ${event} in ${from} when every guard is content`, () => {
      const decision = decide(from, event, context);
      assert.isTrue(decision.allowed);
    });
    for (const name of names) {
      it(`refuses ${event} in ${from} by ${name}`, () => {
        for (const { given, code } of cases[name].refuses) {
          const decision = decide(from, event, { ...context, ...given });
          // Another guard that comes earlier may dislike the same thing; then its code answers.
          const earlier = names.slice(0, names.indexOf(name)).flatMap((other) => {
            const refusal = guards[other].check({ ...context, ...given });
            return refusal ? [refusal.code] : [];
          });
          assert.isFalse(decision.allowed);
          assert.equal(decision.allowed ? '' : decision.refusal.code, earlier[0] ?? code);
        }
      });
      for (const need of guards[name].needs) {
        const { [need]: _, ...lacking } = context;
        it(`throws when ${event} lacks ${need} for ${name}, and canSend leaves it for later`, () => {
          assert.throws(() => decide(from, event, lacking), TypeError, new RegExp(`decide\\(${event}\\).*"${need}"`));
          assert.isTrue(canSend(from, event, lacking).allowed);
        });
      }
    }
  }

  it('answers with the first guard that refuses, in the order of the row', () => {
    const decision = decide('requested', 'approve', {
      ...accepting,
      now: '2030-01-01T00:00:00Z',
      availability: { free: false, assetId: 'ast', alternatives: [] },
    });
    assert.equal(decision.allowed ? '' : decision.refusal.code, 'START_NOT_IN_FUTURE');
  });

  it('is refused by canSend where the facts at hand already refuse', () => {
    const decision = canSend('approved', 'raiseFirstBill', { firstBill: { id: 'bil' } });
    assert.equal(decision.allowed ? '' : decision.refusal.code, 'BILL_EXISTS');
  });
});
