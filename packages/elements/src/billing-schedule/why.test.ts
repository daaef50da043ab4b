import { createSchedule, type ScheduleTerms } from '@keyturn/billing';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { sampleTerms } from '../../testing/sample-schedule.ts';
import { reasons } from '../locales/en/reasons.ts';
import { schedule } from '../locales/en/schedule.ts';
import { createFormats } from '../shared/formats.ts';
import { createTexts } from '../shared/texts.ts';
import { shortWhy } from './why.ts';

const host = { formats: createFormats('en-GB'), words: createTexts({ ...reasons, ...schedule }, 'en-GB') };
const at = (date: string, time = '10:00') => ({ date, time, timeZone: 'Europe/London' });

const table: readonly (readonly [terms: Partial<ScheduleTerms>, index: number, text: string])[] = [
  [{}, 0, 'Start day'],
  [{}, 1, 'Day 31, month too short'],
  [{}, 2, 'Day 31'],
  [{ frequency: 'weekly' }, 0, 'Start day'],
  [{ frequency: 'weekly' }, 1, 'Saturday'],
  [{ anchor: at('2026-02-28', '01:30'), duration: { until: '2026-05-01' } }, 1, 'Day 28'],
  [{ anchor: at('2026-01-29', '01:30') }, 2, 'Clock change'],
  [{ anchor: at('2026-09-25', '01:30') }, 1, 'Clock change'],
  [{ duration: { days: 40 } }, 1, 'Day 31, month too short'],
  [{ frequency: 'weekly', duration: { days: 10 } }, 1, 'Last days'],
  [{ frequency: 'weekly', duration: { days: 10 } }, 2, 'Past the end'],
  [{ frequency: 'weekly', duration: { days: 10 } }, 3, 'Past the end'],
];

describe('why a date lies where it lies, in two words', () => {
  for (const [over, index, text] of table)
    it(`${JSON.stringify(over)}, bill ${index + 1}: ${text}`, () => {
      const made = createSchedule(sampleTerms(over));
      assert.equal(shortWhy(made.occurrence(index, { overrun: true }), made, host), text);
    });

  it('is the code of a reason that is not known', () => {
    const made = createSchedule(sampleTerms());
    const newer = { ...made.occurrence(2), reasons: [{ code: 'holiday' as 'overrun' }] };
    assert.equal(shortWhy(newer, made, host), 'holiday');
  });
});
