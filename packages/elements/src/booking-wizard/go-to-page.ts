import { html, type TemplateResult } from 'lit';
import type { WizardPageState } from '@keyturn/sdk';
import { pageLabel } from './steps.ts';
import type { WizardHost } from './wizard-host.ts';

/** The button that leads to the page on which something is mended. */
export const goToPage = (page: WizardPageState, { words, session }: WizardHost): TemplateResult =>
  html`<button type="button" @click=${() => session.goTo(page.id)}>
    ${words.plain('goToPage', { page: pageLabel(page, { words }) })}
  </button>`;
