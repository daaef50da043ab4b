import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import { onValue } from './on-value.ts';

/** What a field in which one searches needs. */
export interface SearchField {
  readonly id?: string;
  readonly label: string;
  /** What can be searched for. */
  readonly hint: string;
  readonly value: string;
  readonly type: (text: string) => void;
}

/** A field in which one searches; its label is for people who listen. */
export const searchField = ({ id, label, hint, value, type }: SearchField): TemplateResult => html`<div class="search">
  ${icon('search')}
  <input
    type="search"
    part="search"
    id=${id ?? nothing}
    aria-label=${label}
    maxlength="200"
    placeholder=${hint}
    autocomplete="off"
    .value=${value}
    @input=${onValue(type)}
  />
</div>`;
