import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '@keyturn/sdk';
import { fieldOf, issuesOf, needText, refusalText } from '../shared/refusal-text.ts';
import { statusLine } from '../shared/status-line.ts';
import { blockedBy } from './blocked-by.ts';
import { goToPage } from './go-to-page.ts';
import type { WizardHost } from './wizard-host.ts';

/** What is wrong on the page, each with the control that mends it; takes focus when *Next step* was tried in vain. */
export function problemSummary(host: WizardHost): TemplateResult | string {
  const blocked = blockedBy(host.state);
  const problems = [...host.state.next.problems, ...(blocked?.problems ?? [])];
  if (problems.length === 0) return '';
  const items = problems.flatMap((problem) => itemsOf(problem, host));
  return html`<div id="problems" tabindex="-1" role="group" aria-label=${host.words.plain('cannotContinue')}>
    ${statusLine({
      tone: 'danger',
      title: host.words.plain('cannotContinue'),
      text: html`<ul>
        ${items.map(({ name, text }) => {
          const control = name ? host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(name)}`) : null;
          return html`<li>
            ${control ? html`<button type="button" class="link" @click=${() => control.focus()}>${text}</button>` : text}
          </li>`;
        })}
      </ul>`,
      actions: blocked ? goToPage(blocked, host) : nothing,
    })}
  </div>`;
}

/** The texts of one problem, with the name of the field where it has one. */
const itemsOf = (problem: Refusal, host: WizardHost): { readonly name?: string; readonly text: string }[] => {
  const issues = issuesOf(problem);
  return issues.length > 0
    ? issues.map((issue) => ({ name: fieldOf(issue), text: needText(issue, host.words) }))
    : [{ text: refusalText(problem, host.writer) }];
};
