import { describe, it } from 'node:test';
import { assert } from 'chai';
import * as fc from 'fast-check';
import * as billing from './index.ts';
import * as files from './files.ts';
import * as converters from './temporal.ts';
import { exportedCalls } from '../testing/exported-calls.ts';
import { type Field, fieldsOf, isPlain } from '../testing/field-paths.ts';
import { faultOf, hostileValues, Sabotage } from '../testing/hostile-values.ts';
import { knownHoles, readTwice } from '../testing/known-holes.ts';

const faults = (field: Field) => hostileValues.flatMap((value) => faultOf(() => field.call(value), value, field) ?? []);

/** An object whose fields are getters, and what happens when one is read. */
const withGetters = (whole: object, read: (key: string, value: unknown) => unknown) => {
  const copy = {};
  for (const [key, value] of Object.entries(whole))
    Object.defineProperty(copy, key, { enumerable: true, get: () => read(key, value) });
  return copy;
};

/** What else an object or an array may be that has the same fields. */
const disguises = (whole: Record<string, unknown>): Readonly<Record<string, unknown>> => ({
  frozen: Object.freeze(Array.isArray(whole) ? [...whole] : { ...whole }),
  'a proxy': new Proxy(whole, {}),
  ...(!Array.isArray(whole) && {
    'without a prototype': Object.assign(Object.create(null), whole),
    'full of getters': withGetters(whole, (_, value) => value),
    'with other fields': { ...whole, __proto__: { amount: -1 }, other: Symbol('other'), toJSON: 1 },
  }),
});

describe('hostile values', () => {
  it('are given to every function that the package exports', () => {
    const functions = Object.entries({ ...billing, ...files, ...converters }).flatMap(([name, value]) =>
      typeof value === 'function' ? [name] : [],
    );
    const called = exportedCalls.map(({ name }) => name).filter((name) => !name.startsWith('schedule.'));
    assert.sameMembers(called, functions);
  });

  it('of any kind, in any field, are refused or make a sound result', () => {
    const sound = exportedCalls.flatMap((exported) =>
      fieldsOf(exported).flatMap((field) => {
        const where = `${exported.name} ${field.path}`;
        return where in knownHoles ? [] : [[where, field] as const];
      }),
    );
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    // Whole numbers, also as texts, are right in many fields; the wrong ones are in the table of hostile values.
    const hostile = anything.filter(
      (value) => !Number.isInteger(value) && !(typeof value === 'string' && /^\d/.test(value)),
    );
    const property = fc.property(fc.constantFrom(...sound), hostile, ([where, field], value) => {
      assert.isUndefined(
        faultOf(() => field.call(value), value, field),
        where,
      );
    });
    fc.assert(property, { numRuns: 3000 });
  });

  for (const exported of exportedCalls) {
    const { name, call, args } = exported;
    const fields = fieldsOf(exported);
    const good = JSON.stringify(call(...(args as never[])));

    it(`${name} refuses, naming field, value and expectation`, () => {
      for (const field of fields) {
        const where = `${name} ${field.path}`;
        const found = faults(field);
        if (where in knownHoles) assert.isNotEmpty(found, `${where} is no hole any more: take it out of the table`);
        else assert.isEmpty(found, `${where}: ${found[0]}`);
      }
    });

    it(`${name} takes good values in any disguise`, () => {
      for (const { path, value, call: put } of fields) {
        if (!isPlain(value)) continue;
        for (const [kind, disguised] of Object.entries(disguises(value))) {
          // A duration and a discount have exactly one field.
          if (kind === 'with other fields' && /duration|discount$/.test(path)) continue;
          assert.equal(JSON.stringify(put(disguised)), good, `${path} ${kind}`);
        }
      }
    });

    it(`${name} reads each field once, and lets through what a getter throws`, () => {
      for (const { path, value, call: put } of fields) {
        if (!isPlain(value) || Array.isArray(value)) continue;
        const reads = new Map<string, number>();
        put(
          withGetters(value, (key, given) => {
            reads.set(key, (reads.get(key) ?? 0) + 1);
            return given;
          }),
        );
        for (const [key, times] of reads) {
          const where = `${name} ${path}.${key}`;
          assert.equal(times > 1, readTwice.includes(where), `${where} is read ${times} times`);
          const sabotaged = withGetters(value, (other, given) => {
            if (other === key) throw new Sabotage();
            return given;
          });
          assert.throws(() => put(sabotaged), Sabotage);
        }
      }
    });
  }
});
