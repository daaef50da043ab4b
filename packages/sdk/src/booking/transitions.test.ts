import { assert } from 'chai';
import { describe, it } from 'node:test';
import { availableEvents, canSend, decide } from './decide.ts';
import { bookingEvents, bookingStatuses, findTransition, transitions, type TransitionState } from './transitions.ts';

/** domain.md 3, written down a second time: event → where it may start → where it ends. */
const lifecycle: Readonly<Record<string, Partial<Record<TransitionState, string>>>> = {
  request: { draft: 'requested' },
  approve: { requested: 'approved' },
  reapprove: { approved: 'approved' },
  raiseFirstBill: { approved: 'approved', in_progress: 'in_progress' },
  signContract: { approved: 'approved' },
  begin: { approved: 'in_progress' },
  pauseBilling: { in_progress: 'in_progress' },
  resumeBilling: { in_progress: 'in_progress' },
  extend: { in_progress: 'in_progress' },
  swap: { in_progress: 'in_progress' },
  exchange: { in_progress: 'in_progress' },
  renew: { in_progress: 'in_progress' },
  complete: { in_progress: 'completed' },
  decline: { requested: 'declined' },
  cancel: { requested: 'cancelled', approved: 'cancelled' },
};
const states: readonly TransitionState[] = ['draft', ...bookingStatuses];

describe('the booking transition table', () => {
  for (const event of bookingEvents) {
    for (const state of states) {
      const to = lifecycle[event]?.[state];
      if (to === undefined) {
        it(`${event} in ${state} is refused with WRONG_STATUS`, () => {
          const refusal = {
            code: 'WRONG_STATUS',
            facts: { event, status: state, allowedFrom: Object.keys(lifecycle[event] ?? {}) },
          };
          assert.isUndefined(findTransition(state, event));
          assert.deepEqual(decide(state, event, {}), { allowed: false, refusal });
          assert.deepEqual(canSend(state, event), { allowed: false, refusal });
        });
      } else {
        it(`${event} in ${state} leads to ${to}`, () => {
          assert.equal(findTransition(state, event)?.to, to);
          assert.isTrue(canSend(state, event).allowed);
        });
      }
    }
  }

  it('has one row for each allowed pair and none besides', () => {
    const pairs = transitions.map(({ event, from }) => `${event} ${from}`);
    assert.lengthOf(new Set(pairs), pairs.length);
    assert.lengthOf(pairs, Object.values(lifecycle).flatMap((from) => Object.keys(from)).length);
  });

  it('a status that this version does not know allows nothing', () => {
    for (const { decision } of availableEvents('archived')) assert.isFalse(decision.allowed);
  });

  it('names the child of exchange and renew', () => {
    assert.equal(findTransition('in_progress', 'exchange')?.child, 'requested');
    assert.equal(findTransition('in_progress', 'renew')?.child, 'approved');
  });

  it('lists every event but request for a booking, in the order of its life', () => {
    const listed = availableEvents('approved');
    assert.deepEqual(
      listed.map(({ event }) => event),
      bookingEvents.filter((event) => event !== 'request'),
    );
    assert.deepEqual(
      listed.filter(({ decision }) => decision.allowed).map(({ event }) => event),
      ['reapprove', 'raiseFirstBill', 'signContract', 'begin', 'cancel'],
    );
  });
});
