import { describe, it } from 'node:test';
import { assert } from 'chai';
import { refuse } from '../booking/refusal.ts';
import { createSessionClock } from './session-clock.ts';

describe('session clock', () => {
  it("takes the backend's now from a refusal and keeps the difference", () => {
    let now = '2026-06-01T10:00:00Z';
    const clock = createSessionClock(() => now);
    const start = { date: '2026-06-01', time: '12:00', timeZone: 'Europe/London' };
    clock.correctBy(refuse('START_NOT_IN_FUTURE', { start, now: '2026-06-01T12:00:00Z' }));
    assert.equal(Date.parse(clock.now()), Date.parse('2026-06-01T12:00:00Z'));
    now = '2026-06-01T10:05:00Z';
    assert.equal(Date.parse(clock.now()), Date.parse('2026-06-01T12:05:00Z'));
  });

  it('is not moved by refusals without a time', () => {
    const clock = createSessionClock(() => '2026-06-01T10:00:00Z');
    clock.correctBy(refuse('PACKAGE_UNAVAILABLE', { packageId: 'p' }));
    clock.correctBy({ code: 'FROM_THE_FUTURE', facts: { now: 'soon' } });
    assert.equal(clock.now(), '2026-06-01T10:00:00Z');
  });
});
