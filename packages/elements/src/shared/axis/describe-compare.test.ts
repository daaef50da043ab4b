import { createSchedule, type Frequency } from '@keyturn/billing';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { axis } from '../../locales/en/axis.ts';
import { createFormats } from '../formats.ts';
import { createTexts } from '../texts.ts';
import { axisTerm, type AxisTerm } from './axis-term.ts';
import { describeCompare, type ComparePicture } from './describe-compare.ts';

const host = { formats: createFormats('en-GB'), words: createTexts(axis, 'en-GB') };

function termOf(start: string, count: number, frequency: Frequency): AxisTerm {
  const anchor = { date: start, time: '10:00', timeZone: 'Europe/London' };
  const duration = frequency === 'monthly' ? { months: count } : { weeks: count };
  const schedule = createSchedule({ anchor, frequency, duration });
  return axisTerm(schedule, ({ index }) => ({ state: index ? 'scheduled' : 'paid' }));
}

const compare = (from: string, to: string, room: number, count = 6, frequency: Frequency = 'monthly'): ComparePicture =>
  describeCompare({ before: termOf(from, count, frequency), after: termOf(to, count, frequency) }, room, host);
const shiftsOf = ({ shifts }: ComparePicture): string[] => shifts.map(({ text }) => text);

describe('comparing axis', () => {
  it('has one scale from the earlier start to the later end', () => {
    const { before, after } = compare('2026-06-10', '2026-06-15', 918);
    assert.isBelow(before.from, after.from);
    assert.isBelow(before.to, after.to);
    assert.equal(after.to, 918 - 44);
    assert.equal(before.to - before.from, after.to - after.from);
  });

  it('labels each arrow while there is room, the end last', () => {
    const picture = compare('2026-06-10', '2026-06-15', 918);
    assert.deepEqual(
      shiftsOf(picture),
      Array.from({ length: 7 }, () => '+5 d'),
    );
    assert.equal(picture.summary, '');
  });

  it('says an equal shift once in words where there is less room', () => {
    const picture = compare('2026-06-10', '2026-06-15', 600);
    assert.isTrue(shiftsOf(picture).every((text) => text === ''));
    assert.equal(picture.summary, 'every date +5 days');
    assert.equal(compare('2026-06-10', '2026-06-11', 600).summary, 'every date +1 day');
  });

  it('leans back and counts down where the start is earlier', () => {
    const picture = compare('2026-07-02', '2026-06-30', 918);
    assert.isTrue(picture.shifts.every(({ from, to }) => to < from));
    assert.deepEqual(shiftsOf(picture), ['−2 d', '−3 d', '−3 d', '−2 d', '−3 d', '−2 d', '−3 d']);
  });

  it('tells the range of shifts that differ where there is less room', () => {
    assert.equal(compare('2026-07-02', '2026-06-30', 328).summary, 'dates −3 to −2 days');
  });

  it('says nothing of shifts where nothing moves', () => {
    const picture = compare('2026-06-10', '2026-06-10', 918);
    assert.deepEqual([picture.summary, ...new Set(shiftsOf(picture))], ['', '']);
  });

  it('dates its bills where there is room, else says from when to when it goes', () => {
    const wide = compare('2026-06-10', '2026-06-15', 918);
    assert.deepEqual(
      wide.after.labels.map(({ text }) => text),
      ['15 Jun', '15 Jul', '15 Aug', '15 Sept', '15 Oct', '15 Nov', 'ends 15 Dec'],
    );
    const narrow = compare('2026-06-10', '2026-06-15', 328);
    assert.deepEqual([narrow.before.range, narrow.after.range], ['10 Jun to 10 Dec', '15 Jun to 15 Dec']);
    assert.isEmpty(narrow.after.labels);
    assert.isFalse(narrow.summaryBelow);
    assert.equal(compare('2026-06-10', '2026-06-15', 328, 12).after.range, '15 Jun 2026 to 15 Jun 2027');
    assert.isTrue(compare('2026-06-10', '2026-06-15', 328, 12).summaryBelow);
  });

  it('draws the first bill and the end only where bills are too close', () => {
    const { after, density, shifts } = compare('2026-06-10', '2026-07-10', 918, 260, 'weekly');
    assert.equal(density, 'merged');
    assert.lengthOf(after.marks, 1);
    assert.lengthOf(shifts, 261);
  });
});
