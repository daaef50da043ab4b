import type { NewBooking } from '@keyturn/sdk';
import type { SeededBillState } from '../first-bill-state.ts';

/** What happens to a seeded booking; days are counted back from the start of the clock. */
export type BookingStep =
  | { readonly event: 'request' | 'approve' | 'raiseFirstBill' | 'signContract'; readonly daysAgo: number }
  | { readonly event: 'payFirstBill'; readonly daysAgo: number; readonly state?: SeededBillState }
  | { readonly event: 'raiseBill'; readonly daysAgo: number; readonly index: number; readonly state: SeededBillState }
  | { readonly event: 'begin' | 'complete'; readonly daysAgo: number }
  | { readonly event: 'reapprove'; readonly daysAgo: number; readonly startInDays: number }
  | { readonly event: 'decline' | 'cancel'; readonly daysAgo: number; readonly reason: string };

/**
 * A seeded booking: what is requested, and what happens to it. `startInDays` counts from the start of the clock; the
 * start is at `startTime`, default 10:00. Without `vehicleId` approval takes the first that is free.
 */
export interface BookingRow {
  readonly locationId: string;
  readonly startInDays: number;
  readonly startTime?: string;
  readonly vehicleId?: string;
  readonly packageId: string;
  readonly extraIds?: readonly string[];
  readonly voucherCodes?: readonly string[];
  readonly handover: NewBooking['handover'];
  readonly accountId: string;
  readonly driverId: string;
  readonly steps: readonly BookingStep[];
}

const collected: NewBooking['handover'] = { modeId: 'hov-collection' };
const archer = { accountId: 'acc-archer', driverId: 'drv-archer' };
const bramble = { accountId: 'acc-bramble', driverId: 'drv-bramble-1' };
const richmond = { locationId: 'loc-richmond', handover: collected };

/** Fernhill's bookings, one at least in each status. */
export const fernhillBookings: readonly BookingRow[] = [
  {
    ...richmond,
    ...archer,
    startInDays: -50,
    packageId: 'linnet-800-1m',
    steps: [
      { event: 'request', daysAgo: 60 },
      { event: 'approve', daysAgo: 58 },
      { event: 'payFirstBill', daysAgo: 55 },
      { event: 'begin', daysAgo: 50 },
      { event: 'complete', daysAgo: 20 },
    ],
  },
  {
    ...richmond,
    ...bramble,
    startInDays: -20,
    packageId: 'kestrel-1200-12m',
    extraIds: ['ext-second-driver', 'ext-tyres'],
    voucherCodes: ['SPRING10'],
    steps: [
      { event: 'request', daysAgo: 32 },
      { event: 'approve', daysAgo: 30 },
      { event: 'payFirstBill', daysAgo: 25 },
      { event: 'begin', daysAgo: 19 },
    ],
  },
  // The start has passed and nobody began or re-approved it.
  {
    ...richmond,
    ...bramble,
    driverId: 'drv-bramble-2',
    startInDays: -1,
    packageId: 'wren-800-12m',
    steps: [
      { event: 'request', daysAgo: 12 },
      { event: 'approve', daysAgo: 9 },
    ],
  },
  // Starts tomorrow, its first bill is unpaid and its contract unsigned.
  {
    ...richmond,
    ...archer,
    startInDays: 1,
    packageId: 'heron-1200-12m',
    extraIds: ['ext-child-seat'],
    steps: [
      { event: 'request', daysAgo: 8 },
      { event: 'approve', daysAgo: 6 },
    ],
  },
  {
    ...richmond,
    ...archer,
    startInDays: 5,
    packageId: 'linnet-800-12m',
    steps: [
      { event: 'request', daysAgo: 7 },
      { event: 'approve', daysAgo: 5 },
      { event: 'payFirstBill', daysAgo: 3 },
      { event: 'reapprove', daysAgo: 2, startInDays: 10 },
    ],
  },
  // A term shorter than a billing cycle: re-approval across a month's end changes its only bill.
  {
    ...richmond,
    ...bramble,
    startInDays: 12,
    packageId: 'kestrel-800-2w',
    steps: [
      { event: 'request', daysAgo: 6 },
      { event: 'approve', daysAgo: 4 },
    ],
  },
  {
    ...richmond,
    ...archer,
    startInDays: 14,
    packageId: 'mallard-1200-3m',
    steps: [
      { event: 'request', daysAgo: 5 },
      { event: 'decline', daysAgo: 4, reason: 'The van is kept for another customer' },
    ],
  },
  {
    ...richmond,
    ...bramble,
    startInDays: 20,
    packageId: 'wren-800-6m',
    steps: [
      { event: 'request', daysAgo: 5 },
      { event: 'approve', daysAgo: 3 },
      { event: 'cancel', daysAgo: 1, reason: 'The customer bought a car' },
    ],
  },
  {
    ...richmond,
    ...bramble,
    startInDays: 3,
    packageId: 'linnet-1200-12m',
    voucherCodes: ['WELCOME50', 'SPRING10'],
    handover: {
      modeId: 'hov-delivery',
      address: { line1: '18 Wharf Road', city: 'London', postcode: 'N1 7GR', country: 'GB' },
    },
    steps: [{ event: 'request', daysAgo: 2 }],
  },
  {
    ...richmond,
    ...archer,
    startInDays: 21,
    packageId: 'kestrel-unlimited-12m',
    steps: [{ event: 'request', daysAgo: 1 }],
  },
];

const lindner = {
  locationId: 'loc-mitte',
  accountId: 'acc-lindner',
  driverId: 'drv-lindner',
  handover: { modeId: 'hov-abholung' },
};

/** Havelmobil's bookings; nobody has raised the first bill of the one that is approved. */
export const havelmobilBookings: readonly BookingRow[] = [
  {
    ...lindner,
    startInDays: 9,
    packageId: 'amsel-300-26w',
    steps: [
      { event: 'request', daysAgo: 4 },
      { event: 'approve', daysAgo: 2 },
    ],
  },
  {
    ...lindner,
    startInDays: 16,
    packageId: 'kranich-300-12w',
    voucherCodes: ['stamm5'],
    steps: [{ event: 'request', daysAgo: 1 }],
  },
];
