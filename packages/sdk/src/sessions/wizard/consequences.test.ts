import { describe, it } from 'node:test';
import { assert } from 'chai';
import type { VirtualAsset } from '../../wire/schemas/asset.ts';
import type { TenantPolicy } from '../../wire/schemas/policy.ts';
import { noAnswers, type WizardAnswers } from './answers.ts';
import { consequences, reconcileAsset } from './consequences.ts';

const price = { amount: 1, currency: 'GBP' };
const pack = (id: string, allowance: string, months: number): VirtualAsset['packages'][number] => ({
  id,
  mileageAllowance: { id: allowance, distance: 1000, unit: 'mi', per: 'month' },
  duration: { months },
  price,
  basis: 'net',
  taxRate: '0.2',
});
const asset = (packages: VirtualAsset['packages'], extras: readonly string[]): VirtualAsset => ({
  id: 'a',
  name: 'A',
  bodyType: 'suv',
  fuel: 'electric',
  transmission: 'automatic',
  seats: 5,
  priceFrom: price,
  packages,
  chargeItems: extras.map((id) => ({
    id,
    name: id,
    billing: 'fixed',
    mandatory: false,
    price,
    basis: 'net',
    taxRate: '0.2',
  })),
  deposit: null,
});
const answered: WizardAnswers = {
  ...noAnswers,
  mileageAllowanceId: '1000',
  duration: { months: 12 },
  extraIds: ['cover', 'tyres'],
};

describe('another asset', () => {
  it('keeps package and extras that it offers too', () => {
    const kept = reconcileAsset(answered, asset([pack('p', '1000', 12)], ['cover', 'tyres', 'cable']));
    assert.deepEqual(kept, { answers: answered, dropped: [] });
  });

  it('drops what it does not offer and says which', () => {
    const { answers, dropped } = reconcileAsset(answered, asset([pack('p', '500', 6)], ['cover']));
    assert.deepEqual(dropped, ['mileageAllowanceId', 'duration', 'extraIds']);
    assert.deepEqual(answers, { ...noAnswers, extraIds: ['cover'] });
  });

  it('drops only the duration where the allowance goes with others', () => {
    const { answers, dropped } = reconcileAsset(
      answered,
      asset([pack('p', '1000', 6), pack('q', '500', 12)], ['cover', 'tyres']),
    );
    assert.deepEqual(dropped, ['duration']);
    assert.equal(answers.mileageAllowanceId, '1000');
  });
});

describe('another location or account', () => {
  // Only the zones matter here.
  const policy = {
    locations: [
      { id: 'london', timeZone: 'Europe/London' },
      { id: 'berlin', timeZone: 'Europe/Berlin' },
    ],
  } as unknown as TenantPolicy;
  const start = { date: '2026-06-15', time: '09:00', timeZone: 'Europe/London' };

  it('keeps date and time of the start and gives it the zone of the location', () => {
    const before = { ...noAnswers, locationId: 'london', start };
    const { answers } = consequences(before, { ...before, locationId: 'berlin' }, policy);
    assert.deepEqual(answers.start, { ...start, timeZone: 'Europe/Berlin' });
  });

  it('drops the driver of the former account and says so', () => {
    const before = { ...noAnswers, accountId: 'a', driverId: 'd' };
    const after = consequences(before, { ...before, accountId: 'b' }, policy);
    assert.deepEqual(after, { answers: { ...noAnswers, accountId: 'b' }, dropped: ['driverId'] });
  });

  it('keeps a driver that is answered together with the account', () => {
    const before = { ...noAnswers, accountId: 'a', driverId: 'd' };
    const after = consequences(before, { ...before, accountId: 'b', driverId: 'e' }, policy);
    assert.deepEqual(after.dropped, []);
    assert.equal(after.answers.driverId, 'e');
  });
});
