import { html, nothing, type TemplateResult } from 'lit';
import { pageLabel } from './steps.ts';
import type { WizardHost } from './wizard-host.ts';

/** The heading of the current page, which takes focus when the page comes to be shown. */
export const pageHeading = (host: WizardHost, index: number): TemplateResult => {
  const { words, state } = host;
  const page = state.pages[index];
  const key = `title_${page?.id}`;
  const lead = `lead_${page?.id}`;
  return html`<header>
    <h2 id="page-heading" tabindex="-1">
      <span class="vh">${words.plain('stepOf', { step: index + 1, count: state.pages.length })}</span>
      ${words.has(key) ? words.plain(key) : page && pageLabel(page, host)}
    </h2>
    ${words.has(lead) ? html`<p class="muted small">${words.plain(lead)}</p>` : nothing}
  </header>`;
};
