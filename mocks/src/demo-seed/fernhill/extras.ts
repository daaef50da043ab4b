import type { ChargeItem } from '@keyturn/sdk';

const item = (
  id: string,
  name: string,
  description: string,
  billing: ChargeItem['billing'],
  amount: number,
  more: Partial<ChargeItem> = {},
): ChargeItem => ({
  id,
  name,
  description,
  billing,
  mandatory: false,
  price: { amount, currency: 'GBP' },
  basis: 'net',
  taxRate: '0.20',
  ...more,
});

const mandatory = { mandatory: true };

/** Every extra of the demo's Fernhill; the mandatory ones come with every model. */
export const fernhillItems: readonly ChargeItem[] = [
  item('ext-breakdown', 'Breakdown cover', 'Roadside help and recovery, day and night', 'recurring', 650, mandatory),
  item('ext-registration', 'Registration and plates', 'Paid once, passed on without VAT', 'fixed', 4500, {
    ...mandatory,
    taxRate: '0',
  }),
  item('ext-driver', 'Additional driver', 'One more named driver, verified before handover', 'recurring', 1250),
  item('ext-excess', 'Excess reduction', 'From £750 to £250 a claim', 'recurring', 1450),
  item('ext-tyres', 'Tyre and glass cover', 'Repair or replacement, two claims a year', 'recurring', 999, {
    basis: 'gross',
  }),
  item('ext-child-seat', 'Child seat', 'ISOFIX, 15 to 36 kg, fitted before handover', 'fixed', 3900),
  item('ext-winter', 'Winter tyre set', 'Fitted in November, stored for you', 'fixed', 3500),
  item('ext-charging', 'Charge card', 'Public charging on one bill', 'recurring', 400),
  item('ext-cable', 'Home charging cable', 'Type 2, 7.5 m', 'fixed', 9500),
  item('ext-roof-box', 'Roof box', '420 litres, with bars and two keys', 'fixed', 6000),
  item('ext-tow-bar', 'Tow bar', 'Detachable, up to 1,500 kg', 'recurring', 1100),
  item('ext-racking', 'Load-bay racking', 'Two shelves and a lockable box', 'fixed', 18000),
];

const everyday = ['ext-driver', 'ext-excess', 'ext-tyres', 'ext-winter'];
const family = [...everyday, 'ext-child-seat', 'ext-roof-box'];
const ofBody: Readonly<Record<string, readonly string[]>> = {
  city: ['ext-driver', 'ext-excess', 'ext-child-seat'],
  hatchback: [...everyday, 'ext-child-seat'],
  saloon: family,
  estate: family,
  suv: [...family, 'ext-tow-bar'],
  van: ['ext-driver', 'ext-excess', 'ext-tow-bar', 'ext-racking'],
  coupe: everyday,
  pickup: [...everyday, 'ext-tow-bar'],
};

/** Ids of the extras that a model may have, by body type and fuel. */
export const fernhillExtras = (bodyType: string, fuel: string): readonly string[] => [
  ...(ofBody[bodyType] ?? everyday),
  ...(/electric|plug_in/.test(fuel) ? ['ext-charging', 'ext-cable'] : []),
];
