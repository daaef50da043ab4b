import { describe, it } from 'node:test';
import { assert } from 'chai';
import { addDays } from './index.ts';
import { agreesAround } from '../testing/joda-zone-data.ts';
import { allZones } from '../testing/wide-terms.ts';

/** Every so many days, so that over the years all seasons come up. */
const dates = (first: string, last: string, days: number) => {
  const all: string[] = [];
  for (let date = first; date < last; date = addDays(date, days)) all.push(date);
  return all;
};

describe('the zone data of js-joda', () => {
  it('are those of the platform for all but a few zones and the rules that changed lately', () => {
    const different = allZones.filter((zone) =>
      dates('1970-01-02', '2199-01-01', 1501).some((date) => !agreesAround(date, zone)),
    );
    assert.isAtMost(different.length, allZones.length / 20, different.join());
  });

  it('are those of the platform in every year where rules have long been the same', () => {
    for (const zone of [
      'Europe/London',
      'Europe/Paris',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Tokyo',
      'UTC',
    ])
      for (const date of dates('1970-01-02', '2199-01-01', 83))
        assert.isTrue(agreesAround(date, zone), `${zone} ${date}`);
  });

  it('are those of the platform in the zones with odd clocks until 2020', () => {
    const odd = [
      'Pacific/Apia',
      'Pacific/Kwajalein',
      'Africa/Monrovia',
      'Europe/Dublin',
      'Asia/Gaza',
      'Africa/Casablanca',
    ];
    for (const zone of odd)
      for (const date of dates('1970-01-02', '2020-01-01', 41))
        assert.isTrue(agreesAround(date, zone), `${zone} ${date}`);
  });
});
