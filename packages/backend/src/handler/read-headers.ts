import { Refused, refuseInput } from '../rules/refused.ts';

/** The idempotency key of a command: 1 to 255 visible ASCII characters (wire.md). */
export function readKey(request: Request): string {
  const key = request.headers.get('idempotency-key');
  if (key === null) throw new Refused({ code: 'KEY_MISSING', facts: {} });
  return /^[\x21-\x7e]{1,255}$/.test(key)
    ? key
    : refuseInput('Idempotency-Key', 'format', '1 to 255 visible ASCII characters');
}

/** The version that the change of a booking was decided on: `If-Match: "<version>"` (wire.md). */
export function readVersion(request: Request): number {
  const header = request.headers.get('if-match');
  if (header === null) throw new Refused({ code: 'IF_MATCH_MISSING', facts: {} });
  const [, version] = /^"([1-9]\d{0,14})"$/.exec(header) ?? [];
  return version === undefined ? refuseInput('If-Match', 'format', 'the version in double quotes') : Number(version);
}
