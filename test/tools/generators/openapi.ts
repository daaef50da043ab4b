import { routes, routeSummaries, type Route, type RouteName } from '@keyturn/sdk/wire';
import { componentSchemas, toFields, toSchema, type JsonObject } from './openapi-schemas.ts';
import { problemResponses, sharedResponses } from './openapi-problems.ts';

const description = `The contract between Keyturn and whatever holds the bookings. Generated from the route table of
\`@keyturn/sdk\`; clients ignore unknown fields and carry unknown enum values and codes through, requests refuse unknown
fields. Money is \`{ amount, currency }\` in minor units; a start is a local date, a wall time and a zone. Commands carry
an \`Idempotency-Key\`; changes of a booking also \`If-Match\` with the version of its body.`;

/** The OpenAPI 3.1 document of the contract, from the route table. */
export function renderOpenapi(): string {
  const tags = [...new Set(Object.values(routes).map(tagOf))];
  const document = {
    openapi: '3.1.1',
    info: {
      title: 'Keyturn',
      version: '1',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Wherever a backend is installed; paths begin with /v1.' }],
    security: [{ bearer: [] }],
    tags: tags.map((name) => ({ name, description: tagDescriptions[name] ?? name })),
    paths: paths(),
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A token that carries the tenant and capabilities.' },
      },
      parameters,
      headers,
      responses: sharedResponses(),
      schemas: componentSchemas(),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const tagDescriptions: Readonly<Record<string, string>> = {
  policy: "The tenant's policy",
  assets: 'Virtual assets and the vehicles behind them',
  quotes: 'Prices of a basket',
  accounts: 'Paying customers and their drivers',
  drivers: 'Who drives',
  bookings: 'Bookings, their lifecycle and billing',
};

const parameters: JsonObject = {
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'Names this one intent: the same key with the same body has its effect once, for 7 days.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
  },
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The version of the booking that the change was decided on, in quotes.',
    schema: { type: 'string', pattern: '^"[1-9][0-9]*"$' },
    example: '"3"',
  },
};

const headers: JsonObject = {
  requestId: { description: "The backend's name for the request.", schema: { type: 'string' } },
  location: { description: 'Path of what was created.', schema: { type: 'string' } },
  etag: { description: 'The version of the body, in quotes.', schema: { type: 'string' } },
};

function paths(): JsonObject {
  const byPath: Record<string, Record<string, JsonObject>> = {};
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    (byPath[route.path] ??= {})[route.method.toLowerCase()] = operation(name, route);
  }
  return byPath;
}

const tagOf = ({ path }: Pick<Route, 'path'>): string => path.split('/')[2] ?? '';

function operation(name: RouteName, route: Route): JsonObject {
  return {
    operationId: name,
    summary: routeSummaries[name],
    tags: [tagOf(route)],
    ...(route.planned && { description: 'Planned: answers 501 `NOT_IMPLEMENTED` until it is built.' }),
    'x-keyturn-kind': route.kind,
    'x-keyturn-capability': route.capability,
    ...(route.event && { 'x-keyturn-event': route.event }),
    ...(route.planned && { 'x-keyturn-planned': true }),
    parameters: operationParameters(route),
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: toSchema(route.body) } } },
    }),
    responses: { [route.status]: answer(route), ...problemResponses(name) },
  };
}

function operationParameters(route: Route): readonly JsonObject[] {
  return [
    ...[...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name: String(name),
      in: 'path',
      required: true,
      schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
    })),
    ...(route.query ? toFields(route.query).map((field) => ({ ...field, in: 'query' })) : []),
    ...(route.kind === 'command' ? [{ $ref: '#/components/parameters/idempotencyKey' }] : []),
    ...(route.ifMatch ? [{ $ref: '#/components/parameters/ifMatch' }] : []),
  ];
}

function answer(route: Route): JsonObject {
  return {
    description: route.status === 201 ? 'Created' : 'OK',
    headers: {
      'X-Request-Id': { $ref: '#/components/headers/requestId' },
      ...(route.status === 201 && { Location: { $ref: '#/components/headers/location' } }),
      ...(route.answer === routes.getBooking.answer && { ETag: { $ref: '#/components/headers/etag' } }),
    },
    content: { 'application/json': { schema: toSchema(route.answer) } },
  };
}
