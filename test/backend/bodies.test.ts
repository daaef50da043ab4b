import type { InputIssue } from '@keyturn/sdk';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { issuesOf, post } from './raw.ts';
import { at, basketOf, bodyOf, openBackend, problemOf, request } from './support.ts';

describe('bodies that do not fit', () => {
  it('unknown fields are refused by name, at the top and further in', async () => {
    const backend = await openBackend();
    const quote = await backend.manager.get('createQuote', { body: basketOf() });
    const body = bodyOf(quote);
    const hostile = {
      ...body,
      discount: 100,
      basket: { ...body.basket, price: 1, start: { ...body.basket.start, instant: '2026-01-15T10:00:00Z' } },
      handover: { ...body.handover, note: 'x' },
    };
    const issues = issuesOf(await post(backend, '/v1/bookings', JSON.stringify(hostile)));
    assert.sameDeepMembers(issues as InputIssue[], [
      { path: 'basket.start.instant', code: 'unknown', expected: 'no such field' },
      { path: 'basket.price', code: 'unknown', expected: 'no such field' },
      { path: 'handover.note', code: 'unknown', expected: 'no such field' },
      { path: 'discount', code: 'unknown', expected: 'no such field' },
    ]);
    assert.deepEqual((await backend.manager.get('listBookings', {})).items, []);
  });

  it('a field named __proto__ is an unknown field like any other', async () => {
    const backend = await openBackend();
    const issues = issuesOf(await post(backend, '/v1/quotes', `{"__proto__": {"locationId": "loc-richmond"}}`));
    assert.include(
      issues.map(({ path, code }) => `${path} ${code}`),
      '__proto__ unknown',
    );
    assert.include(
      issues.map(({ path, code }) => `${path} ${code}`),
      'locationId missing',
    );
  });

  it('every field that does not fit is listed with what was expected, and no value is repeated', async () => {
    const backend = await openBackend();
    const got = await post(
      backend,
      '/v1/accounts',
      JSON.stringify({
        kind: 'alien',
        name: '   ',
        email: 'jane.secret',
        phone: 'jane-secret',
        billingAddress: { line1: 'x'.repeat(201), city: 7, postcode: 'E1', country: 'gb' },
        holderDrives: { dateOfBirth: '1990-02-30', licence: { number: '1', country: 'GB', expiresOn: 'soon' } },
      }),
    );
    assert.deepEqual(
      issuesOf(got).map(({ path, code }) => `${path} ${code}`),
      [
        'kind value',
        'name too_small',
        'email format',
        'phone format',
        'billingAddress.line1 too_big',
        'billingAddress.city type',
        'billingAddress.country format',
        'holderDrives.dateOfBirth value',
        'holderDrives.licence.expiresOn format',
      ],
    );
    assert.notInclude(JSON.stringify(got.body), 'secret');
  });

  it('a start that fits the form and does not exist is refused, not computed with', async () => {
    const backend = await openBackend();
    for (const start of [
      at('2026-02-30'),
      at('2026-01-15', '10:00', 'Europe/Atlantis'),
      at('2026-01-15', '24:00'),
      at('9999-01-01'),
      at('2199-12-01'),
    ]) {
      // For two years, so that the last of these ends beyond what the calculator knows.
      const basket = basketOf({ start, packageId: 'heron-unlimited-24m' });
      const issues = issuesOf(await post(backend, '/v1/quotes', JSON.stringify(basket)));
      assert.isTrue(
        issues.every(({ path }) => path.startsWith('start')),
        JSON.stringify(issues),
      );
      const inBooking = {
        basket,
        fingerprint: 'x',
        accountId: 'acc-archer',
        driverId: 'drv-archer',
        handover: { modeId: 'hov-collection' },
      };
      const nested = issuesOf(await post(backend, '/v1/bookings', JSON.stringify(inBooking)));
      assert.isTrue(
        nested.every(({ path }) => path.startsWith('basket.start')),
        JSON.stringify(nested),
      );
    }
    const { id } = await request(backend.manager, { packageId: 'heron-unlimited-24m' });
    const confirmed = await post(
      backend,
      `/v1/bookings/${id}/approve/preview`,
      JSON.stringify({ start: at('2199-06-01') }),
    );
    assert.deepEqual(
      issuesOf(confirmed).map(({ path }) => path),
      ['start'],
    );
    assert.deepEqual(backend.faults, []);
  });

  for (const [what, body] of [
    ['no JSON', '{"reason": '],
    ['nothing', ''],
    ['a list', '[]'],
    ['a text', '"reason"'],
    ['null', 'null'],
    ['a thousand brackets', '['.repeat(1000)],
  ] as const) {
    it(`${what} instead of an object is refused`, async () => {
      const backend = await openBackend();
      const { id } = await request(backend.manager);
      const issues = issuesOf(await post(backend, `/v1/bookings/${id}/decline`, body, { 'if-match': '"1"' }));
      assert.equal(issues[0]?.path, '');
    });
  }

  it('bytes that are no UTF-8 are refused', async () => {
    const backend = await openBackend();
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    assert.deepEqual(issuesOf(await post(backend, '/v1/quotes', bytes)), [
      { path: '', code: 'format', expected: 'JSON in UTF-8' },
    ]);
  });

  it('a body that breaks off is refused', async () => {
    const backend = await openBackend();
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('the connection was closed')),
    });
    assert.deepEqual(issuesOf(await post(backend, '/v1/quotes', broken)), [
      { path: '', code: 'format', expected: 'a whole body' },
    ]);
  });

  it('another media type is refused; parameters of the right one do not matter', async () => {
    const backend = await openBackend();
    const body = JSON.stringify(basketOf());
    for (const type of ['text/plain', 'application/json-patch+json', 'application/jsonx'])
      problemOf(await post(backend, '/v1/quotes', body, { 'content-type': type }), 415, 'UNSUPPORTED_MEDIA_TYPE');
    assert.equal(
      (await post(backend, '/v1/quotes', body, { 'content-type': 'Application/JSON; charset=utf-8' })).status,
      200,
    );
  });
});
