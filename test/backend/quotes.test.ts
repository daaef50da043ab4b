import type { Quote } from '@keyturn/sdk';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { approved, at, basketOf, bodyOf, openBackend, problemOf, type Wish } from './support.ts';

describe('quotes', () => {
  it('price package, mandatory and chosen extras, handover and deposit, by name', async () => {
    const { manager } = await openBackend();
    const quote = await manager.get('createQuote', {
      body: basketOf({ extraIds: ['ext-tyres', 'ext-child-seat', 'ext-tyres'], handover: { modeId: 'hov-delivery' } }),
    });
    assert.deepEqual(
      quote.prices.charges.map(({ id, name, kind, basis }) => [id, name, kind, basis]),
      [
        ['linnet-800-12m', 'Linnet 1.0', 'package', 'net'],
        ['ext-roadside', 'Roadside assistance', 'recurring', 'net'],
        ['ext-registration', 'Registration fee', 'fixed', 'net'],
        ['ext-tyres', 'Tyre cover', 'recurring', 'gross'],
        ['ext-child-seat', 'Child seat', 'fixed', 'net'],
        ['hov-delivery', 'Delivery', 'handover', 'net'],
        ['deposit', 'Deposit', 'deposit', 'gross'],
      ],
    );
    assert.deepEqual(quote.basket.extraIds, ['ext-tyres', 'ext-child-seat']);
    assert.deepEqual(quote.terms.duration, { months: 12 });
    assert.equal(quote.summary.regular?.count, 11);
    assert.deepEqual(quote.firstBill, { trigger: 'on_approval', issueDate: null, dueDate: null });
  });

  it('name the deposit as its asset does', async () => {
    const { otherTenant } = await openBackend();
    const body = {
      ...basketOf({
        packageId: 'amsel-300-4w',
        locationId: 'loc-mitte',
        start: at('2026-02-02', '10:00', 'Europe/Berlin'),
      }),
      handoverModeId: undefined,
    };
    const { handoverModeId: _, ...basket } = body;
    const { prices } = await otherTenant.get('createQuote', { body: basket });
    assert.deepEqual(
      prices.charges.filter(({ kind }) => kind === 'deposit').map(({ name, price }) => [name, price]),
      [['Kaution', { amount: 30000, currency: 'EUR' }]],
    );
  });

  it('have a fingerprint of what is asked and answered, and not of when', async () => {
    const { manager, clock } = await openBackend();
    const quote = (wish: Wish = {}) => manager.get('createQuote', { body: basketOf(wish) });
    const first = await quote();
    clock.advance({ days: 2 });
    assert.deepEqual(await quote(), first);
    assert.match(first.fingerprint, /^[0-9a-f]{64}$/);
    for (const other of [{ start: at('2026-01-16') }, { extraIds: ['ext-tyres'] }, { voucherCodes: ['SPRING10'] }])
      assert.notEqual((await quote(other)).fingerprint, first.fingerprint);
  });

  it('take codes in any case and once, in the order of entry', async () => {
    const { manager } = await openBackend();
    const { basket, prices } = await manager.get('createQuote', {
      body: basketOf({ voucherCodes: ['welcome50', 'Spring10', 'WELCOME50'] }),
    });
    assert.deepEqual(basket.voucherCodes, ['WELCOME50', 'SPRING10']);
    assert.deepEqual(
      prices.vouchers.map(({ code, applies, maxCycles }) => [code, applies, maxCycles]),
      [
        ['WELCOME50', 'first_payment', undefined],
        ['SPRING10', 'recurring', 3],
      ],
    );
  });

  it('begin recurring vouchers with the second bill where the tenant wants that', async () => {
    const { otherTenant } = await openBackend();
    const { prices, summary } = await otherTenant.get('createQuote', {
      body: basketOf({
        start: at('2026-01-12', '10:00', 'Europe/Berlin'),
        locationId: 'loc-mitte',
        packageId: 'amsel-300-4w',
        voucherCodes: ['STAMM5'],
        handover: { modeId: 'hov-abholung' },
      }),
    });
    assert.isTrue(prices.vouchers[0]?.skipsFirstBill);
    assert.deepEqual([summary.first.amounts.discount.amount, summary.regular?.amounts.discount.amount], [0, 613]);
  });

  const refusals: readonly [string, Wish & { assetId?: string }, number, string, object][] = [
    [
      'a location that is not there',
      { locationId: 'nowhere' },
      404,
      'NOT_FOUND',
      { resource: 'location', id: 'nowhere' },
    ],
    ['an asset that is not there', { packageId: 'tank-1-1m' }, 404, 'NOT_FOUND', { resource: 'asset', id: 'tank' }],
    [
      'a package that the asset has not',
      { packageId: 'linnet-1200-1m' },
      409,
      'PACKAGE_UNAVAILABLE',
      { packageId: 'linnet-1200-1m' },
    ],
    [
      'an extra that the asset has not',
      { extraIds: ['ext-charge-card'] },
      409,
      'EXTRA_UNAVAILABLE',
      { extraId: 'ext-charge-card' },
    ],
    [
      'a handover mode that the tenant has not',
      { handover: { modeId: 'by-air' } },
      409,
      'HANDOVER_UNAVAILABLE',
      { handoverModeId: 'by-air' },
    ],
    ['a code that nobody gave out', { voucherCodes: ['NOSUCH'] }, 409, 'VOUCHER_UNKNOWN', { voucher: 'NOSUCH' }],
    [
      'a code that has expired',
      { voucherCodes: ['old5'] },
      409,
      'VOUCHER_EXPIRED',
      { voucher: 'OLD5', expiredAt: '2025-12-26T09:00:00.000Z' },
    ],
    ['a code that is used up', { voucherCodes: ['GONE'] }, 409, 'VOUCHER_EXHAUSTED', { voucher: 'GONE' }],
    [
      'a code that does not combine',
      { voucherCodes: ['SPRING10', 'SOLO25'] },
      409,
      'VOUCHER_NOT_COMBINABLE',
      { voucher: 'SOLO25', with: ['SPRING10'] },
    ],
    [
      'a start that has passed',
      { start: at('2026-01-04') },
      409,
      'START_NOT_IN_FUTURE',
      { start: at('2026-01-04'), now: '2026-01-05T09:00:00.000Z' },
    ],
    [
      'a start off the step',
      { start: at('2026-01-15', '10:10') },
      409,
      'START_OFF_STEP',
      { start: at('2026-01-15', '10:10'), stepMinutes: 15 },
    ],
    [
      'a start outside opening hours',
      { start: at('2026-01-15', '18:00'), locationId: 'loc-camden' },
      409,
      'START_OUTSIDE_OPENING_HOURS',
      { start: at('2026-01-15', '18:00'), opens: '08:00', closes: '18:00' },
    ],
    [
      'a start on a closed day',
      { start: at('2026-04-03', '10:00'), locationId: 'loc-camden' },
      409,
      'START_OUTSIDE_OPENING_HOURS',
      { start: at('2026-04-03', '10:00') },
    ],
    [
      'a start in another zone',
      { start: at('2026-01-15', '10:00', 'Europe/Berlin') },
      409,
      'START_WRONG_ZONE',
      { start: at('2026-01-15', '10:00', 'Europe/Berlin'), timeZone: 'Europe/London' },
    ],
  ];
  for (const [what, wish, status, code, facts] of refusals) {
    it(`${what} is refused as ${code}, by quote and request alike`, async () => {
      const { manager } = await openBackend();
      const basket = basketOf(wish);
      assert.deepEqual(problemOf(await manager.send('createQuote', { body: basket }), status, code).facts, facts);
      const body = bodyOf({ basket, fingerprint: 'any' } as Quote, wish);
      assert.deepEqual(problemOf(await manager.send('createBooking', { body }), status, code).facts, facts);
    });
  }

  it('refuse a start that cannot be before anything else that is wrong', async () => {
    const { manager } = await openBackend();
    const body = basketOf({ start: at('2026-01-04'), voucherCodes: ['NOSUCH'], extraIds: ['none'] });
    problemOf(await manager.send('createQuote', { body }), 409, 'START_NOT_IN_FUTURE');
  });

  it('refuse a start nearer than the lead time with the first moment that is not', async () => {
    const { otherTenant } = await openBackend();
    const start = at('2026-01-05', '11:30', 'Europe/Berlin');
    const basket = basketOf({
      start,
      locationId: 'loc-mitte',
      packageId: 'amsel-300-4w',
      handover: { modeId: 'hov-abholung' },
    });
    const { facts } = problemOf(await otherTenant.send('createQuote', { body: basket }), 409, 'START_TOO_SOON');
    assert.deepEqual(facts, { start, leadTimeMinutes: 120, earliest: '2026-01-05T11:00:00.000Z' });
    const next = await otherTenant.send('createQuote', { body: { ...basket, start: { ...start, time: '12:00' } } });
    assert.equal(next.status, 200);
  });

  it('refuse an asset of which no vehicle is free for the whole term, with others that are', async () => {
    const { manager } = await openBackend();
    await approved(manager, { packageId: 'mallard-1200-3m', start: at('2026-03-01') });
    // Free at the start, taken before the end.
    const body = basketOf({ packageId: 'mallard-1200-3m', start: at('2026-01-15') });
    const { facts } = problemOf(await manager.send('createQuote', { body }), 409, 'ASSET_UNAVAILABLE');
    assert.deepEqual(facts, { assetId: 'mallard', alternatives: ['heron', 'kestrel', 'linnet', 'wren'] });
    const touching = await manager.send('createQuote', { body: { ...body, start: at('2026-06-01') } });
    assert.equal(touching.status, 200, 'it may begin the moment the other one ends');
  });
});
