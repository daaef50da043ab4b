import type { TenantPolicy } from '@keyturn/sdk';
import { havelmobilAssets, havelmobilVehicles } from './havelmobil-catalogue.ts';
import { havelmobilAccounts, havelmobilDrivers } from './havelmobil-people.ts';
import type { TenantSeed, VoucherSeed } from './tenant-seed.ts';
import { usualFlow } from './usual-flow.ts';

const policy: TenantPolicy = {
  tenantId: 'havelmobil',
  name: 'Havelmobil',
  version: 1,
  currency: 'EUR',
  locale: 'de-DE',
  frequency: 'weekly',
  paymentTermsDays: 0,
  stubPolicy: 'prorate',
  stepMinutes: 30,
  leadTimeMinutes: 120,
  firstBill: { trigger: 'manual' },
  contract: { used: false, signatureRequired: false },
  recurringVoucherOnFirstBill: false,
  collectionMethod: 'manual',
  collectionTime: '09:00',
  retryDays: [0, 2, 4],
  overrun: 'continue',
  resume: 'skip',
  driftWarnHours: 24,
  flow: usualFlow,
  locations: [
    {
      id: 'loc-mitte',
      name: 'Berlin Mitte',
      timeZone: 'Europe/Berlin',
      openingHours: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: '07:30', closes: '19:00' })),
      closedDates: [],
    },
  ],
  handoverModes: [
    { id: 'hov-abholung', name: 'Abholung', needsAddress: false, price: null },
    {
      id: 'hov-lieferung',
      name: 'Lieferung',
      needsAddress: true,
      price: { price: { amount: 5900, currency: 'EUR' }, basis: 'gross', taxRate: '0.19' },
    },
  ],
};

const vouchers: readonly VoucherSeed[] = [
  {
    code: 'STAMM5',
    name: '5 % für Stammkunden',
    applies: 'recurring',
    discount: { percent: '5' },
    kinds: ['package', 'recurring'],
    combinable: true,
  },
];

/** Havelmobil: euros, Berlin, weekly, prices with 19 % VAT in them, no contracts, first bill by hand. */
export const havelmobil: TenantSeed = {
  tenant: { policy, bookingPrefix: 'HAVEL', billPrefix: 'HM' },
  assets: havelmobilAssets,
  vehicles: havelmobilVehicles,
  vouchers,
  accounts: havelmobilAccounts,
  drivers: havelmobilDrivers,
};
