import { wizardPages, type WizardFlow } from '@keyturn/sdk';

/** The wizard's pages in their usual order. */
export const usualFlow: WizardFlow = { pages: wizardPages.map((id) => ({ id })) };
