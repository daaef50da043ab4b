import { html, nothing, type TemplateResult } from 'lit';
import { pageLabel } from './steps.ts';
import type { WizardHost } from './wizard-host.ts';

/** The heading of the current page, which takes focus when the page comes to be shown. */
export const pageHeading = (host: WizardHost): TemplateResult => {
  const { words, state } = host;
  const { pages, page: id } = state;
  const index = pages.findIndex((page) => page.id === id);
  const lead = words.known(`lead_${id}`, '');
  return html`<header>
    <h2 id="page-heading" tabindex="-1">
      <span class="vh">${words.plain('stepOf', { step: index + 1, count: pages.length })}</span>
      ${words.known(`title_${id}`, pageLabel(pages[index] ?? { id, label: undefined }, host))}
    </h2>
    ${lead ? html`<p class="muted small">${lead}</p>` : nothing}
  </header>`;
};
