import { refusalFacts, routeCodes, routes, statusOf, type RouteName } from '@keyturn/sdk/wire';
import { pascal, refTo, type JsonObject } from './openapi-schemas.ts';

const statusDescriptions: Readonly<Record<number, string>> = {
  400: 'Path, query or body does not fit',
  401: 'The credential is missing, expired or wrong',
  403: 'The caller lacks the capability',
  404: 'There is no such thing for this tenant',
  409: 'Refused by a rule, or the same command is still running',
  412: 'Somebody changed the booking first',
  413: 'The body is too large',
  415: 'The body is not JSON',
  422: 'The key was used with another body',
  428: 'Idempotency-Key or If-Match is missing',
  429: 'Too many requests',
  500: 'The backend failed',
  501: 'Not built yet',
  503: 'The backend is not available now',
};

/** The problem responses of a route, by status, with the codes that each may carry. */
export function problemResponses(name: RouteName): JsonObject {
  return Object.fromEntries(
    responsesOf(name).map(({ status, codes }) => [
      status,
      shared(status) ? { $ref: `#/components/responses/${responseName(codes)}` } : problemResponse(status, codes),
    ]),
  );
}

/** The problem responses that many routes have in common, as components. */
export function sharedResponses(): JsonObject {
  // The keys of the table are its names.
  const all = (Object.keys(routes) as RouteName[]).flatMap(responsesOf).filter(({ status }) => shared(status));
  return Object.fromEntries(all.map(({ status, codes }) => [responseName(codes), problemResponse(status, codes)]));
}

// Refusals by a rule differ from route to route, the others hardly.
const shared = (status: number): boolean => status !== 409;

const responseName = (codes: readonly string[]): string => codes.map(pascal).join('Or');

function responsesOf(name: RouteName): { status: number; codes: readonly string[] }[] {
  const byStatus = Object.groupBy(routeCodes(name), statusOf);
  return Object.entries(byStatus).map(([status, codes = []]) => ({ status: Number(status), codes }));
}

function problemResponse(status: number, codes: readonly string[]): JsonObject {
  const known = codes
    .filter((code) => Object.hasOwn(refusalFacts, code))
    .map((code) => refTo(`${pascal(code)}Problem`));
  return {
    description: `${statusDescriptions[status] ?? 'Refused'}: ${codes.map((code) => `\`${code}\``).join(', ')}`,
    content: {
      'application/problem+json': {
        // The bare problem comes last, for codes that a newer backend may add.
        schema: known.length > 0 ? { anyOf: [...known, refTo('Problem')] } : refTo('Problem'),
      },
    },
  };
}
