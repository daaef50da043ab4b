import type { BillRecord, Store } from '@keyturn/backend';

/** States that a first bill can be put into. */
export type SeededBillState = 'draft' | 'unpaid' | 'processing' | 'partially_paid' | 'paid';

const paidOf = ({ paid }: BillRecord, amount: number) => ({ paid: { ...paid, amount } });

/** What each state changes in an issued bill. */
const states: Readonly<Record<SeededBillState, (bill: BillRecord) => Partial<BillRecord>>> = {
  draft: (bill) => ({
    ...paidOf(bill, 0),
    status: 'draft',
    number: null,
    issuedAt: null,
    issueDate: null,
    dueDate: null,
  }),
  unpaid: (bill) => ({ ...paidOf(bill, 0), status: 'unpaid' }),
  processing: () => ({ status: 'processing' }),
  partially_paid: (bill) => ({ ...paidOf(bill, Math.floor(bill.amounts.gross.amount / 2)), status: 'partially_paid' }),
  paid: (bill) => ({ ...paidOf(bill, bill.amounts.gross.amount), status: 'paid' }),
};

/**
 * Puts a bill into a state directly in the store, as collection would have done or undone it: half of it is paid where
 * it is partially paid. The booking's version stays. `changes` are set on top, such as another due date. Answers the
 * bill as stored; an id that the tenant lacks is an `Error`.
 */
export async function putBillInto(
  store: Store,
  tenantId: string,
  billId: string,
  state: SeededBillState,
  changes: Partial<BillRecord> = {},
): Promise<BillRecord> {
  return store.transaction(tenantId, async ({ bills }) => {
    const bill = await bills.find(billId);
    if (!bill) throw new Error(`billId: expected a bill of ${tenantId}, got ${billId}`);
    const after = { ...bill, ...states[state](bill), ...changes, version: bill.version + 1 };
    await bills.update(after, bill.version);
    return after;
  });
}
