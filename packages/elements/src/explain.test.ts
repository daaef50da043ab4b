import { createSchedule, lintPolicy, money, type PriceTerms, priceOccurrence } from '@keyturn/billing';
import { assert } from 'chai';
import { describe, it } from 'node:test';
import { explain, type Explained } from './explain.ts';
import { ar } from './locales/ar.ts';
import { de } from './locales/de.ts';

describe('explain', () => {
  const table: readonly [reason: Explained | undefined, text: string][] = [
    [
      lintPolicy({ frequency: 'weekly', durations: [{ months: 12 }] })[0],
      'A term of 12 months can end with bill 53 for 1 of 7 days, at that share of the price.',
    ],
    [
      lintPolicy({ frequency: 'monthly', durations: [{ days: 45 }], stubPolicy: 'full' })[0],
      'A term of 45 days can end with bill 2 for 14 of 28 days, at the full price.',
    ],
    [
      lintPolicy({ frequency: 'weekly', durations: [], paymentTermsDays: 14 })[0],
      'With 14 days to pay, up to 2 bills can be open before the first is due.',
    ],
    [
      lintPolicy({ frequency: 'weekly', durations: [], retryDays: [0, 3, 9] })[0],
      'Attempt 3, 9 days after the first, is not made when the next bill is due after 7 days.',
    ],
    [{ code: 'discounted', voucher: 'SPRING', cycle: 1, amount: money(1050, 'GBP') }, 'SPRING: £10.50 off'],
    [{ code: 'voucherEnded', voucher: 'SPRING' }, 'SPRING has ended.'],
    [undefined, 'As agreed: counted from the start, at the agreed price.'],
  ];
  for (const [reason, text] of table) {
    it(text, () => {
      assert.equal(explain(reason, 'en-GB'), text);
    });
  }

  it('speaks the languages of the kit', () => {
    const [finding] = lintPolicy({ frequency: 'weekly', durations: [{ months: 12 }] });
    assert.equal(
      explain(finding, 'de-DE', de),
      'Laufzeit 12 Monate: Rechnung 53 kann nur für 1 von 7 Tagen sein, zum Anteil am Preis.',
    );
    assert.match(explain(finding, 'ar', ar), /53/);
  });

  it('has a sentence for every reason that the calculator gives', () => {
    const gap = { date: '2026-03-29', time: '01:30', timeZone: 'Europe/London' };
    const schedules = [
      createSchedule({ anchor: gap, frequency: 'monthly', duration: { months: 12 } }),
      createSchedule({ anchor: { ...gap, date: '2026-01-31' }, frequency: 'monthly', duration: { days: 300 } }),
      createSchedule({ anchor: { ...gap, date: '2026-10-25' }, frequency: 'weekly', duration: { days: 10 } }),
    ];
    const prices: PriceTerms = {
      currency: 'GBP',
      charges: [
        { id: 'p', kind: 'package', price: money(30_000, 'GBP'), basis: 'net', taxRate: '0.20' },
        { id: 'x', kind: 'recurring', price: money(500, 'GBP'), basis: 'gross', taxRate: '0.20' },
      ],
      vouchers: [{ code: 'TEN', applies: 'recurring', discount: { percent: '10' }, kinds: ['package'] }],
    };
    const found = new Set<string>();
    for (const schedule of schedules) {
      for (let index = 0; index <= schedule.count; index++) {
        const lines = priceOccurrence(schedule, prices, index).lines.flatMap(({ reasons }) => reasons);
        for (const reason of [...schedule.occurrence(index, { overrun: true }).reasons, ...lines]) {
          found.add(reason.code);
          assert.notEqual(explain(reason), reason.code);
        }
      }
    }
    assert.sameMembers(
      [...found],
      ['clamped', 'shifted', 'repeated', 'stub', 'overrun', 'prorated', 'discounted', 'taxed'],
    );
  });
});
