import type { BillRecord } from '@keyturn/backend';
import { subtractMoney, sumMoney } from '@keyturn/billing';
import { putBillInto, type SeededBillState } from '@keyturn/mocks';
import type { Bill, Booking, Preview, Start } from '@keyturn/sdk';
import { assert } from 'chai';
import { approved, at, billsOf, confirmationOf, openBackend, type OpenBackend } from './support.ts';

/**
 * A term of two weeks at a monthly tenant has one bill, a stub of 14 days of the month that it starts in: January and
 * March have 31 days, February 28, so that its amount moves with the start.
 */
export const stub = 'kestrel-800-2w';
/** Two starts that pay for the same number of days of a month of 31, and one in a month of 28. */
export const january = at('2026-01-12');
const january2 = at('2026-01-14');
export const february = at('2026-02-02');

/** The amount of that bill in a month of 31 days: (620.00 + 6.00 a month, prorated and rounded per line, + 45.00 without tax) with 20 % VAT. */
export const inJanuary = 38425;
/** The same for a start in February. */
export const inFebruary = 42060;

/** Moves of that start, by what becomes of the amount. */
export const moves = {
  same: [january, january2],
  higher: [january, february],
  lower: [february, january],
} as const satisfies Record<string, readonly [Start, Start]>;

/** A booking about to be moved. */
export interface Moved {
  readonly backend: OpenBackend;
  readonly before: Booking;
  readonly old: Bill;
  readonly preview: Preview;
}

/** A booking with its first bill in a state, `changes` on top, and the preview of its move. */
export async function prepare(
  state: SeededBillState,
  change: keyof typeof moves,
  changes: Partial<BillRecord> = {},
): Promise<Moved> {
  const backend = await openBackend();
  const [from, to] = moves[change];
  const before = await approved(backend.manager, { packageId: stub, start: from });
  await putBillInto(backend.store, 'fernhill', before.firstBill?.id ?? '', state, changes);
  backend.clock.advance({ days: 1 });
  const [old] = await billsOf(backend.manager, before);
  if (!old) return assert.fail('a first bill was expected');
  const preview = await backend.manager.get('previewReapproval', { id: before.id, body: { start: to } });
  return { backend, before, old, preview };
}

/** Saves what was previewed. */
export async function confirm({ backend, before, preview }: Moved): Promise<{ after: Booking; bills: Bill[] }> {
  const { id, version } = before;
  const after = await backend.manager.get('reapproveBooking', { id, version, body: confirmationOf(preview) });
  return { after, bills: await billsOf(backend.manager, before) };
}

/** Saves what was previewed, and compares what both say. */
export async function save(moved: Moved): Promise<{ after: Booking; bills: Bill[] }> {
  const { preview } = moved;
  const { after, bills } = await confirm(moved);
  assert.deepEqual(after.start, preview.start);
  assert.deepEqual(after.terms, preview.after);
  assert.deepEqual(after.summary, preview.summary);
  assert.equal(after.contractStatus, 'issued');
  const standing = bills.filter((bill) => !bill.replaced);
  const total = sumMoney(
    'GBP',
    standing.map((bill) => subtractMoney(bill.amounts.gross, bill.credited)),
  );
  assert.deepEqual(total, preview.firstBill.amount, 'what the bills stand for is what was previewed');
  return { after, bills };
}

/** Outcome and difference of a preview. */
export const outcomeOf = ({ firstBill }: Preview): [string, number] => [firstBill.outcome, firstBill.difference.amount];
