import type { VoucherSeed } from '../../seed/tenant-seed.ts';
import { havelmobil } from '../../seed/havelmobil.ts';
import type { BookingSource } from '../booking-source.ts';
import { weekHours } from '../week-hours.ts';
import { havelmobilAccounts, havelmobilDrivers } from './accounts.ts';
import { havelmobilArrivals, havelmobilAssets, havelmobilVehicles } from './assets.ts';

const timeZone = 'Europe/Berlin';
const kinds: VoucherSeed['kinds'] = ['package', 'recurring'];

const vouchers: readonly VoucherSeed[] = [
  ...havelmobil.vouchers,
  {
    code: 'START20',
    name: '20 € auf die erste Rechnung',
    applies: 'first_payment',
    discount: { fixed: { amount: 2000, currency: 'EUR' } },
    kinds,
    combinable: true,
  },
  {
    code: 'ALT10',
    name: '10 % auf die erste Rechnung',
    applies: 'first_payment',
    discount: { percent: '10' },
    kinds,
    combinable: false,
    expiresInDays: -20,
  },
  {
    code: 'VERGRIFFEN',
    name: '15 % für die ersten zehn',
    applies: 'recurring',
    discount: { percent: '15' },
    kinds,
    combinable: true,
    maxUses: 10,
    uses: 10,
  },
];

/** The demo's Havelmobil: euros, Berlin, weekly, no contracts, first bill by hand, 40 bookings. */
export const havelmobilDemo = (): BookingSource => ({
  tenant: {
    tenant: {
      policy: {
        ...havelmobil.tenant.policy,
        locations: [
          {
            id: 'loc-mitte',
            name: 'Berlin Mitte',
            timeZone,
            openingHours: weekHours('07:30', '19:00', '14:00'),
            closedDates: [],
          },
          {
            id: 'loc-potsdam',
            name: 'Potsdam',
            timeZone,
            openingHours: weekHours('08:00', '18:00', '13:00'),
            closedDates: [],
          },
        ],
      },
      bookingPrefix: 'HVM',
      billPrefix: 'HM',
    },
    assets: havelmobilAssets,
    vehicles: havelmobilVehicles,
    vouchers,
    accounts: havelmobilAccounts,
    drivers: havelmobilDrivers,
  },
  arrivals: havelmobilArrivals,
  habits: { signs: false, raises: true },
  lives: {
    overrun: 1,
    inProgress: 8,
    overdue: 1,
    soon: 1,
    upcoming: 4,
    cancelledApproval: 1,
    completed: 15,
    requested: 5,
    declined: 2,
    cancelledRequest: 2,
  },
  handoverModeIds: ['hov-abholung', 'hov-abholung', 'hov-lieferung'],
  voucherCodes: [[], [], ['STAMM5'], [], ['START20'], []],
});
