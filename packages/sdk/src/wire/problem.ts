import * as z from 'zod/mini';

/** Codes of problems that are not refusals by a rule: the operator, the client or a retry acts. */
export const faultCodes = [
  'UNAUTHENTICATED',
  'BODY_TOO_LARGE',
  'KEY_REUSED',
  'KEY_MISSING',
  'IF_MATCH_MISSING',
  'METHOD_NOT_ALLOWED',
  'UNSUPPORTED_MEDIA_TYPE',
  'RATE_LIMITED',
  'INTERNAL',
  'UNAVAILABLE',
] as const;

/**
 * An RFC 9457 problem. `code` and `facts` say what happened; texts for people are made from them in the elements,
 * never here. `retryAfter` is in seconds, in the body because headers are not readable across origins (wire.md).
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  facts: z.looseObject({}),
  requestId: z.string(),
  retryAfter: z.exactOptional(z.number()),
});

/** An RFC 9457 problem as it comes over the wire (wire.md, conventions). */
export type Problem = z.infer<typeof problem>;
/** A code of a problem that is no refusal by a rule. */
export type FaultCode = (typeof faultCodes)[number];

/** HTTP status of each refusal and fault code; a refusal by a rule that is not listed is 409 (wire.md). */
export const problemStatus: Readonly<Record<string, number>> = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  NOT_PERMITTED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  VERSION_CONFLICT: 412,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  KEY_REUSED: 422,
  KEY_MISSING: 428,
  IF_MATCH_MISSING: 428,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  NOT_IMPLEMENTED: 501,
  UNAVAILABLE: 503,
};

/** The HTTP status of a problem code. */
export const statusOf = (code: string): number => problemStatus[code] ?? 409;
