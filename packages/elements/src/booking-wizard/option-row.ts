import { html, nothing, type TemplateResult } from 'lit';

/** One thing that can be chosen, or is chosen anyway. */
export interface OptionRow {
  readonly id: string;
  /** One of the group of that name; without a name, any of them. */
  readonly group?: string;
  readonly label: string;
  readonly price: unknown;
  readonly chosen: boolean;
  /** Cannot be left out. */
  readonly fixed?: boolean;
  readonly choose: () => void;
  /** What is said about it, or asked where it is chosen. */
  readonly below: unknown;
}

/** A row of a list of options: its control, its name, its price, and what is below. */
export const optionRow = ({
  id,
  group,
  label,
  price,
  chosen,
  fixed = false,
  choose,
  below,
}: OptionRow): TemplateResult =>
  html`<div class="option" part="option">
    <input
      type=${group ? 'radio' : 'checkbox'}
      name=${group ?? id}
      id=${id}
      .checked=${chosen}
      aria-disabled=${fixed}
      aria-describedby=${group ? nothing : `${id}-below`}
      @click=${(event: Event) => (fixed ? event.preventDefault() : choose())}
    />
    <label for=${id}>${label}</label>
    <span class="num">${price}</span>
    <div class="below" id="${id}-below">${below}</div>
  </div>`;
