import { html, nothing, type TemplateResult } from 'lit';

/** What was looked for in vain. */
export interface EmptyPanel {
  readonly title: unknown;
  readonly text?: unknown;
  /** One way out: a button's label, and what it does. */
  readonly way?: readonly [label: string, run: () => void] | undefined;
}

/** What stands in the place of rows where there are none. */
export const emptyPanel = ({ title, text, way }: EmptyPanel): TemplateResult => html`<div class="box empty">
  <h2>${title}</h2>
  ${text ? html`<p class="muted">${text}</p>` : nothing}
  ${way ? html`<button type="button" @click=${way[1]}>${way[0]}</button>` : nothing}
</div>`;
