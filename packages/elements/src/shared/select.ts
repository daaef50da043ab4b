import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { onValue } from './on-value.ts';

/** A choice of one among a few. */
export interface Select {
  readonly id: string;
  readonly options: Iterable<readonly [value: string, text: string]>;
  readonly chosen: string | undefined;
  /** Offered first, for none of the options. */
  readonly none?: string;
  readonly invalid?: boolean;
  readonly choose: (value: string) => void;
}

/** A native select; the field around it is told by its id. */
export const select = ({ id, options, chosen = '', none, invalid = false, choose }: Select): TemplateResult =>
  html`<select id=${id} aria-invalid=${invalid} aria-describedby="${id}-note" @change=${onValue(choose)}>
    ${[...(none === undefined ? [] : [['', none] as const]), ...options].map(
      ([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`,
    )}
  </select>`;
