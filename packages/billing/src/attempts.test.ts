import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import { addDays, attempts, type AttemptedBill, type CollectionPolicy, localAt } from './index.ts';
import { anyDate, anyTime, zones } from '../testing/arbitraries.ts';

const bill: AttemptedBill = {
  issuedAt: '2026-06-01T08:30:15Z',
  issueDate: '2026-06-01',
  dueDate: '2026-06-15',
  timeZone: 'Europe/London',
};

const until = (nextDueDate: string) => attempts({ ...bill, nextDueDate }).map(({ date }) => date);

describe('attempts', () => {
  it('begin on the due date at the collection time and follow after two and four days', () => {
    assert.deepEqual(attempts(bill), [
      { n: 1, date: '2026-06-15', instant: '2026-06-15T08:00:00Z' },
      { n: 2, date: '2026-06-17', instant: '2026-06-17T08:00:00Z' },
      { n: 3, date: '2026-06-19', instant: '2026-06-19T08:00:00Z' },
    ]);
  });

  it('begin at issue where the bill is due that day', () => {
    assert.deepEqual(attempts({ ...bill, dueDate: '2026-06-01' }), [
      { n: 1, date: '2026-06-01', instant: '2026-06-01T08:30:15Z' },
      { n: 2, date: '2026-06-03', instant: '2026-06-03T08:00:00Z' },
      { n: 3, date: '2026-06-05', instant: '2026-06-05T08:00:00Z' },
    ]);
  });

  it('end before the next due date, the first is always made', () => {
    assert.deepEqual(until('2026-06-20'), ['2026-06-15', '2026-06-17', '2026-06-19']);
    assert.deepEqual(until('2026-06-19'), ['2026-06-15', '2026-06-17']);
    assert.deepEqual(until('2026-06-15'), ['2026-06-15']);
    assert.deepEqual(until('2026-06-01'), ['2026-06-15']);
  });

  it('follow another plan at another time', () => {
    assert.deepEqual(attempts(bill, { collectionTime: '23:30', retryDays: [0, 1] }), [
      { n: 1, date: '2026-06-15', instant: '2026-06-15T22:30:00Z' },
      { n: 2, date: '2026-06-16', instant: '2026-06-16T22:30:00Z' },
    ]);
    assert.deepEqual(attempts(bill, { retryDays: [] }), []);
  });

  it('keep the wall time over a clock change, and move out of a gap', () => {
    const spring = { ...bill, issueDate: '2026-03-01', dueDate: '2026-03-27' };
    assert.deepEqual(
      attempts(spring).map(({ instant }) => instant),
      ['2026-03-27T09:00:00Z', '2026-03-29T08:00:00Z', '2026-03-31T08:00:00Z'],
    );
    assert.deepEqual(attempts(spring, { collectionTime: '01:30' })[1], {
      n: 2,
      date: '2026-03-29',
      instant: '2026-03-29T01:30:00Z',
    });
  });

  it('lie at the collection time of their date, numbered from one', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyTime,
        fc.constantFrom(...zones),
        fc.integer({ min: 1, max: 60 }),
        (issueDate, time, timeZone, terms) => {
          const plan = attempts(
            { issuedAt: `${issueDate}T12:00:00Z`, issueDate, dueDate: addDays(issueDate, terms), timeZone },
            { collectionTime: time },
          );
          plan.forEach(({ n, date, instant }, i) => {
            assert.equal(n, i + 1);
            assert.equal(date, addDays(issueDate, terms + 2 * i));
            const local = localAt(instant, timeZone);
            // In a gap the clock shows a later time.
            assert.isTrue(local.date > date || local.time >= time);
          });
        },
      ),
    );
  });

  it('are frozen', () => {
    assert.isFrozen(attempts(bill)[0]);
  });

  const bad: readonly [
    bill: object | null,
    policy: object | null,
    kind: typeof RangeError | typeof TypeError,
    message: string,
  ][] = [
    [null, {}, TypeError, 'expected an object'],
    [{ issuedAt: '2026-06-01' }, {}, RangeError, 'issuedAt: expected an instant'],
    [{ issueDate: '2026-06-31' }, {}, RangeError, 'issueDate: '],
    [{ dueDate: '2026-05-31' }, {}, RangeError, 'dueDate: expected a date from 2026-06-01 on, got "2026-05-31"'],
    [{ dueDate: 5 }, {}, TypeError, 'dueDate: '],
    [{ timeZone: 'local' }, {}, RangeError, 'timeZone: '],
    [{ nextDueDate: 'never' }, {}, RangeError, 'nextDueDate: '],
    [{}, null, TypeError, 'expected an object, got null'],
    [{}, { collectionTime: '9' }, RangeError, 'collectionTime: '],
    [{}, { retryDays: 2 }, TypeError, 'retryDays: expected an array'],
    [{}, { retryDays: [2, 4] }, RangeError, 'retryDays[0]: expected a safe integer from 0 to 0, got 2'],
    [{}, { retryDays: [0, 2, 2] }, RangeError, 'retryDays[2]: expected a safe integer from 3'],
    [{}, { retryDays: [0, 0.5] }, RangeError, 'retryDays[1]: '],
    [{}, { retryDays: [0, 1e9] }, RangeError, 'retryDays[1]: expected a safe integer from 0 to 109937'],
    [{}, { retryDays: [0, 90_000] }, RangeError, 'retryDays: expected a date'],
  ];
  for (const [change, policy, kind, message] of bad) {
    it(`are refused: ${message}`, () => {
      assert.throws(
        () => attempts((change && { ...bill, ...change }) as AttemptedBill, policy as CollectionPolicy),
        kind,
        message,
      );
    });
  }
});
