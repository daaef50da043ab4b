import { describe, it } from 'node:test';
import { assert } from 'chai';
import { get, issuesOf, post } from './raw.ts';
import { everything, openBackend } from './support.ts';

describe('queries and paths that do not fit', () => {
  const cases: readonly [string, string, string][] = [
    ['/v1/bookings?limit=0', 'limit', 'too_small'],
    ['/v1/bookings?limit=101', 'limit', 'too_big'],
    ['/v1/bookings?limit=1.5', 'limit', 'value'],
    ['/v1/bookings?limit=ten', 'limit', 'type'],
    ['/v1/bookings?status=active', 'status', 'value'],
    ['/v1/bookings?from=2026-02-30', 'from', 'value'],
    ['/v1/bookings?sort=price', 'sort', 'value'],
    ['/v1/bookings?colour=red', 'colour', 'unknown'],
    ['/v1/bookings?limit=5&limit=6', 'limit', 'value'],
    ['/v1/bookings?cursor=abc', 'cursor', 'format'],
    ['/v1/bookings?cursor=bm90IGpzb24', 'cursor', 'format'],
    ['/v1/accounts?cursor=WyJib29raW5ncyIsMV0', 'cursor', 'format'],
    ['/v1/policy?verbose=1', 'verbose', 'unknown'],
    ['/v1/bookings/a%20b', 'id', 'format'],
    [`/v1/bookings/${'a'.repeat(65)}`, 'id', 'format'],
    ['/v1/assets?startDate=2026-01-15', 'startDate', 'missing'],
    ['/v1/assets/linnet/vehicles?startDate=2026-01-15&startTime=10:00&timeZone=Europe/London', 'months', 'value'],
    [
      '/v1/assets/linnet/vehicles?startDate=2026-01-15&startTime=10:00&timeZone=Europe/London&months=3&weeks=2',
      'months',
      'value',
    ],
    [
      '/v1/assets/linnet/vehicles?startDate=2026-01-15&startTime=10:00&timeZone=Mars/Base&months=3',
      'timeZone',
      'value',
    ],
    [
      '/v1/assets/linnet/vehicles?startDate=2198-01-15&startTime=10:00&timeZone=Europe/London&months=60',
      'startDate',
      'format',
    ],
  ];
  for (const [path, field, code] of cases) {
    it(`${path.slice(0, 70)} is refused at ${field}`, async () => {
      const backend = await openBackend();
      const issues = issuesOf(await get(backend, path));
      assert.deepEqual(
        issues.map((issue) => [issue.path, issue.code]),
        [[field, code]],
      );
      assert.deepEqual(backend.faults, []);
    });
  }

  it('a query of very many parameters, repeated or unknown, is told of fifty of them', async () => {
    const backend = await openBackend();
    const names = Array.from({ length: 60_000 }, (_, n) => `a${n}`);
    const unknown = names.map((name) => `${name}=1`).join('&');
    for (const path of ['/v1/policy', '/v1/bookings']) {
      const issues = issuesOf(await get(backend, `${path}?${unknown}`));
      assert.deepEqual([issues.length, issues[49]?.path], [50, 'a49'], path);
    }
    const repeated = issuesOf(await get(backend, `/v1/bookings?${unknown}&${unknown}`));
    assert.deepEqual([repeated.length, repeated[0]?.expected], [50, 'one value']);
    const one = issuesOf(await get(backend, `/v1/policy?${'b=1&'.repeat(60_000)}`));
    assert.deepEqual(one, [{ path: 'b', code: 'unknown', expected: 'no such field' }]);
    assert.deepEqual(backend.faults, []);
  });

  it('a personal text in the address is not repeated in the problem', async () => {
    const backend = await openBackend();
    for (const path of [
      '/v1/accounts/jane%40example.com',
      '/v1/people/jane%40example.com',
      '/v1/accounts?cursor=jane%40example.com',
    ]) {
      const got = await get(backend, path);
      assert.notInclude(JSON.stringify(got.body), 'jane');
    }
  });

  it('nothing that was refused left a trace', async () => {
    const backend = await openBackend();
    const before = await everything(backend.manager);
    await post(backend, '/v1/accounts', '{}');
    await post(backend, '/v1/bookings', '{}');
    await get(backend, '/v1/bookings?limit=0');
    assert.deepEqual(await everything(backend.manager), before);
  });
});
