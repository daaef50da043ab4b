import { createConfig, lintFromString } from '@redocly/openapi-core';
import { routes, type Route } from '@keyturn/sdk/wire';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { renderOpenapi } from '../tools/generators/openapi.ts';

/** Rules of redocly's `spec` and `recommended`; no exception is needed. */
const config = await createConfig({ extends: ['spec', 'recommended'] });

async function lint(source: string): Promise<string[]> {
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer ?? ''})`);
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly unknown[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<Record<string, unknown>>;
  readonly 'x-keyturn-capability': string;
  readonly 'x-keyturn-planned'?: true;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}

// The generator writes what this interface reads.
const document = JSON.parse(renderOpenapi()) as Document;
const operationOf = ({ path, method }: Route): Operation | undefined => document.paths[path]?.[method.toLowerCase()];
const schemas = document.components.schemas;

describe('the OpenAPI document', () => {
  it('passes the linter', async () => {
    assert.deepEqual(await lint(renderOpenapi()), []);
  });

  it('would not pass with a broken reference or an unknown field', async () => {
    const source = renderOpenapi();
    assert.isNotEmpty(await lint(source.replace('#/components/schemas/Booking"', '#/components/schemas/Boking"')));
    assert.isNotEmpty(await lint(source.replace('"operationId"', '"operationID"')));
  });

  it('has one operation for each route and none besides', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    assert.sameMembers(
      operations.map(({ operationId }) => operationId),
      Object.keys(routes),
    );
  });

  for (const [name, route] of Object.entries<Route>(routes)) {
    it(`tells of ${name} what the route table has`, () => {
      const operation = operationOf(route);
      assert.equal(operation?.['x-keyturn-capability'], route.capability);
      assert.equal(operation?.['x-keyturn-planned'], route.planned);
      assert.equal('501' in (operation?.responses ?? {}), route.planned ?? false);
      const parameters = JSON.stringify(operation?.parameters);
      assert.equal(parameters.includes('idempotencyKey'), route.kind === 'command');
      assert.equal(parameters.includes('ifMatch'), route.ifMatch ?? false);
      assert.equal(operation?.requestBody !== undefined, route.body !== undefined);
      assert.includeMembers(Object.keys(operation?.responses ?? {}), [
        String(route.status),
        '401',
        '403',
        '429',
        '503',
      ]);
    });
  }

  it('refuses unknown fields in bodies and lets answers have them', () => {
    for (const name of ['NewBooking', 'Basket', 'StartInput', 'NewAccount', 'ConfirmationCommand']) {
      assert.isFalse(schemas[name]?.['additionalProperties'], name);
    }
    for (const name of ['Booking', 'Quote', 'Money', 'BookingPage', 'Problem']) {
      assert.notProperty(schemas[name], 'additionalProperties', name);
    }
  });

  it('refers to schemas by name instead of repeating them', () => {
    assert.deepInclude(schemas['Quote']?.['properties'], {
      terms: { $ref: '#/components/schemas/ScheduleTerms' },
      prices: { $ref: '#/components/schemas/PriceTerms' },
      summary: { $ref: '#/components/schemas/BillingSummary' },
    });
  });

  it('leaves nothing of the generator behind', () => {
    assert.notMatch(renderOpenapi(), /\$defs|\$schema|"\$id"|9007199254740991/);
  });
});
