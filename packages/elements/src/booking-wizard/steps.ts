import { html, nothing, type TemplateResult } from 'lit';
import type { WizardPageState } from '@keyturn/sdk';
import { icon } from '../shared/icons.ts';
import { stepValue } from './step-value.ts';
import type { WizardHost } from './wizard-host.ts';

/** The label of a page: the flow's own, else the kit's. */
export const pageLabel = (
  { id, label }: Pick<WizardPageState, 'id' | 'label'>,
  { words }: Pick<WizardHost, 'words'>,
): string => label ?? words.known(`page_${id}`, id);

/** The pages in their order, with what was chosen; complete ones are led to, before the current one and after it. Narrow: where one is. */
export function steps(host: WizardHost): TemplateResult {
  const { pages, page: current, locked } = host.state;
  const at = pages.findIndex(({ id }) => id === current);
  const step = (page: WizardPageState, index: number): TemplateResult => {
    const value = stepValue(page.id, host);
    // Who went back to change one answer sees what stays answered behind it.
    const done = page.problems.length === 0 && (index < at || (index > at && page.reachable && Boolean(value)));
    const inner = html`<span class="dot">${done ? icon('check') : index + 1}</span>
      <span class="step-label">${pageLabel(page, host)}</span>
      ${done ? html`<small class="step-value">${value}</small>` : nothing}`;
    const reachable = page.reachable && !page.skipped && !locked && index !== at;
    return html`<li part="step" class="step ${done ? 'done' : ''}" aria-current=${index === at ? 'step' : nothing}>
      ${
        reachable
          ? html`<button type="button" class="quiet" @click=${() => host.session.goTo(page.id)}>${inner}</button>`
          : html`<span>${inner}</span>`
      }
    </li>`;
  };
  return html`<nav class="steps" part="steps" aria-label=${host.words.plain('steps')}>
    <p class="steps-narrow row">
      <b class="grow">${pages[at] && pageLabel(pages[at], host)}</b>
      <small>${host.words.plain('stepOf', { step: at + 1, count: pages.length })}</small>
    </p>
    <ol>
      ${pages.map(step)}
    </ol>
  </nav>`;
}
