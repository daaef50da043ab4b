import type { TenantPolicy } from '@keyturn/sdk';
import { fernhillAssets, fernhillVehicles } from './fernhill-catalogue.ts';
import { fernhillAccounts, fernhillDrivers } from './fernhill-people.ts';
import { usualFlow } from './usual-flow.ts';
import type { TenantSeed, VoucherSeed } from './tenant-seed.ts';

const policy: TenantPolicy = {
  tenantId: 'fernhill',
  name: 'Fernhill Motors',
  version: 1,
  currency: 'GBP',
  locale: 'en-GB',
  frequency: 'monthly',
  paymentTermsDays: 7,
  stubPolicy: 'prorate',
  stepMinutes: 15,
  leadTimeMinutes: 0,
  firstBill: { trigger: 'on_approval' },
  contract: { used: true, signatureRequired: false },
  recurringVoucherOnFirstBill: true,
  collectionMethod: 'automatic',
  collectionTime: '09:00',
  retryDays: [0, 2, 4],
  overrun: 'continue',
  resume: 'skip',
  driftWarnHours: 48,
  flow: usualFlow,
  locations: [
    { id: 'loc-richmond', name: 'Richmond', timeZone: 'Europe/London', openingHours: null, closedDates: [] },
    {
      id: 'loc-camden',
      name: 'Camden',
      timeZone: 'Europe/London',
      openingHours: [1, 2, 3, 4, 5, 6].map((weekday) => ({
        weekday,
        opens: weekday === 6 ? '09:00' : '08:00',
        closes: weekday === 6 ? '13:00' : '18:00',
      })),
      closedDates: ['2026-04-03', '2026-04-06', '2026-12-25'],
    },
  ],
  handoverModes: [
    { id: 'hov-collection', name: 'Collection', needsAddress: false, price: null },
    {
      id: 'hov-delivery',
      name: 'Delivery',
      needsAddress: true,
      price: { price: { amount: 4900, currency: 'GBP' }, basis: 'net', taxRate: '0.20' },
    },
  ],
};

const vouchers: readonly VoucherSeed[] = [
  {
    code: 'SPRING10',
    name: '10 % off three months',
    applies: 'recurring',
    discount: { percent: '10' },
    kinds: ['package'],
    maxCycles: 3,
    combinable: true,
  },
  {
    code: 'WELCOME50',
    name: '50 pounds off the first bill',
    applies: 'first_payment',
    discount: { fixed: { amount: 5000, currency: 'GBP' } },
    kinds: ['package', 'fixed'],
    combinable: true,
  },
  {
    code: 'SOLO25',
    name: 'A quarter off the first bill',
    applies: 'first_payment',
    discount: { percent: '25' },
    kinds: ['package', 'recurring', 'fixed', 'handover'],
    combinable: false,
  },
  {
    code: 'LASTONE',
    name: '5 % off, once only',
    applies: 'recurring',
    discount: { percent: '5' },
    kinds: ['package'],
    combinable: true,
    maxUses: 1,
  },
  {
    code: 'GONE',
    name: 'Used up',
    applies: 'recurring',
    discount: { percent: '15' },
    kinds: ['package'],
    combinable: true,
    maxUses: 20,
    uses: 20,
  },
  {
    code: 'OLD5',
    name: 'Over',
    applies: 'first_payment',
    discount: { percent: '5' },
    kinds: ['package'],
    combinable: true,
    expiresInDays: -10,
  },
  {
    code: 'FREEFIRST',
    name: 'First bill free',
    applies: 'first_payment',
    discount: { percent: '100' },
    kinds: ['package', 'recurring', 'fixed', 'handover'],
    combinable: false,
  },
];

/** Fernhill Motors: pounds, London, monthly, prices net of 20 % VAT, contracts, first bill on approval. */
export const fernhill: TenantSeed = {
  tenant: { policy, bookingPrefix: 'FERN', billPrefix: 'FM' },
  assets: fernhillAssets,
  vehicles: fernhillVehicles,
  vouchers,
  accounts: fernhillAccounts,
  drivers: fernhillDrivers,
};
