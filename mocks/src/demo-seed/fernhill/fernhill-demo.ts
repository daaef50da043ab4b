import { addDays, localAt } from '@keyturn/billing';
import type { Location } from '@keyturn/sdk';
import { fernhill } from '../../seed/fernhill.ts';
import type { BookingSource } from '../booking-source.ts';
import { weekHours } from '../week-hours.ts';
import { fernhillAccounts, fernhillDrivers } from './accounts.ts';
import { fernhillArrivals, fernhillAssets, fernhillVehicles } from './assets.ts';
import { fernhillVouchers } from './vouchers.ts';

/** Days from the start on which everybody is away, so that the calendar has something closed to show. */
const closedDays = [18, 19, 41];

const locationsOf = (start: string): Location[] => {
  const timeZone = 'Europe/London';
  const today = localAt(start, timeZone).date;
  const closedDates = closedDays.map((days) => addDays(today, days));
  return [
    { id: 'loc-richmond', name: 'Richmond', timeZone, openingHours: weekHours('08:00', '18:30', '16:00'), closedDates },
    { id: 'loc-camden', name: 'Camden', timeZone, openingHours: weekHours('08:30', '18:00', '13:00'), closedDates },
  ];
};

/** The demo's Fernhill Motors at an instant: pounds, London, monthly, contracts, 200 bookings. */
export function fernhillDemo(start: string): BookingSource {
  const { policy } = fernhill.tenant;
  return {
    tenant: {
      tenant: {
        policy: {
          ...policy,
          locations: locationsOf(start),
          handoverModes: [
            ...policy.handoverModes,
            {
              id: 'hov-evening',
              name: 'Evening handover',
              needsAddress: false,
              price: { price: { amount: 2500, currency: 'GBP' }, basis: 'net', taxRate: '0.20' },
            },
          ],
        },
        bookingPrefix: 'BKG',
        billPrefix: 'FM',
      },
      assets: fernhillAssets,
      vehicles: fernhillVehicles,
      vouchers: fernhillVouchers,
      accounts: fernhillAccounts,
      drivers: fernhillDrivers,
    },
    arrivals: fernhillArrivals,
    habits: { signs: true, raises: false },
    lives: {
      overrun: 2,
      inProgress: 28,
      overdue: 3,
      soon: 3,
      upcoming: 12,
      cancelledApproval: 8,
      completed: 92,
      requested: 24,
      declined: 16,
      cancelledRequest: 12,
    },
    handoverModeIds: ['hov-collection', 'hov-collection', 'hov-delivery', 'hov-collection', 'hov-evening'],
    voucherCodes: [[], [], [], ['SPRING10'], [], [], ['WELCOME50'], [], ['SPRING10', 'WELCOME50'], [], ['LOYAL15'], []],
  };
}
