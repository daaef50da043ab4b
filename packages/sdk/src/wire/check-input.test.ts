import { assert } from 'chai';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { checkInput } from './check-input.ts';
import { newAccount } from './schemas/account-input.ts';
import { vehicleQuery } from './schemas/asset-query.ts';
import { basket } from './schemas/basket.ts';
import { confirmation, newBooking } from './schemas/booking-input.ts';
import { localDate, startInput } from './schemas/common.ts';

const start = { date: '2026-03-10', time: '10:00', timeZone: 'Europe/London' };
const rightBasket = {
  locationId: 'loc',
  start,
  assetId: 'ast',
  packageId: 'pkg',
  extraIds: ['x1'],
  voucherCodes: [' SPRING '],
};
const issuesOf = (...args: Parameters<typeof checkInput>) => {
  const checked = checkInput(...args);
  return checked.ok ? [] : checked.issues;
};

describe('checkInput', () => {
  it('answers what fits, as the schema reads it', () => {
    assert.deepEqual(checkInput(basket, rightBasket), {
      ok: true,
      value: { ...rightBasket, voucherCodes: ['SPRING'] },
    });
  });

  it('lists everything that does not fit with path, code and what was expected in words', () => {
    const input = {
      ...rightBasket,
      locationId: 'a b',
      start: { date: '2026-02-30', time: '25:00', timeZone: 'Mars/Base', utc: true },
      assetId: 5,
      packageId: undefined,
      extraIds: Array.from({ length: 51 }, () => 'x'),
      voucherCodes: ['  '],
    };
    assert.sameDeepMembers(
      [...issuesOf(basket, input)],
      [
        { path: 'locationId', code: 'format', expected: '1 to 64 letters, digits, hyphens or underscores' },
        { path: 'start.date', code: 'value', expected: 'an existing date' },
        { path: 'start.time', code: 'format', expected: 'a time HH:MM' },
        { path: 'start.timeZone', code: 'value', expected: 'an IANA time zone' },
        { path: 'start.utc', code: 'unknown', expected: 'no such field' },
        { path: 'assetId', code: 'type', expected: 'text' },
        { path: 'packageId', code: 'missing', expected: 'text' },
        { path: 'extraIds', code: 'too_big', expected: 'a length of at most 50' },
        { path: 'voucherCodes.0', code: 'too_small', expected: 'a length of at least 1' },
      ],
    );
  });

  it('names unknown fields at the top and inside, also __proto__', () => {
    const input: unknown = JSON.parse(
      '{"start":{"date":"2026-03-10","time":"10:00","timeZone":"UTC","__proto__":1},"a":1}',
    );
    assert.sameMembers(
      issuesOf(confirmation, input).map(({ path, code }) => `${code} ${path}`),
      ['unknown start.__proto__', 'unknown a'],
    );
  });

  it('reads the numbers of a query and says what is wrong with them', () => {
    const query = { startDate: '2026-03-10', startTime: '10:00', timeZone: 'UTC', months: '12' };
    assert.deepInclude(checkInput(vehicleQuery, query), { ok: true, value: { ...query, months: 12 } });
    assert.deepEqual(issuesOf(vehicleQuery, { ...query, months: '0', limit: '101', weeks: '1.5' }), [
      { path: 'months', code: 'too_small', expected: 'at least 1' },
      { path: 'weeks', code: 'value', expected: 'a whole number' },
      { path: 'limit', code: 'too_big', expected: 'at most 100' },
    ]);
    assert.deepEqual(issuesOf(vehicleQuery, { ...query, limit: 'many' }), [
      { path: 'limit', code: 'type', expected: 'a number' },
    ]);
  });

  it('puts a given name before the path, and leaves the path empty for the whole', () => {
    assert.deepEqual(issuesOf(localDate, 'soon', 'id'), [
      { path: 'id', code: 'format', expected: 'a date YYYY-MM-DD' },
    ]);
    assert.deepEqual(issuesOf(basket, undefined), [{ path: '', code: 'missing', expected: 'an object' }]);
    assert.deepEqual(issuesOf(basket, null), [{ path: '', code: 'type', expected: 'an object' }]);
  });

  it('refuses starts that the calculator cannot hold', () => {
    for (const date of ['1899-12-31', '2200-01-01', '0000-01-01']) {
      assert.deepEqual(issuesOf(startInput, { ...start, date }), [
        { path: 'date', code: 'value', expected: 'a date from 1900 to 2199' },
      ]);
    }
  });

  it('lists at most 50 issues, and cuts long names', () => {
    const fields = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`${'x'.repeat(300)}${i}`, i]));
    const issues = issuesOf(startInput, { ...start, ...fields });
    assert.lengthOf(issues, 50);
    for (const { path } of issues) assert.isAtMost(path.length, 200);
  });

  it('never repeats a value, and never throws', () => {
    const secret = 'Nobody-should-read-this';
    for (const schema of [newAccount, newBooking]) {
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom('kind', 'name', 'email', 'basket'), fc.jsonValue()), (input) => {
          const issues = issuesOf(schema, { ...input, phone: secret, fingerprint: [secret] });
          assert.isNotEmpty(issues);
          assert.notInclude(JSON.stringify(issues), secret);
        }),
        { numRuns: 50 },
      );
    }
  });
});
