import { html } from 'lit';
import type { WizardHost } from '../wizard-host.ts';

/** The billing summary, beside the page and folded into a bar. */
export interface Summary {
  /** Whether there is a basket to price. */
  readonly shown: () => boolean;
  readonly aside: () => unknown;
  readonly bar: () => unknown;
}

/** Makes the billing summary. */
export const createSummary = (host: WizardHost): Summary => ({
  shown: () => host.state.quote.value !== null,
  aside: () => html``,
  bar: () => html``,
});
