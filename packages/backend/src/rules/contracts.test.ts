import type { Contract } from '@keyturn/sdk';
import { describe, it } from 'node:test';
import { assert } from 'chai';
import { contractEffect, contractsAfter, contractStatusOf } from './contracts.ts';
import type { BookingRecord } from '../store/records.ts';

const contract = (status: Contract['status'], revision = 0): Contract => ({
  id: `c${revision}`,
  revision,
  status,
  issuedAt: '2026-01-05T09:00:00Z',
});
const withContracts = (...contracts: Contract[]) => ({ contracts }) as unknown as BookingRecord;
const policy = (used: boolean) => ({ contract: { used, signatureRequired: false } });

describe('what a confirmation does to the contract', () => {
  const cases = [
    ['issues the first one where the tenant uses contracts', withContracts(), true, 'issued'],
    ['does nothing where the tenant uses none', withContracts(), false, 'none'],
    ['issues an unsigned one anew', withContracts(contract('issued')), true, 'reissued'],
    ['supersedes a signed one', withContracts(contract('superseded'), contract('signed', 1)), true, 'superseded'],
    ['also where the tenant uses contracts no more', withContracts(contract('signed')), false, 'superseded'],
  ] as const;
  for (const [what, booking, used, effect] of cases)
    it(what, () => {
      assert.equal(contractEffect(booking, policy(used)), effect);
    });

  it('leaves at most one contract that counts, the last', () => {
    const next = { id: 'c2', revision: 2, issuedAt: '2026-01-06T09:00:00Z' };
    const before = [contract('superseded'), contract('signed', 1)];
    const after = contractsAfter(before, 'superseded', next);
    assert.deepEqual(
      after.map(({ id, status }) => [id, status]),
      [
        ['c0', 'superseded'],
        ['c1', 'superseded'],
        ['c2', 'issued'],
      ],
    );
    assert.equal(contractStatusOf({ contracts: after }), 'issued');
    assert.deepEqual(contractsAfter([], 'none', next), []);
    assert.isNull(contractStatusOf({ contracts: [] }));
  });
});
