import type { Refusal } from '@keyturn/sdk';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { VoucherRecord } from '../store/records.ts';
import { chooseVouchers, frozenVoucher } from './choose-vouchers.ts';
import { Refused } from './refused.ts';

const now = '2026-01-05T09:00:00.000Z';
const voucher = (code: string, more: Partial<VoucherRecord> = {}): VoucherRecord => ({
  code,
  name: code,
  applies: 'recurring',
  discount: { percent: '10' },
  kinds: ['package'],
  version: 1,
  expiresAt: null,
  combinable: true,
  maxUses: null,
  uses: 0,
  ...more,
});
const choose = (...records: (VoucherRecord | string)[]) =>
  chooseVouchers(
    records.map((record) =>
      typeof record === 'string' ? { code: record, record: null } : { code: record.code, record },
    ),
    now,
  );

function refusalOf(run: () => unknown): Refusal {
  try {
    run();
  } catch (error) {
    if (error instanceof Refused) return error.content;
    throw error;
  }
  return assert.fail('a refusal was expected');
}

describe('vouchers are chosen', () => {
  it('in order of entry, each once', () => {
    const [a, b] = [voucher('A'), voucher('B')];
    assert.deepEqual(choose(b, a, b), [b, a]);
    assert.deepEqual(choose(), []);
  });

  it('until the moment in which they expire', () => {
    const expiresAt = '2026-01-05T09:00:00Z';
    assert.deepEqual(
      refusalOf(() => choose(voucher('A', { expiresAt }))),
      {
        code: 'VOUCHER_EXPIRED',
        facts: { voucher: 'A', expiredAt: expiresAt },
      },
    );
    assert.lengthOf(choose(voucher('A', { expiresAt: '2026-01-05T09:00:00.001Z' })), 1);
  });

  it('until their uses are spent', () => {
    assert.lengthOf(choose(voucher('A', { maxUses: 2, uses: 1 })), 1);
    assert.deepEqual(
      refusalOf(() => choose(voucher('A', { maxUses: 2, uses: 2 }))),
      {
        code: 'VOUCHER_EXHAUSTED',
        facts: { voucher: 'A' },
      },
    );
    assert.equal(refusalOf(() => choose(voucher('A', { maxUses: 0 }))).code, 'VOUCHER_EXHAUSTED');
  });

  it('only where both combine, and the refusal names those that stand against it', () => {
    const single = voucher('S', { combinable: false });
    assert.deepEqual(choose(single), [single]);
    assert.deepEqual(
      refusalOf(() => choose(voucher('A'), voucher('B'), single)),
      {
        code: 'VOUCHER_NOT_COMBINABLE',
        facts: { voucher: 'S', with: ['A', 'B'] },
      },
    );
    assert.deepEqual(refusalOf(() => choose(single, voucher('A'))).facts, { voucher: 'A', with: ['S'] });
  });

  it('and the first one that cannot be answers', () => {
    assert.deepEqual(
      refusalOf(() => choose(voucher('A'), 'nope', voucher('B', { maxUses: 0 }))),
      {
        code: 'VOUCHER_UNKNOWN',
        facts: { voucher: 'nope' },
      },
    );
  });
});

describe('a voucher is frozen', () => {
  it('without what only the tenant needs to know', () => {
    assert.deepEqual(frozenVoucher(voucher('A', { maxUses: 5, uses: 3, maxCycles: 2 }), true), {
      code: 'A',
      name: 'A',
      applies: 'recurring',
      discount: { percent: '10' },
      kinds: ['package'],
      maxCycles: 2,
    });
  });

  it('beginning with the second bill where it recurs and the tenant wants that', () => {
    assert.isTrue(frozenVoucher(voucher('A'), false).skipsFirstBill);
    assert.notProperty(frozenVoucher(voucher('A'), true), 'skipsFirstBill');
    assert.notProperty(frozenVoucher(voucher('A', { applies: 'first_payment' }), false), 'skipsFirstBill');
  });
});
