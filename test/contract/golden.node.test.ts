import type { Outcome } from '@keyturn/sdk';
import { createHttpBackend } from '@keyturn/sdk/http';
import { routes, type Route, type RouteName } from '@keyturn/sdk/wire';
import { assert } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { takeGoldenAnswers, type GoldenAnswer } from './golden-calls.ts';

const folder = join(import.meta.dirname, 'golden');
const golden = new Map<string, GoldenAnswer>(
  readdirSync(folder).map((file) => [
    file.replace(/\.json$/, ''),
    // Written by record-golden.ts.
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldenAnswer,
  ]),
);

/** What a client of today makes of an answer. */
function decode({ operation, input, status, contentType, body }: GoldenAnswer): Promise<Outcome<unknown>> {
  const backend = createHttpBackend({
    baseUrl: 'https://b.example',
    fetch: async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': contentType } }),
    retry: { limit: 0 },
  });
  // Each operation takes its own input, which was recorded with it.
  const call = backend[operation] as (input: unknown, options: { idempotencyKey: string }) => Promise<Outcome<unknown>>;
  return call(input, { idempotencyKey: 'golden' });
}

const outcomeOf = ({ status, body }: GoldenAnswer): Outcome<unknown> => {
  if (status < 300) return { ok: true, value: body };
  const { code, facts } = body as { code: string; facts: Record<string, unknown> };
  return { ok: false, refusal: { code, facts } };
};

/** Fields that are carried through whole: what is added there is no unknown field. */
const carried = new Set(['counts', 'prefill', 'facts', 'reasons']);

/** Adds a field that nobody knows to every object. */
function enrich(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(enrich);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, field]) => [key, carried.has(key) ? field : enrich(field)]);
  return { ...Object.fromEntries(entries), addedLater: { deep: [1, null] } };
}

/** Replaces the text at a path of names; `*` stands for every item. */
function replaceAt(value: unknown, [name, ...rest]: readonly string[], text: string): unknown {
  if (name === undefined) return text;
  if (name === '*') return (value as unknown[]).map((item) => replaceAt(item, rest, text));
  const object = value as Record<string, unknown>;
  assert.property(object, name);
  return { ...object, [name]: replaceAt(object[name], rest, text) };
}

/** Where answers have values that newer backends may extend. */
const openEnums: readonly (readonly [operation: RouteName, ...paths: string[]])[] = [
  ['getPolicy', 'firstBill.trigger', 'collectionMethod', 'overrun', 'resume'],
  [
    'getAsset',
    'bodyType',
    'fuel',
    'transmission',
    'packages.*.mileageAllowance.unit',
    'packages.*.mileageAllowance.per',
  ],
  ['getAccount', 'kind', 'status'],
  ['verifyDriver', 'verification'],
  ['createQuote', 'firstBill.trigger'],
  ['previewReapproval', 'event', 'firstBill.outcome', 'firstBill.bill.status', 'contract'],
  [
    'reapproveBooking',
    'status',
    'firstBill.status',
    'contractStatus',
    'contracts.*.status',
    'collectionMethod',
    'firstBillTrigger.trigger',
    'actions.*.event',
  ],
  ['listBookingEvents', 'items.*.event', 'items.*.before.status', 'items.*.after.status'],
  ['listBookings', 'items.*.status', 'items.*.actions.*.event'],
  ['listOccurrences', 'items.*.reasons.*.code'],
  ['listBills', 'items.*.kind', 'items.*.status'],
];

describe('published answers', () => {
  it('exist for every route', () => {
    for (const [name, route] of Object.entries<Route>(routes)) {
      assert.isTrue(golden.has(route.planned ? `${name}.NOT_IMPLEMENTED` : name), name);
    }
  });

  it('cover all that the backend answers today (else: test/tools/record-golden.ts), with the same status', async () => {
    for (const [name, { status }] of await takeGoldenAnswers()) assert.equal(golden.get(name)?.status, status, name);
  });

  for (const [name, answer] of golden) {
    it(`${name} decodes`, async () => assert.deepEqual(await decode(answer), outcomeOf(answer)));

    it(`${name} decodes to the same with fields that a newer backend adds`, async () => {
      const { facts, ...problem } = answer.body as { facts?: unknown };
      const added =
        facts === undefined ? enrich(answer.body) : { ...(enrich(problem) as object), facts: enrich(facts) };
      assert.deepEqual(await decode({ ...answer, body: added }), outcomeOf(answer));
    });
  }

  for (const [operation, ...paths] of openEnums) {
    for (const path of paths) {
      it(`${operation} carries an unknown ${path} through`, async () => {
        const answer = golden.get(operation) ?? assert.fail('no such answer');
        const body = replaceAt(answer.body, path.split('.'), 'of_tomorrow');
        assert.include(JSON.stringify(body), 'of_tomorrow');
        assert.deepEqual(await decode({ ...answer, body }), { ok: true, value: body });
      });
    }
  }

  it('carry an unknown refusal code through, as an answer and in the actions of a booking', async () => {
    const problem = golden.get('getBooking.NOT_FOUND') ?? assert.fail('no such answer');
    const facts = { phase: 'waxing' };
    const body = { ...(problem.body as object), code: 'WRONG_MOON', facts };
    assert.deepEqual(await decode({ ...problem, status: 409, body }), {
      ok: false,
      refusal: { code: 'WRONG_MOON', facts },
    });
    const booking = golden.get('getBooking') ?? assert.fail('no such answer');
    const actions = [{ event: 'teleport', allowed: false, refusal: { code: 'WRONG_MOON', facts } }];
    const strange = { ...booking, body: { ...(booking.body as object), actions } };
    assert.deepEqual(await decode(strange), outcomeOf(strange));
  });

  it('carry an unknown reason of an amount through to whoever is told of the difference', async () => {
    const answer = golden.get('createQuote') ?? assert.fail('no such answer');
    const body = replaceAt(answer.body, 'summary.first.amounts.lines.*.reasons.*.code'.split('.'), 'rounded_down');
    const told: string[] = [];
    const backend = createHttpBackend({
      baseUrl: 'https://b.example',
      fetch: async () => new Response(JSON.stringify(body), { headers: { 'content-type': answer.contentType } }),
      onDivergence: ({ path }) => told.push(path),
    });
    const outcome = await backend.createQuote(answer.input as Parameters<typeof backend.createQuote>[0]);
    assert.isTrue(outcome.ok);
    assert.lengthOf(told, 1);
    assert.match(told[0] ?? '', /^summary\.first\.amounts\.lines\.0\.reasons\.0/);
  });
});
