import { html, type TemplateResult } from 'lit';

/** What a slider shows and sets. */
export interface Slider {
  readonly id: string;
  readonly label: string;
  /** The value in words. */
  readonly shown: string;
  readonly value: number;
  readonly max: number;
  readonly step: number;
  readonly set: (value: number) => void;
}

/** A slider from 0. */
export function slider({ id, label, shown, value, max, step, set }: Slider): TemplateResult {
  const moved = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) set(target.valueAsNumber);
  };
  return html`<label class="slider">
    <span id="${id}-label">${label}</span><output for=${id}>${shown}</output>
    <input
      type="range"
      id=${id}
      min="0"
      max=${max}
      step=${step}
      .value=${String(value)}
      aria-labelledby="${id}-label"
      aria-valuetext=${shown}
      @input=${moved}
    />
  </label>`;
}

/** What a switch shows and sets. */
export interface Toggle {
  readonly id: string;
  readonly label: string;
  /** What it does, in a line. */
  readonly more: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

/** A switch; what it does describes it and is no part of its name. */
export function toggle({ id, label, more, on, set }: Toggle): TemplateResult {
  const changed = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) set(target.checked);
  };
  return html`<label class="toggle">
    <input
      type="checkbox"
      role="switch"
      .checked=${on}
      aria-labelledby="${id}-label"
      aria-describedby="${id}-more"
      @change=${changed}
    />
    <span><span id="${id}-label">${label}</span><small class="muted" id="${id}-more">${more}</small></span>
  </label>`;
}
