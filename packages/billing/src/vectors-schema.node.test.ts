import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { assert } from 'chai';
import vectors from '../vectors/billing.json' with { type: 'json' };
import schema from '../vectors/billing.schema.json' with { type: 'json' };

const complaints = (given: unknown) => {
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  validate(given);
  return validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
};

describe('the schema of the published examples', () => {
  it('fits them', () => {
    assert.deepEqual(complaints(vectors), []);
  });

  it('leaves out no field of theirs and no section', () => {
    const [first, ...rest] = vectors.schedules;
    assert.deepEqual(complaints({ ...vectors, schedules: [{ ...first, count: 3 }, ...rest], more: [] }), [
      ' must NOT have additional properties',
      '/schedules/0 must NOT have additional properties',
    ]);
  });

  it('sees a date, an instant and an amount that are none', () => {
    const money = vectors.money.slice(0, 1).map((example) => ({ ...example, expect: 17.14 }));
    const queries = [{ schedule: 'B02', indexAt: [['2026-01-31', -1]] }];
    const [schedule] = vectors.schedules;
    const schedules = [{ ...schedule, anchor: { ...schedule?.anchor, date: '31.01.2026' } }];
    const found = complaints({ ...vectors, schedules, queries, money }).map((text) => text.split(' ')[0]);
    assert.sameMembers(found, ['/schedules/0/anchor/date', '/queries/0/indexAt/0/0', '/money/0/expect']);
  });
});
