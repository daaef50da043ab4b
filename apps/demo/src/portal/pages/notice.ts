import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from '../icons.ts';

/** A page with nothing but a word and one way on. */
export const notice = (title: string, more: string, action: unknown, name: IconName = 'warning'): TemplateResult =>
  html`<section class="notice">
    <span class="round">${icon(name)}</span>
    <h2>${title}</h2>
    <p class="muted">${more}</p>
    ${action}
  </section>`;
