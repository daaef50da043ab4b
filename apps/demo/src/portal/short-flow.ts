import type { WizardFlow } from '@keyturn/sdk';
import type { DemoTenant } from '@keyturn/mocks/browser';
import type { PortalTexts } from './texts/texts.ts';

/** The dealer's own page in the short flow. */
export const hostPage = 'credit-check';

/** How vehicles change hands at each dealer where nobody asks. */
const usualHandover = { fernhill: 'hov-collection', havelmobil: 'hov-abholung' } as const;

/**
 * A customised flow (domain.md 2): the page *handover* is dropped with its value prefilled, a page of the host stands
 * before *confirm*, and one page has another label.
 */
export const shortFlow = (dealer: DemoTenant['id'], texts: PortalTexts) =>
  ({
    pages: [
      { id: 'when' },
      { id: 'asset', label: texts.vehicleStep },
      { id: 'package' },
      { id: 'account' },
      { id: 'driver' },
      { id: hostPage, label: texts.creditCheck },
      { id: 'confirm' },
    ],
    prefill: { handover: { modeId: usualHandover[dealer] } },
  }) satisfies WizardFlow;
