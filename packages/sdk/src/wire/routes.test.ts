import { assert } from 'chai';
import { describe, it } from 'node:test';
import type { GuardName } from '../booking/guards.ts';
import { bookingEvents, transitions } from '../booking/transitions.ts';
import type { RouteName } from './calls.ts';
import { capabilities } from './capabilities.ts';
import { namedSchemas } from './named-schemas.ts';
import { faultCodes, statusOf } from './problem.ts';
import { refusalFacts } from './refusal-facts.ts';
import { routeCodes } from './route-codes.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { booking } from './schemas/booking.ts';

// The keys of the table are its names.
const all = Object.entries<Route>(routes) as [RouteName, Route][];
const named = new Set<unknown>(Object.values(namedSchemas));

const start = ['START_WRONG_ZONE', 'START_NOT_ON_CLOCK', 'START_NOT_IN_FUTURE'] as const;

/** Which codes each guard refuses with; `decide.test.ts` shows that it does. */
const guardCodes: Readonly<Record<GuardName, readonly string[]>> = {
  startInZone: [start[0]],
  startOnClock: [start[1]],
  startInFuture: [start[2]],
  startOnStep: ['START_OFF_STEP'],
  startAfterLeadTime: ['START_TOO_SOON'],
  startInOpeningHours: ['START_OUTSIDE_OPENING_HOURS'],
  accountApproved: ['ACCOUNT_NOT_APPROVED'],
  driverVerified: ['DRIVER_NOT_OF_ACCOUNT', 'DRIVER_NOT_VERIFIED'],
  assetAvailable: ['ASSET_UNAVAILABLE'],
  vehicleFree: ['ASSET_UNAVAILABLE'],
  quoteFresh: ['QUOTE_STALE'],
  previewFresh: ['PREVIEW_STALE'],
  somethingChanges: ['NO_CHANGE'],
  noPaymentInFlight: ['PAYMENT_IN_FLIGHT'],
  firstBillMissing: ['BILL_EXISTS'],
  contractIssued: ['CONTRACT_NOT_ISSUED'],
  contractSigned: ['CONTRACT_UNSIGNED'],
  handoverNotInFuture: ['HANDOVER_IN_FUTURE'],
  noElapsedOccurrences: ['ELAPSED_OCCURRENCES'],
};

describe('the route table', () => {
  it('has one route for each method and path, under /v1', () => {
    const ways = all.map(([, { method, path }]) => `${method} ${path}`);
    assert.lengthOf(new Set(ways), ways.length);
    for (const way of ways) assert.match(way, /^(GET|POST) \/v1\/[a-z{}/-]+$/);
  });

  it('sends every event of a booking by exactly one command', () => {
    const sent = all.flatMap(([, { kind, event }]) => (kind === 'command' && event ? [event] : []));
    assert.sameMembers(sent, [...bookingEvents]);
  });

  it('uses every capability and no other', () => {
    assert.sameMembers([...new Set(all.map(([, { capability }]) => capability))], [...capabilities]);
  });

  for (const [name, route] of all) {
    it(`${name} is well formed`, () => {
      assert.isTrue(named.has(route.answer), 'the answer has a name in the OpenAPI document');
      assert.isTrue(route.method === 'POST' || route.body === undefined, 'a GET has no body');
      assert.isTrue(route.method === 'POST' || route.kind === 'read', 'a GET changes nothing');
      if (route.ifMatch) assert.strictEqual(route.answer, booking, 'a change of a booking answers the booking');
    });
  }

  for (const [name, route] of all.filter(([, { event }]) => event !== undefined)) {
    it(`${name} declares every refusal of its event's guards`, () => {
      const guards = transitions.filter(({ event }) => event === route.event).flatMap((row) => row.guards);
      // A preview is what makes the fingerprint that `previewFresh` compares.
      const asked = route.kind === 'read' ? guards.filter((guard) => guard !== 'previewFresh') : guards;
      assert.includeMembers([...routeCodes(name)], [...new Set(asked.flatMap((guard) => guardCodes[guard]))]);
      if (route.event !== 'request') assert.include(routeCodes(name), 'WRONG_STATUS');
    });
  }

  it('reaches every refusal and fault code', () => {
    const general = ['METHOD_NOT_ALLOWED'];
    const reached = new Set<string>([...all.flatMap(([name]) => routeCodes(name)), ...general]);
    assert.sameMembers([...reached], [...Object.keys(refusalFacts), ...faultCodes]);
  });

  it('answers a refusal by a rule with 409 and every fault with its own status', () => {
    assert.equal(statusOf('WRONG_STATUS'), 409);
    assert.equal(statusOf('A_CODE_OF_TOMORROW'), 409);
    for (const code of faultCodes) assert.notEqual(statusOf(code), 409);
  });
});
