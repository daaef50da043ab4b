import {
  createSchedule,
  money,
  priceOccurrence,
  type PriceTerms,
  type Schedule,
  type ScheduleTerms,
} from '@keyturn/billing';
import type { Bill } from '@keyturn/sdk';
import type { ScheduleData } from '../src/billing-schedule/schedule-data.ts';

/** Twelve months from 31 January, due after seven days. */
export const sampleTerms = (over: Partial<ScheduleTerms> = {}): ScheduleTerms => ({
  anchor: { date: '2026-01-31', time: '10:00', timeZone: 'Europe/London' },
  frequency: 'monthly',
  duration: { months: 12 },
  paymentTermsDays: 7,
  ...over,
});

const charge = (id: string, name: string, kind: PriceTerms['charges'][number]['kind'], units: number) => ({
  id,
  name,
  kind,
  price: money(units, 'GBP'),
  basis: 'gross' as const,
  taxRate: '0.2',
});

/** 373.50 a month, and 295.00 with the first bill. */
export const samplePrices: PriceTerms = {
  currency: 'GBP',
  charges: [
    charge('package', 'Package 1,200 miles', 'package', 36_400),
    charge('breakdown', 'Breakdown cover', 'recurring', 950),
    charge('deposit', 'Deposit', 'deposit', 29_500),
  ],
  vouchers: [],
};

/** The sample as the viewer shows it. */
export const sampleData = (over: Partial<ScheduleData> = {}): ScheduleData => ({
  terms: sampleTerms(),
  prices: samplePrices,
  bills: [],
  ...over,
});

/** The bill of an occurrence, issued on its day; paid in full or not at all. */
export function billOf(
  index: number,
  status: Bill['status'],
  over: Partial<Bill> = {},
  schedule: Schedule = createSchedule(sampleTerms()),
): Bill {
  const { instant, date, dueDate, period } = schedule.occurrence(index, { overrun: true });
  const amounts = structuredClone(priceOccurrence(schedule, samplePrices, index)) as Bill['amounts']; // not frozen
  const none = money(0, 'GBP');
  return {
    id: `b${index}`,
    version: 1,
    bookingId: 'booking',
    number: `BILL-${index + 1}`,
    kind: index ? 'recurring' : 'first',
    occurrenceIndex: index,
    status,
    createdAt: instant,
    issuedAt: instant,
    issueDate: date,
    dueDate,
    period: [...period],
    amounts,
    paid: status === 'paid' ? amounts.gross : none,
    credited: none,
    due: status === 'paid' ? none : amounts.gross,
    creditNotes: [],
    replaces: null,
    supplements: null,
    replaced: false,
    ...over,
  };
}
