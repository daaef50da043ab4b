import type { TemplateResult } from 'lit';
import { createCreated, type CreatedActions, type CreatedView } from './created.ts';
import { createPageViews, type PageViews } from './page-views.ts';
import { requestPage } from './request-page.ts';
import { createSummary, type Summary } from './summary/summary.ts';
import type { WizardHost } from './wizard-host.ts';

/** Everything that the element shows once it is configured, with what is kept while it lives. */
export interface WizardParts {
  readonly host: WizardHost;
  readonly views: PageViews;
  readonly summary: Summary;
  readonly created: CreatedView;
}

/** Makes the parts of one element. */
export const createWizardParts = (host: WizardHost, actions: CreatedActions): WizardParts => ({
  host,
  views: createPageViews(host),
  summary: createSummary(host),
  created: createCreated(host, actions),
});

/** The current page of the request, or the confirmation once the booking exists. */
export function wizardBody(
  { host, views, summary, created }: WizardParts,
  about: { readonly kept: boolean; readonly discard: () => void },
): TemplateResult {
  const { page, creation } = host.state;
  return creation.value ? created(creation.value) : requestPage({ host, summary, view: views.of(page), ...about });
}
