/** Which origins' pages may read the answers: a list, or a judgement. */
export type AllowedOrigins = readonly string[] | ((origin: string) => boolean);

const EXPOSED = 'ETag, Retry-After, Location, X-Request-Id';
const ALLOWED = 'Idempotency-Key, If-Match, Authorization, Content-Type';

const isAllowed = (origin: string, allowed: AllowedOrigins): boolean =>
  typeof allowed === 'function' ? allowed(origin) : allowed.includes(origin);

/** The CORS headers of an answer to an origin; none for an origin that is not allowed (wire.md). */
export function corsHeaders(origin: string | null, allowed: AllowedOrigins): Readonly<Record<string, string>> {
  if (origin === null || !isAllowed(origin, allowed)) return { vary: 'Origin' };
  return { vary: 'Origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED };
}

/** What a preflight learns beyond that: methods and headers. */
export const preflightHeaders = (allow: readonly string[]): Readonly<Record<string, string>> => ({
  allow: allow.join(', '),
  'access-control-allow-methods': allow.join(', '),
  'access-control-allow-headers': ALLOWED,
  'access-control-max-age': '600',
});
