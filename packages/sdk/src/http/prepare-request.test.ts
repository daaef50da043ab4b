import { assert } from 'chai';
import { describe, it } from 'node:test';
import { prepareRequest } from './prepare-request.ts';

const key = { idempotencyKey: 'k-1' };
const start = { date: '2026-03-10', time: '10:00', timeZone: 'Europe/London' };
const accept = 'application/json, application/problem+json';
const requestOf = (...args: Parameters<typeof prepareRequest>) => {
  const prepared = prepareRequest(...args);
  assert.isTrue(prepared.ok, JSON.stringify(prepared));
  return prepared.ok ? prepared.request : undefined;
};
const issuesOf = (...args: Parameters<typeof prepareRequest>) => {
  const prepared = prepareRequest(...args);
  return prepared.ok ? [] : prepared.issues;
};

describe('prepareRequest', () => {
  it('makes a read of a path, with no input at all', () => {
    assert.deepInclude(requestOf('getPolicy', undefined, undefined), {
      path: '/v1/policy',
      headers: { accept },
      body: undefined,
    });
  });

  it('puts the query in order, encoded, without what is undefined', () => {
    const request = requestOf('listBookings', { status: 'approved', query: 'Ü & b=c', from: undefined, limit: 5 }, {});
    assert.equal(request?.path, '/v1/bookings?status=approved&query=%C3%9C+%26+b%3Dc&limit=5');
  });

  it('makes a change of key, version and body', () => {
    const body = { start, vehicleId: 'veh', fingerprint: 'f' };
    assert.deepInclude(requestOf('reapproveBooking', { id: 'bkg_1', version: 3, body }, key), {
      path: '/v1/bookings/bkg_1/reapprove',
      headers: { accept, 'idempotency-key': 'k-1', 'if-match': '"3"', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  });

  it('freezes the body at the call, as JSON has it', () => {
    const body: Record<string, unknown> = { reason: 'why', added: undefined };
    const request = requestOf('declineBooking', { id: 'b', version: 1, body }, key);
    body['reason'] = 'changed';
    assert.equal(request?.body, '{"reason":"why"}');
  });

  it('finds what has no place in a request: no id in the path, a field beside a body', () => {
    assert.deepEqual(issuesOf('approveBooking', { id: '../x', version: 1, body: {}, extra: 2 }, key), [
      { path: 'id', code: 'format', expected: 'an id' },
      { path: 'extra', code: 'unknown', expected: 'no such field' },
    ]);
    assert.deepEqual(issuesOf('getBooking', {}, undefined), [{ path: 'id', code: 'format', expected: 'an id' }]);
  });

  it('leaves body and query to the backend, also where there is none', () => {
    assert.equal(requestOf('createQuote', {}, undefined)?.body, 'null');
    assert.equal(requestOf('createQuote', { body: { start: 1 } }, undefined)?.body, '{"start":1}');
    assert.equal(requestOf('getPolicy', { surprise: 1 }, undefined)?.path, '/v1/policy?surprise=1');
  });

  it('never lets a path parameter leave its place', () => {
    for (const id of ['', '.', '..', 'a/b', 'a?b', 'a#b', 'a%2Fb', '\u0000', '\ud800', 7, {}, Object.create(null)]) {
      assert.lengthOf(issuesOf('getBooking', { id }, undefined), 1);
    }
  });

  const approve = { id: 'b', version: 1, body: {} };
  const misuse: readonly (readonly [string, Parameters<typeof prepareRequest>, RegExp])[] = [
    ['no key', ['approveBooking', approve, undefined], /^approveBooking: options\.idempotencyKey: .*got undefined$/],
    [
      'an empty key',
      ['createAccount', {}, { idempotencyKey: '' }],
      /^createAccount: options\.idempotencyKey: .*got ""$/,
    ],
    ['a key with a line break', ['createAccount', {}, { idempotencyKey: 'a\nb' }], /options\.idempotencyKey/],
    [
      'no version',
      ['approveBooking', { ...approve, version: undefined }, key],
      /^approveBooking: input\.version: .*got undefined$/,
    ],
    ['version 0', ['approveBooking', { ...approve, version: 0 }, key], /input\.version: .*got 0$/],
    ['a version in text', ['approveBooking', { ...approve, version: '1' }, key], /input\.version: .*got "1"$/],
    ['no object', ['getBooking', 'b', undefined], /^getBooking: input: expected an object, got "b"$/],
    ['null', ['getBooking', null, undefined], /^getBooking: input: expected an object, got null$/],
  ];
  for (const [what, args, message] of misuse) {
    it(`${what} is a mistake of the programmer`, () =>
      assert.throws(() => prepareRequest(...args), TypeError, message));
  }
});
