import { describe, it } from 'node:test';
import { assert } from 'chai';
import { datesOfIssueNow, datesOfTrigger } from './first-bill-dates.ts';

describe('the dates of a first bill', () => {
  it('issued now are the local date of now, and that date and the payment terms', () => {
    assert.deepEqual(datesOfIssueNow('2026-01-05T23:30:00.000Z', 'Europe/Berlin', 7), {
      issueDate: '2026-01-06',
      dueDate: '2026-01-13',
    });
    assert.deepEqual(datesOfIssueNow('2026-01-05T23:30:00.000Z', 'Europe/London', 0), {
      issueDate: '2026-01-05',
      dueDate: '2026-01-05',
    });
  });

  it('follow the start where the trigger is tied to it', () => {
    assert.deepEqual(datesOfTrigger({ trigger: 'on_start_date' }, '2026-02-28', 1), {
      issueDate: '2026-02-28',
      dueDate: '2026-03-01',
    });
    assert.deepEqual(datesOfTrigger({ trigger: 'days_before_start', days: 3 }, '2026-03-02', 14), {
      issueDate: '2026-02-27',
      dueDate: '2026-03-13',
    });
    assert.equal(datesOfTrigger({ trigger: 'days_before_start' }, '2026-03-02', 0).issueDate, '2026-03-02');
  });

  it('are not known before the event of any other trigger', () => {
    for (const trigger of ['on_approval', 'on_contract_signed', 'on_begin', 'manual', 'by_moonlight'])
      assert.deepEqual(datesOfTrigger({ trigger }, '2026-03-02', 0), { issueDate: null, dueDate: null });
  });
});
