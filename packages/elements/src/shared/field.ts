import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';

/** What stands around a control. */
export interface Field {
  /** Id of the control in the same root. */
  readonly id: string;
  readonly label: unknown;
  readonly control: unknown;
  /** What helps to fill it in; gives way to `error`. The control names `<id>-note` in `aria-describedby`. */
  readonly hint?: unknown;
  readonly error?: unknown;
}

/** A control with its label above it and its hint, or what is wrong, below it. */
export const field = ({
  id,
  label,
  control,
  hint,
  error,
}: Field): TemplateResult => html`<div class="field" part="field">
  <label for=${id}>${label}</label>${control}
  ${error || hint ? html`<div id="${id}-note">${error ? fieldError(error) : html`<small>${hint}</small>`}</div>` : nothing}
</div>`;

/** What is wrong with a field. */
export const fieldError = (error: unknown): TemplateResult =>
  html`<p class="error">${icon('stop')}<span>${error}</span></p>`;
