import type { BillRecord } from '@keyturn/backend';
import { addDays, createSchedule, localAt, money, priceOccurrence } from '@keyturn/billing';
import type { Booking } from '@keyturn/sdk';
import { putBillInto, type SeededBillState } from '../first-bill-state.ts';
import type { BookingSeeding } from './seed-bookings.ts';

/** Issues the bill of a later occurrence now, as the recurring billing monitor will (domain.md §7), and puts it into a state. */
export async function raiseBill(
  { store, caller: { tenantId }, clock }: BookingSeeding,
  { id, terms, prices }: Booking,
  { index, state }: { readonly index: number; readonly state: SeededBillState },
): Promise<void> {
  const schedule = createSchedule(terms);
  const { period } = schedule.occurrence(index);
  const now = clock.now();
  const issueDate = localAt(now, terms.anchor.timeZone).date;
  const nothing = money(0, prices.currency);
  const billId = `bil-${id}-${index}`;
  await store.transaction(tenantId, async ({ bills, counters, tenant }) => {
    const prefix = (await tenant.find())?.billPrefix ?? '';
    const bill: BillRecord = {
      id: billId,
      version: 1,
      bookingId: id,
      sequence: index + 1,
      number: `${prefix}-${String(await counters.next('bill')).padStart(6, '0')}`,
      kind: 'recurring',
      occurrenceIndex: index,
      status: 'unpaid',
      createdAt: now,
      issuedAt: now,
      issueDate,
      dueDate: addDays(issueDate, terms.paymentTermsDays),
      period: [...period],
      // The wire's types lack `readonly`; nobody writes to either.
      amounts: structuredClone(priceOccurrence(schedule, prices, index)) as BillRecord['amounts'],
      paid: nothing,
      credited: nothing,
      creditNotes: [],
      replaces: null,
      supplements: null,
      replaced: false,
    };
    await bills.insert(bill);
  });
  await putBillInto(store, tenantId, billId, state);
}
