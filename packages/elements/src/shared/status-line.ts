import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.ts';

const icons = { success: 'check', info: 'info', warning: 'warning', danger: 'stop' } as const satisfies Record<
  string,
  IconName
>;

/** What a status line says and offers. */
export interface StatusLine {
  readonly tone: keyof typeof icons;
  readonly title?: unknown;
  readonly text?: unknown;
  /** Buttons. */
  readonly actions?: unknown;
}

/** A line that stays where it is until what it says is over (elements.md 14): no toast. */
export const statusLine = ({ tone, title, text, actions }: StatusLine): TemplateResult => html`<div
  class="line ${tone}"
  part="status ${tone}"
>
  ${icon(icons[tone])}
  <div class="grow">${title ? html`<b>${title}</b>` : ''} ${text ? html`<p>${text}</p>` : ''}</div>
  ${actions ?? ''}
</div>`;
