import type { VoucherTerms } from '@keyturn/sdk';
import type { OperationContext } from './context.ts';
import { audit } from './change-record.ts';

/** Counts a use of each voucher of a booking, or with -1 gives it back (billing.md 16). */
export async function countVoucherUses(
  context: OperationContext,
  event: string,
  vouchers: readonly VoucherTerms[],
  by: 1 | -1,
): Promise<void> {
  for (const { code } of vouchers) {
    const before = await context.tx.vouchers.find(code);
    if (!before) continue;
    const after = { ...before, uses: Math.max(0, before.uses + by), version: before.version + 1 };
    await context.tx.vouchers.update(after, before.version);
    await audit(context, event, 'voucher', before.code, { before, after });
  }
}
