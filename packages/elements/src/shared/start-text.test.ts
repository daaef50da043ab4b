import { assert } from 'chai';
import { describe, it } from 'node:test';
import { sameClock } from './start-text.ts';

const at = (timeZone: string, date = '2026-02-02') => ({ date, time: '10:00', timeZone });

describe('the clock of a start', () => {
  it('is compared with the viewer’s by what it shows', () => {
    assert.isTrue(sameClock(at('Europe/London'), 'GB'));
    assert.isTrue(sameClock(at('Asia/Calcutta'), 'Asia/Kolkata'));
    assert.isTrue(sameClock(at('Europe/London'), 'UTC'));
    assert.isFalse(sameClock(at('Europe/London', '2026-07-02'), 'UTC'));
    assert.isFalse(sameClock(at('Europe/London'), 'Europe/Berlin'));
  });

  it('of a zone that is unknown here is another one', () => {
    assert.isFalse(sameClock(at('Europe/Newtown'), 'Europe/London'));
    assert.isFalse(sameClock(at('Europe/London', 'soon'), 'GB'));
  });
});
