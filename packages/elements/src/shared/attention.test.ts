import { assert } from 'chai';
import { describe, it } from 'node:test';
import { attentionOf, attentionText, type Attention } from './attention.ts';
import { createTexts } from './texts.ts';
import { booking as texts } from '../locales/en/booking.ts';

const start = { date: '2026-06-10', time: '10:00', timeZone: 'Europe/London' };
const billed = { id: 'b', number: 'B-1', status: 'paid' };
const settled = {
  status: 'approved',
  start,
  endDate: '2026-09-10',
  contractStatus: 'signed',
  firstBill: billed,
} as const;

type Row = readonly [what: string, booking: object, now: string, rules: object, expected: Attention | undefined];

const near = '2026-06-09T09:00:00Z';
const warning = (...lacks: Attention['lacks']): Attention => ({ tone: 'warning', passed: undefined, days: 0, lacks });
const onApproval = { firstBillTrigger: { trigger: 'on_approval' } };

const rows: readonly Row[] = [
  ['far from its start', {}, '2026-06-08T08:59:00Z', {}, undefined],
  ['48 hours before its start', {}, '2026-06-08T09:00:00Z', {}, warning('handoverMissing')],
  ['within fewer hours of the policy', {}, near, { warnHours: 12 }, undefined],
  ['with an unsigned contract', { contractStatus: 'issued' }, near, {}, warning('contractUnsigned', 'handoverMissing')],
  ['without a contract', { contractStatus: null }, near, {}, warning('handoverMissing')],
  [
    'with an unpaid first bill',
    { firstBill: { ...billed, status: 'unpaid' } },
    near,
    {},
    warning('firstBillUnpaid', 'handoverMissing'),
  ],
  [
    'without a first bill that is due',
    { firstBill: null },
    near,
    onApproval,
    warning('firstBillMissing', 'handoverMissing'),
  ],
  ['without a first bill, due or not', { firstBill: null }, near, {}, warning('handoverMissing')],
  [
    'whose first bill comes at the start',
    { firstBill: null },
    near,
    { firstBillTrigger: { trigger: 'on_start_date' } },
    warning('handoverMissing'),
  ],
  ['at its start', {}, '2026-06-10T09:00:00Z', {}, { tone: 'danger', passed: 'start', days: 0, lacks: [] }],
  ['a local day after it', {}, '2026-06-10T23:30:00Z', {}, { tone: 'danger', passed: 'start', days: 1, lacks: [] }],
  ['that is in progress', { status: 'in_progress' }, '2026-06-20T00:00:00Z', {}, undefined],
  ['that ends today', { status: 'in_progress' }, '2026-09-10T08:59:00Z', {}, undefined],
  [
    'that is in progress past its end',
    { status: 'in_progress' },
    '2026-09-12T09:00:00Z',
    {},
    { tone: 'warning', passed: 'end', days: 2, lacks: [] },
  ],
  ['that is completed', { status: 'completed' }, '2026-09-12T09:00:00Z', {}, undefined],
  ['in a zone that is unknown here', { start: { ...start, timeZone: 'Mars/Olympus' } }, near, {}, undefined],
];

describe('the drift guard', () => {
  for (const [what, booking, now, rules, expected] of rows)
    it(`of a booking ${what}`, () => assert.deepEqual(attentionOf({ ...settled, ...booking }, now, rules), expected));

  it('says the worst in a few words', () => {
    const words = createTexts(texts, 'en');
    assert.equal(attentionText(warning('contractUnsigned', 'handoverMissing'), words), 'Contract unsigned');
    assert.equal(
      attentionText({ tone: 'danger', passed: 'start', days: 2, lacks: [] }, words),
      'Start passed 2 days ago',
    );
    const over = { tone: 'warning', passed: 'end', lacks: [] } as const;
    assert.equal(attentionText({ ...over, days: 1 }, words), 'Term over for 1 day');
    assert.equal(attentionText({ ...over, days: 0 }, words), 'Term over since today');
    assert.equal(attentionText({ tone: 'danger', passed: 'start', days: 0, lacks: [] }, words), 'Start passed today');
  });
});
