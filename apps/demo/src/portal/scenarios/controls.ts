import { html, type TemplateResult } from 'lit';

/** What a slider shows and sets. */
export interface Slider {
  readonly label: string;
  /** The value in words. */
  readonly shown: string;
  readonly value: number;
  readonly max: number;
  readonly step: number;
  readonly set: (value: number) => void;
}

/** A slider from 0. */
export function slider({ label, shown, value, max, step, set }: Slider): TemplateResult {
  const moved = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) set(target.valueAsNumber);
  };
  return html`<label class="slider">
    <span>${label}</span><output>${shown}</output>
    <input type="range" min="0" max=${max} step=${step} .value=${String(value)} aria-valuetext=${shown} @input=${moved} />
  </label>`;
}

/** A switch with a line that says what it does. */
export function toggle(label: string, more: string, on: boolean, set: (on: boolean) => void): TemplateResult {
  const changed = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) set(target.checked);
  };
  return html`<label class="toggle">
    <input type="checkbox" role="switch" .checked=${on} @change=${changed} />
    <span>${label}<small class="muted">${more}</small></span>
  </label>`;
}
