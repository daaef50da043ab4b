import type { VoucherTerms } from '@keyturn/sdk';
import type { VoucherRecord } from '../store/records.ts';
import { refuseWith } from './refused.ts';

/** What a voucher code was looked up to: the record, or `null` where the tenant has none. */
export interface EnteredVoucher {
  readonly code: string;
  readonly record: VoucherRecord | null;
}

/**
 * The vouchers of a basket, checked in order of entry: known, not expired at `now`, not used up, and combinable with
 * those before it; two combine only if both do (billing.md 16). A code entered twice counts once, whatever its case.
 * Refuses with the `VOUCHER_…` codes.
 */
export function chooseVouchers(entered: readonly EnteredVoucher[], now: string): readonly VoucherRecord[] {
  const chosen: VoucherRecord[] = [];
  for (const { code, record } of entered) {
    if (record === null) return refuseWith('VOUCHER_UNKNOWN', { voucher: code });
    if (chosen.some((earlier) => earlier.code === record.code)) continue;
    const { expiresAt, maxUses, uses, combinable } = record;
    const voucher = record.code;
    if (expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now))
      return refuseWith('VOUCHER_EXPIRED', { voucher, expiredAt: expiresAt });
    if (maxUses !== null && uses >= maxUses) return refuseWith('VOUCHER_EXHAUSTED', { voucher });
    const against = chosen.filter((earlier) => !(combinable && earlier.combinable));
    if (against.length > 0)
      return refuseWith('VOUCHER_NOT_COMBINABLE', { voucher, with: against.map((earlier) => earlier.code) });
    chosen.push(record);
  }
  return chosen;
}

/** A voucher as a booking freezes it; a recurring one starts with the second bill where the tenant wants that. */
export function frozenVoucher(record: VoucherRecord, onFirstBill: boolean): VoucherTerms {
  const { code, name, applies, discount, kinds, maxCycles } = record;
  return {
    code,
    name,
    applies,
    discount,
    kinds,
    ...(maxCycles === undefined ? {} : { maxCycles }),
    ...(applies === 'recurring' && !onFirstBill ? { skipsFirstBill: true } : {}),
  };
}
