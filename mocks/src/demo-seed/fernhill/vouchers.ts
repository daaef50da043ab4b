import type { VoucherSeed } from '../../seed/tenant-seed.ts';

const pounds = (amount: number) => ({ fixed: { amount: amount * 100, currency: 'GBP' } });
const everything: VoucherSeed['kinds'] = ['package', 'recurring', 'fixed', 'handover'];

/** The promo codes of the demo's Fernhill: of both kinds, percent and fixed, alone or together, one over, one used up. */
export const fernhillVouchers: readonly VoucherSeed[] = [
  {
    code: 'SPRING10',
    name: '10% off the package for six months',
    applies: 'recurring',
    discount: { percent: '10' },
    kinds: ['package'],
    maxCycles: 6,
    combinable: true,
  },
  {
    code: 'WELCOME50',
    name: '£50 off the first bill',
    applies: 'first_payment',
    discount: pounds(50),
    kinds: ['package', 'fixed'],
    combinable: true,
  },
  {
    code: 'LOYAL15',
    name: '£15 off every bill',
    applies: 'recurring',
    discount: pounds(15),
    kinds: ['package', 'recurring'],
    combinable: true,
  },
  {
    code: 'FIRST25',
    name: '25% off the first bill, on its own',
    applies: 'first_payment',
    discount: { percent: '25' },
    kinds: everything,
    combinable: false,
  },
  {
    code: 'STAFF20',
    name: '20% off every bill, on its own',
    applies: 'recurring',
    discount: { percent: '20' },
    kinds: everything,
    combinable: false,
  },
  {
    code: 'FREEDROP',
    name: 'Free delivery',
    applies: 'first_payment',
    discount: { percent: '100' },
    kinds: ['handover'],
    combinable: true,
  },
  {
    code: 'WELCOME25',
    name: '£25 off the first bill',
    applies: 'first_payment',
    discount: pounds(25),
    kinds: ['package'],
    combinable: true,
    expiresInDays: -3,
  },
  {
    code: 'FLEET100',
    name: '15% off, for the first hundred',
    applies: 'recurring',
    discount: { percent: '15' },
    kinds: ['package'],
    combinable: true,
    maxUses: 100,
    uses: 100,
  },
];
