import { html, nothing, type TemplateResult } from 'lit';
import { footer } from './footer.ts';
import { notices } from './notices.ts';
import { pageHeading } from './page-heading.ts';
import { problemSummary } from './problem-summary.ts';
import { steps } from './steps.ts';
import type { Summary } from './summary/summary.ts';
import type { WizardHost, WizardPageView } from './wizard-host.ts';

/** What stands around the current page. */
export interface RequestPage {
  readonly host: WizardHost;
  /** `undefined` for a page that the host of the page fills. */
  readonly view: WizardPageView | undefined;
  readonly summary: Summary;
  /** Whether the host of the page keeps the draft. */
  readonly kept: boolean;
  readonly discard: () => void;
}

/** The current page of the request between steps and footer, with the billing summary beside it. */
export function requestPage({ host, view, summary, kept, discard }: RequestPage): TemplateResult {
  const { page } = host.state;
  const beside = page !== 'when' && page !== 'confirm' && summary.shown();
  return html`${steps(host)}
    <div class="body ${beside ? 'with-summary' : ''}" ?inert=${host.resuming} aria-busy=${host.resuming}>
      <section id="page" class="page stack" part="page" aria-labelledby="page-heading">
        ${pageHeading(host)}
        ${page === 'confirm' ? nothing : html`<div class="news stack" aria-live="polite">${notices(host)}</div>`}
        ${host.tried ? problemSummary(host) : nothing}
        ${view ? view.render() : html`<slot name="page-${page}"></slot>`}
      </section>
      ${beside ? summary.aside() : nothing}
    </div>
    ${footer(host, { bar: beside ? summary.bar() : nothing, kept, discard })}`;
}
