import { afterEach, beforeEach, describe, it } from 'node:test';
import { assert } from 'chai';
import { createSchedule, daysBetween } from './index.ts';

// In zones that no other test of this file reads, because what is known of a day is remembered.
const twoCenturies = (timeZone: string) =>
  createSchedule({
    anchor: { date: '2000-01-31', time: '10:00', timeZone },
    frequency: 'weekly',
    duration: { until: '2200-01-31' },
  });

describe('a schedule of two hundred years', () => {
  const property = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')!;
  let asked = 0;

  // Offsets can be had of the platform by formatting only, so each time that a zone is asked shows here.
  beforeEach(() => {
    asked = 0;
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      ...property,
      get(this: Intl.DateTimeFormat): unknown {
        asked++;
        return property.get?.call(this);
      },
    });
  });

  afterEach(() => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', property);
  });

  it('asks its zone nothing to be made, counted, dated and written', () => {
    const schedule = twoCenturies('Asia/Kabul');
    assert.equal(schedule.count, 10_436);
    assert.equal(schedule.dateAt(10_435), '2200-01-27');
    assert.include(JSON.stringify(schedule), 'Asia/Kabul');
    schedule[Symbol.iterator]();
    assert.equal(asked, 0);
  });

  it('asks its zone about both sides of the one day that is read, and once', () => {
    const schedule = twoCenturies('Asia/Yangon');
    schedule.occurrence(5000);
    assert.equal(asked, 2);
    schedule.occurrence(5000);
    twoCenturies('Asia/Yangon').occurrence(5000);
    assert.equal(asked, 2);
  });

  it('looks for a change only between two days whose clocks differ', () => {
    const schedule = twoCenturies('Europe/Madrid');
    const day = schedule.between('2026-03-24T12:00:00Z', '2026-03-31T12:00:00Z')[0]!;
    assert.equal(day.date, '2026-03-30');
    assert.isAtMost(asked, 2 * 20, 'a binary search over three days has eighteen steps');
  });

  it('asks its zone about a few days to find the period of an instant, however many there are', () => {
    const schedule = twoCenturies('Asia/Dhaka');
    assert.equal(schedule.indexAt('2150-06-02T00:00:00Z'), Math.floor(daysBetween('2000-01-31', '2150-06-02') / 7));
    assert.isAtMost(asked, 4);
  });

  it('yields the first of its occurrences without the others', () => {
    const [first] = twoCenturies('Asia/Baku');
    assert.equal(first?.date, '2000-01-31');
    assert.equal(asked, 2);
  });
});
