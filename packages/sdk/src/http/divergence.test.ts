import { createQuote, createSchedule, diffSchedules, type PriceTerms, type ScheduleTerms } from '@keyturn/billing';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import type { Outcome } from '../backend.ts';
import { bookingSchedule } from '../wire/schemas/bill.ts';
import { booking, preview as previewSchema } from '../wire/schemas/booking.ts';
import { billingSummary, priceTerms, scheduleDiff } from '../wire/schemas/price.ts';
import { quote } from '../wire/schemas/quote.ts';
import { findDivergence } from './divergence.ts';

const terms: ScheduleTerms = {
  anchor: { date: '2026-01-31', time: '10:00', timeZone: 'Europe/London' },
  frequency: 'monthly',
  duration: { weeks: 10 },
  paymentTermsDays: 14,
  stubPolicy: 'prorate',
};
const later: ScheduleTerms = { ...terms, anchor: { ...terms.anchor, date: '2026-02-03' } };
const gbp = (amount: number) => ({ amount, currency: 'GBP' });
const prices: PriceTerms = {
  currency: 'GBP',
  charges: [
    { id: 'package', kind: 'package', price: gbp(50_000), basis: 'net', taxRate: '0.20' },
    { id: 'deposit', kind: 'deposit', price: gbp(20_000), basis: 'gross', taxRate: '0' },
  ],
  vouchers: [{ code: 'SPRING', applies: 'recurring', discount: { percent: '10' }, kinds: ['package'], maxCycles: 2 }],
};
const names = {
  charges: prices.charges.map((charge) => ({ ...charge, name: 'N' })),
  vouchers: [{ ...prices.vouchers[0], name: 'N' }],
};

/** As it comes over the wire. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const summarise = (given: ScheduleTerms) => createQuote(createSchedule(given), prices);
const answer = sent({ terms, prices: { ...prices, ...names }, summary: summarise(terms) });
const preview = sent({
  before: terms,
  after: later,
  prices: { ...prices, ...names },
  summary: summarise(later),
  diff: diffSchedules(createSchedule(terms), createSchedule(later), prices),
});
const ok = (value: unknown): Outcome<unknown> => ({ ok: true, value });
const refused = (code: string, facts: Record<string, unknown>): Outcome<unknown> => ({
  ok: false,
  refusal: { code, facts },
});

describe('findDivergence', () => {
  it('reads what billing computes by the schemas of the wire, without loss', () => {
    assert.deepEqual(billingSummary.parse(answer.summary), answer.summary);
    assert.deepEqual(scheduleDiff.parse(preview.diff), preview.diff);
    assert.deepEqual(priceTerms.parse(answer.prices), answer.prices);
  });

  it('knows by their fields the answers that carry terms and what follows from them', () => {
    for (const schema of [quote, booking, bookingSchedule])
      assert.containsAllKeys(schema.shape, ['terms', 'prices', 'summary']);
    assert.containsAllKeys(previewSchema.shape, ['before', 'after', 'prices', 'summary', 'diff']);
  });

  it('finds nothing in an answer that agrees with its terms', () => {
    assert.isNull(findDivergence(ok(answer)));
  });
  it('finds a wrong amount, date and count', () => {
    const { first, total, regular } = answer.summary;
    const wrong: readonly (readonly [object, string])[] = [
      [{ first: { ...first, date: '2026-02-01' } }, 'summary.first.date'],
      [{ first: { ...first, amounts: { ...first.amounts, gross: gbp(1) } } }, 'summary.first.amounts.gross.amount'],
      [{ total: { ...total, count: total.count + 1 } }, 'summary.total.count'],
      [{ regular: null }, 'summary.regular'],
      [{ exceptions: [] }, 'summary.exceptions.0'],
      [
        { regular: regular && { ...regular, amounts: { ...regular.amounts, lines: [] } } },
        'summary.regular.amounts.lines.0',
      ],
    ];
    for (const [change, path] of wrong) {
      assert.equal(findDivergence(ok({ ...answer, summary: { ...answer.summary, ...change } })), path);
    }
  });

  it('recomputes the difference that a preview shows', () => {
    assert.isNull(findDivergence(ok(preview)));
    const end = { ...preview.diff.end, movedDays: 4 };
    const wrong = { ...preview, diff: { ...preview.diff, end } };
    assert.equal(findDivergence(ok(wrong)), 'diff.end.movedDays');
    assert.equal(findDivergence(ok({ ...preview, diff: null })), 'diff');
  });

  it('expects no difference where no schedule stands yet', () => {
    assert.isNull(findDivergence(ok({ ...preview, before: null, diff: null })));
    assert.equal(findDivergence(ok({ ...preview, before: null })), 'diff');
  });

  it('finds terms that the calculator refuses', () => {
    const anchor = { ...terms.anchor, timeZone: 'Mars/Base' };
    assert.equal(findDivergence(ok({ ...answer, terms: { ...terms, anchor } })), 'terms');
  });

  it('recomputes what a refusal carries', () => {
    const wrong = { ...answer, summary: { ...answer.summary, exceptions: [] } };
    for (const [code, fact] of [
      ['QUOTE_STALE', 'quote'],
      ['VERSION_CONFLICT', 'current'],
    ] as const) {
      assert.isNull(findDivergence(refused(code, { [fact]: answer })));
      assert.equal(findDivergence(refused(code, { [fact]: wrong })), `${fact}.summary.exceptions.0`);
    }
    const stale = refused('PREVIEW_STALE', { preview: { ...preview, diff: null } });
    assert.equal(findDivergence(stale), 'preview.diff');
  });

  it('has nothing to say about other answers and refusals', () => {
    assert.isNull(findDivergence(ok({ items: [] })));
    assert.isNull(findDivergence(refused('NOT_FOUND', { resource: 'booking', id: 'b' })));
  });
});
