import { describe, it } from 'node:test';
import { assert } from 'chai';
import { createMovableClock } from './movable-clock.ts';

describe('a movable clock', () => {
  it('stands still until it is moved, forward or back', () => {
    const clock = createMovableClock('2026-03-28T12:00:00Z');
    assert.equal(clock.now(), '2026-03-28T12:00:00.000Z');
    clock.advance({ days: 1, hours: 1, minutes: 1, seconds: 1 });
    assert.equal(clock.now(), '2026-03-29T13:01:01.000Z');
    clock.advance({ minutes: -62 });
    assert.equal(clock.now(), '2026-03-29T11:59:01.000Z');
    clock.set('2020-02-29T00:00:00Z');
    assert.equal(clock.now(), '2020-02-29T00:00:00.000Z');
  });

  it('refuses what is no instant', () => {
    assert.throws(() => createMovableClock('soon'), RangeError, 'got "soon"');
    assert.throws(() => createMovableClock('2026-01-05T09:00:00Z').set(''), RangeError);
  });
});
