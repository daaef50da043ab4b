import { describe, it } from 'node:test';
import { assert } from 'chai';
import { takesVehicle, type Allocation } from './availability.ts';

const booking = (more: Partial<Allocation> = {}): Allocation => ({
  status: 'approved',
  vehicle: { id: 'veh' },
  startAt: '2026-03-01T10:00:00Z',
  endAt: '2026-06-01T09:00:00Z',
  ...more,
});
const later = (now: string) => ({ from: '2027-01-01T00:00:00Z', to: '2027-02-01T00:00:00Z', now });
const span = (from: string, to: string, now = '2026-01-01T00:00:00.000Z') => ({ from, to, now });

describe('a booking takes its vehicle', () => {
  const cases: readonly [string, string, string, boolean][] = [
    ['inside its term', '2026-04-01T00:00:00Z', '2026-04-02T00:00:00Z', true],
    ['around its term', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z', true],
    ['over its start', '2026-02-01T00:00:00Z', '2026-03-01T10:00:01Z', true],
    ['over its end', '2026-06-01T08:59:59Z', '2026-07-01T00:00:00Z', true],
    ['not up to its start', '2026-02-01T00:00:00Z', '2026-03-01T10:00:00.000Z', false],
    ['not from its end on', '2026-06-01T09:00:00.000Z', '2026-07-01T00:00:00Z', false],
  ];
  for (const [what, from, to, expected] of cases)
    it(what, () => {
      assert.equal(takesVehicle(booking(), span(from, to)), expected);
    });

  it('only while it is approved or in progress, and has one', () => {
    const within = span('2026-04-01T00:00:00Z', '2026-04-02T00:00:00Z');
    for (const status of ['requested', 'completed', 'declined', 'cancelled', 'unheard_of'])
      assert.isFalse(takesVehicle(booking({ status }), within), status);
    assert.isTrue(takesVehicle(booking({ status: 'in_progress' }), within));
    assert.isFalse(takesVehicle(booking({ vehicle: null }), within));
  });

  it('past its end while it is in progress and the end has passed', () => {
    const inProgress = booking({ status: 'in_progress' });
    assert.isFalse(takesVehicle(inProgress, later('2026-06-01T08:59:59.999Z')));
    assert.isTrue(takesVehicle(inProgress, later('2026-06-01T09:00:00.000Z')));
    assert.isFalse(takesVehicle(booking(), later('2026-06-02T00:00:00.000Z')), 'not one that never began');
  });
});
