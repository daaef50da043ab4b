import { assert } from 'chai';
import { describe, it } from 'node:test';
import { routes } from '../wire/routes.ts';
import { readAnswer } from './read-answer.ts';

const json = 'application/json';
const answer = (
  status: number,
  text: string | undefined,
  headers: Record<string, string> = { 'content-type': json },
) => ({
  status,
  text,
  headers: new Headers(headers),
});
const problem = (status: number, code: string, more: object = {}) =>
  answer(
    status,
    JSON.stringify({ type: 'about:blank', title: 'T', status, code, facts: {}, requestId: 'r-1', ...more }),
    { 'content-type': 'application/problem+json; charset=utf-8' },
  );
const read = (given: ReturnType<typeof answer>) => readAnswer(routes.listDrivers, given);
const faultOf = (given: ReturnType<typeof answer>) => read(given).fault;

describe('readAnswer', () => {
  it('answers what fits the schema, without unknown fields', () => {
    const given = answer(200, '{"items":[],"nextCursor":null,"added":1}');
    assert.deepEqual(read(given), { outcome: { ok: true, value: { items: [], nextCursor: null } } });
  });

  for (const [what, given] of [
    ['invalid JSON', answer(200, '{"items":[')],
    ['a wrong shape', answer(200, '{"items":{},"nextCursor":null}')],
    ['a body cut off', answer(200, undefined)],
    ['no body', answer(204, '')],
    ['a page of HTML', answer(200, '<html>', { 'content-type': 'text/html' })],
    ['no content type', answer(200, '{"items":[],"nextCursor":null}', {})],
    ['a redirect', answer(304, '')],
    ['a refusal without a problem', answer(409, '{}')],
    ['a refusal cut off', answer(412, undefined)],
    ['a 404 of somebody else', answer(404, '<html>', { 'content-type': 'text/html' })],
  ] as const) {
    it(`${what} is a bad answer that another attempt may mend`, () => {
      assert.deepInclude(faultOf(given), {
        code: 'BAD_ANSWER',
        retryable: true,
        harmless: false,
        status: given.status,
      });
    });
  }

  it('names where a shape is wrong, and never quotes what came', () => {
    assert.include(faultOf(answer(200, '{"items":{},"nextCursor":null}'))?.message, 'at items');
    const secret = 'jane@example.com';
    for (const text of [secret, `{"items":"${secret}"}`, `{"items":[{"${secret}":1}]}`]) {
      assert.notInclude(JSON.stringify(faultOf(answer(200, text))), secret);
    }
  });

  const refusals: readonly (readonly [status: number, code: string, facts: Record<string, unknown>])[] = [
    [400, 'INVALID_INPUT', { issues: [{ path: 'a', code: 'type', expected: 'text' }] }],
    [403, 'NOT_PERMITTED', { capability: 'billing:read' }],
    [404, 'NOT_FOUND', { resource: 'booking', id: 'b' }],
    [409, 'BILL_EXISTS', { billId: 'bil' }],
    [409, 'A_CODE_OF_TOMORROW', { any: ['thing'] }],
    [501, 'NOT_IMPLEMENTED', { event: 'begin' }],
  ];
  for (const [status, code, facts] of refusals) {
    it(`${status} ${code} is a refusal`, () => {
      assert.deepEqual(read(problem(status, code, { facts })), { outcome: { ok: false, refusal: { code, facts } } });
    });
  }

  it('a refusal of a known code without its facts is a bad answer, but certainly a refusal', () => {
    assert.deepInclude(faultOf(problem(409, 'BILL_EXISTS')), {
      code: 'BAD_ANSWER',
      problemCode: 'BILL_EXISTS',
      retryable: false,
      harmless: true,
    });
  });

  for (const [status, code, problemCode, retryable, harmless] of [
    [401, 'UNAUTHENTICATED', 'UNAUTHENTICATED', false, true],
    [405, 'REJECTED', 'METHOD_NOT_ALLOWED', false, true],
    [409, 'IN_PROGRESS', 'IN_PROGRESS', true, false],
    [413, 'REJECTED', 'BODY_TOO_LARGE', false, true],
    [415, 'REJECTED', 'UNSUPPORTED_MEDIA_TYPE', false, true],
    [422, 'REJECTED', 'KEY_REUSED', false, true],
    [428, 'REJECTED', 'KEY_MISSING', false, true],
    [429, 'RATE_LIMITED', 'RATE_LIMITED', true, true],
    [500, 'UNAVAILABLE', 'INTERNAL', true, false],
    [502, 'UNAVAILABLE', undefined, true, false],
    [503, 'UNAVAILABLE', 'UNAVAILABLE', true, false],
  ] as const) {
    it(`${status} ${problemCode ?? 'without a problem'} is ${code}`, () => {
      const given =
        problemCode === undefined
          ? answer(status, '<html>', { 'content-type': 'text/html', 'x-request-id': 'r-1' })
          : problem(status, problemCode);
      assert.deepInclude(faultOf(given), { code, problemCode, retryable, harmless, status, requestId: 'r-1' });
    });
  }

  it('a status that tells enough needs no readable body', () => {
    assert.equal(faultOf(answer(401, undefined))?.code, 'UNAUTHENTICATED');
    assert.equal(faultOf(answer(503, undefined))?.code, 'UNAVAILABLE');
  });

  for (const [what, given, ms] of [
    ['the problem', problem(503, 'UNAVAILABLE', { retryAfter: 1.5 }), 1500],
    [
      'the problem before the header',
      {
        ...problem(429, 'X', { retryAfter: 2 }),
        headers: new Headers({ 'content-type': 'application/problem+json', 'retry-after': '9' }),
      },
      2000,
    ],
    ['the header in seconds', answer(503, '', { 'retry-after': '3' }), 3000],
    [
      'the header as a date, counted from the date of the answer',
      answer(503, '', { 'retry-after': 'Tue, 10 Mar 2026 10:00:04 GMT', date: 'Tue, 10 Mar 2026 10:00:00 GMT' }),
      4000,
    ],
    [
      'a date that is past',
      answer(503, '', { 'retry-after': 'Tue, 10 Mar 2026 09:00:00 GMT', date: 'Tue, 10 Mar 2026 10:00:00 GMT' }),
      0,
    ],
    [
      'nothing where the date stands alone',
      answer(503, '', { 'retry-after': 'Tue, 10 Mar 2026 10:00:04 GMT' }),
      undefined,
    ],
    ['nothing where the header is odd', answer(503, '', { 'retry-after': 'soon' }), undefined],
    ['nothing where there is none', answer(503, ''), undefined],
  ] as const) {
    it(`takes the time to wait from ${what}`, () => assert.equal(faultOf(given)?.retryAfterMs, ms));
  }
});
