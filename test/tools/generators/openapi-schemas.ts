import { namedSchemas, refusalFacts } from '@keyturn/sdk/wire';
import * as z from 'zod/mini';
import { readRefusalDocs } from './refusal-docs.ts';

/** A piece of JSON. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };
/** A JSON object, as most of an OpenAPI document is. */
export type JsonObject = { readonly [name: string]: Json };

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id });

const nameOf = new Map<z.ZodMiniType, string>(Object.entries(namedSchemas).map(([name, schema]) => [schema, name]));

/** A reference to a component schema. */
export const refTo = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** A schema of the contract as JSON Schema: a reference where it has a name, else spelled out. */
export function toSchema(schema: z.ZodMiniType): JsonObject {
  const name = nameOf.get(schema);
  return name === undefined ? spellOut(schema, 'input') : refTo(name);
}

/** The fields of a query as JSON Schema, and which of them are required. */
export function toFields(schema: z.ZodMiniType): readonly { name: string; required: boolean; schema: Json }[] {
  // What a coerced number takes is anything; what it gives is what callers should send.
  const { properties, required } = spellOut(schema, 'output');
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(properties ?? {}).map(([name, field]: [string, JsonObject]) => ({
    name,
    required: needed.includes(name),
    // Every number of a query is `wholeNumber`, whose rule JSON Schema cannot see.
    schema: field.type === 'number' ? { ...field, type: 'integer' } : field,
  }));
}

/** A code as part of a component's name: `WRONG_STATUS` → `WrongStatus`. */
export const pascal = (code: string): string =>
  code.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Every component schema: the named ones, and a problem for each known refusal code with its facts. */
export function componentSchemas(): JsonObject {
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  const named = Object.entries(schemas).map(([name, schema]) => [name, tidy(toJson(schema))] as const);
  const docs = readRefusalDocs();
  const problems = Object.entries(refusalFacts).map(([code, facts]) => [
    `${pascal(code)}Problem`,
    {
      description: docs.get(code) ?? code,
      allOf: [
        refTo('Problem'),
        { type: 'object', properties: { code: { const: code }, facts: spellOut(facts, 'input') } },
      ],
    },
  ]);
  return Object.fromEntries([...named, ...problems]);
}

function spellOut(schema: z.ZodMiniType, io: 'input' | 'output'): JsonObject {
  const json = tidy(toJson(z.toJSONSchema(schema, { io, metadata: registry })));
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as JsonObject;
  throw new TypeError(`expected a JSON Schema object, got ${JSON.stringify(json)}`);
}

// zod attaches what JSON has no place for; a round trip leaves the schema itself.
const toJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const noise = ['$schema', '$id', '$defs'];

/** Points references to the components, and drops bounds that only say "a safe integer". */
function tidy(json: Json): Json {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(tidy);
  const entries = Object.entries(json as JsonObject)
    .filter(([key, value]) => !noise.includes(key) && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER)
    .map(([key, value]) => {
      if (key === '$ref' && typeof value === 'string') return [key, value.replace('#/$defs/', '#/components/schemas/')];
      return [key, tidy(value)];
    });
  const object = Object.fromEntries(entries) as JsonObject;
  if (object['multipleOf'] !== 1) return object;
  const { multipleOf: _, ...whole } = object;
  return { ...whole, type: 'integer' };
}
