import { tokens } from '../callers.ts';
import type { DemoTenant } from './demo.ts';

/** The dealers of the demo. */
export const demoTenants: readonly DemoTenant[] = [
  {
    id: 'fernhill',
    name: 'Fernhill Motors',
    locale: 'en-GB',
    timeZone: 'Europe/London',
    token: tokens.manager,
    userName: 'Remy Barlow',
  },
  {
    id: 'havelmobil',
    name: 'Havelmobil',
    locale: 'de-DE',
    timeZone: 'Europe/Berlin',
    token: tokens.otherTenant,
    userName: 'Jana Petersen',
  },
];
