import { describe, it } from 'node:test';
import { assert } from 'chai';
import { Temporal as platform } from 'temporal-polyfill';
import { Temporal as polyfill } from 'temporal-polyfill/implementation';
import { localAt, resolveStart } from './index.ts';
import { allZones, oddZones } from '../testing/wide-terms.ts';

const HOUR = 3600_000;
const native = platform !== polyfill;

// The polyfill finds a change by formatting dates, so where the platform has no Temporal seventy years of a quarter of the
// zones must do; where it has, all that a schedule can reach is looked at.
const [FIRST, LAST] = native ? [Date.UTC(1900), Date.UTC(2201)] : [Date.UTC(1970), Date.UTC(2040)];
const zones = new Set([...oddZones, ...allZones.filter((_, i) => native || i % 4 === 0)]);

/** When the clock of a zone changes in these years, by Temporal. */
const changesOf = (timeZone: string) => {
  const changes: number[] = [];
  let at = platform.Instant.fromEpochMilliseconds(FIRST - 1).toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= LAST) return changes;
    changes.push(next.epochMilliseconds);
    at = next;
  }
};

const text = (ms: number) => `${new Date(ms).toJSON().slice(0, 19)}Z`;

describe('the clock changes of the zones', () => {
  const changes = new Map(Array.from(zones, (zone) => [zone, changesOf(zone)]));

  it('are at least three days apart, which is what the calculator builds on', () => {
    for (const [zone, moments] of changes)
      moments.slice(1).forEach((moment, i) => {
        const apart = (moment - moments[i]!) / HOUR;
        if (apart <= 72) assert.fail(`${zone}: two changes ${apart} hours apart, the second at ${text(moment)}`);
      });
    assert.isAbove([...changes.values()].flat().length, 5000);
  });

  it('happen where Temporal has them, to the second: the wall time just before and just after', () => {
    for (const [zone, moments] of changes)
      for (const moment of moments)
        for (const ms of [moment - 1000, moment]) {
          const { date, time } = localAt(text(ms), zone);
          const theirs = platform.Instant.fromEpochMilliseconds(ms)
            .toZonedDateTimeISO(zone)
            .toPlainDateTime()
            .toString({ smallestUnit: 'minute' });
          if (`${date}T${time}` !== theirs) assert.fail(`${zone} ${text(ms)}: ${date}T${time} is not ${theirs}`);
        }
  });

  it('skip and repeat the wall times that Temporal says: on their edges, inside, and outside', () => {
    for (const [zone, moments] of changes)
      for (const moment of moments) {
        const walls = [moment - 60_000, moment].map((ms) =>
          platform.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime().round('minute'),
        );
        for (const wall of walls)
          for (const minutes of [-30, 0, 15]) {
            const plain = wall.add({ minutes });
            const [date = '', time = ''] = plain.toString({ smallestUnit: 'minute' }).split('T');
            const theirs = plain.toZonedDateTime(zone).toInstant().toString();
            const { instant } = resolveStart({ date, time, timeZone: zone });
            if (instant !== theirs) assert.fail(`${zone} ${date}T${time}: ${instant} is not ${theirs}`);
          }
      }
  });
});
