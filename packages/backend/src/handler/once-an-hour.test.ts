import { describe, it } from 'node:test';
import { assert } from 'chai';
import { onceAnHour } from './once-an-hour.ts';

describe('once an hour', () => {
  it('something is due at first, and then when an hour has passed since it was, for each tenant', () => {
    const isDue = onceAnHour();
    const asked = (['09:00:00', '09:59:59', '10:00:00', '10:30:00', '11:00:00'] as const).map((time) =>
      isDue('one', `2026-01-05T${time}Z`),
    );
    assert.deepEqual(asked, [true, false, true, false, true]);
    assert.isTrue(isDue('two', '2026-01-05T11:00:00Z'));
  });
});
