import { css } from 'lit';
import { tokens } from './tokens.ts';

/** What every view of the kit looks like: text, buttons, fields, boxes, chips, status lines, dialogs. */
export const baseStyles = [
  tokens,
  css`
    :host {
      display: block;
      container: kt / inline-size;
      line-height: 1.385;
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    * {
      box-sizing: border-box;
    }
    h2,
    h3,
    p,
    ul,
    ol,
    dl,
    dd,
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
      list-style: none;
    }
    h2 {
      font-size: 1.143em;
      line-height: 1.5;
    }
    h3,
    legend {
      font-size: 0.929em;
    }
    h2,
    h3,
    b,
    legend {
      font-weight: 600;
    }
    small,
    .small {
      font-size: 0.857em;
      line-height: 1.333;
    }
    small,
    .muted {
      color: var(--_muted);
    }
    .num,
    time,
    data {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .end {
      text-align: end;
    }
    .grow {
      flex: 1;
      min-inline-size: 0;
    }
    .row {
      display: flex;
      align-items: center;
      gap: calc(2 * var(--_space));
    }
    .stack {
      display: grid;
      gap: calc(4 * var(--_space));
      align-content: start;
    }
    .vh:not(:focus-within) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .icon {
      inline-size: 16px;
      block-size: 16px;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    :host(:dir(rtl)) .flip {
      transform: scaleX(-1);
    }
    :focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
    h2:focus-visible {
      outline: none;
    }

    button,
    .button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 6px;
      min-block-size: var(--_control);
      padding: 0 12px;
      border: 1px solid var(--_border-strong);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: inherit;
      font: inherit;
      font-size: 0.929em;
      font-weight: 550;
      text-decoration: none;
      cursor: pointer;
      transition: background var(--_duration) ease-out;
    }
    button:hover {
      background: var(--_sunken);
    }
    button.primary {
      border-color: var(--_accent);
      background: var(--_accent);
      color: var(--_on-accent);
    }
    button.primary:hover {
      background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
    }
    button.quiet,
    button.link {
      border-color: transparent;
      background: none;
      color: var(--_muted);
    }
    button.link {
      min-block-size: 24px;
      padding: 0;
      color: var(--_accent);
    }
    button.link:hover {
      text-decoration: underline;
    }
    button.soft {
      border-color: transparent;
      background: var(--_accent-soft);
      color: var(--_accent);
    }
    button.warn {
      border-color: var(--_warning);
      color: var(--_warning);
    }
    button.icon-only {
      inline-size: var(--_control);
      padding: 0;
    }
    button.large {
      min-block-size: 36px;
      padding: 0 16px;
      font-size: 1em;
    }
    button[aria-disabled='true'] {
      border: 1px dashed var(--_border-strong);
      background: var(--_sunken);
      color: var(--_muted);
      cursor: not-allowed;
    }
    button[aria-busy='true']::before,
    .spinner {
      content: '';
      inline-size: 12px;
      block-size: 12px;
      border: 2px solid;
      border-block-start-color: transparent;
      border-radius: 50%;
      animation: spin 0.8s linear infinite;
    }
    @keyframes spin {
      to {
        rotate: 1turn;
      }
    }

    .field {
      display: grid;
      gap: 4px;
      align-content: start;
    }
    label,
    .label {
      font-size: 0.929em;
      font-weight: 550;
    }
    input:not([type='checkbox'], [type='radio']),
    select,
    textarea,
    .input {
      inline-size: 100%;
      min-inline-size: 0;
      min-block-size: var(--_control);
      padding: 0 10px;
      border: 1px solid var(--_border-strong);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: inherit;
      font: inherit;
    }
    input::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
    input[type='checkbox'],
    input[type='radio'] {
      inline-size: 16px;
      block-size: 16px;
      margin: 1px 0;
      flex: none;
      accent-color: var(--_accent);
    }
    input:focus-visible,
    select:focus-visible {
      outline-offset: 1px;
    }
    [aria-invalid='true'] {
      border-color: var(--_danger) !important;
      box-shadow: inset 0 0 0 1px var(--_danger);
    }
    .error {
      display: flex;
      gap: 4px;
      color: var(--_danger);
      font-size: 0.857em;
      line-height: 1.333;
    }

    .box {
      border: 1px solid var(--_border);
      border-radius: calc(var(--_radius) + 2px);
      background: var(--_surface);
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      padding: 2px 7px 2px 5px;
      border-radius: 99px;
      font-size: 0.857em;
      line-height: 1.333;
      font-weight: 550;
      white-space: nowrap;
      color: var(--_muted);
      background: var(--_sunken);
    }
    .chip .icon {
      inline-size: 12px;
      block-size: 12px;
      stroke-width: 2;
    }
    .chip.accent {
      color: var(--_accent);
      background: var(--_accent-soft);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: center;
      padding: 12px 16px;
      border: 1px solid color-mix(in oklab, var(--_tone) 35%, transparent);
      border-radius: calc(var(--_radius) + 2px);
      background: var(--_soft);
      font-size: 0.929em;
    }
    .line > .icon {
      color: var(--_tone);
    }
    .line > .grow {
      flex-basis: 180px;
      overflow-wrap: anywhere;
    }
    .success {
      --_tone: var(--_success);
      --_soft: var(--_success-soft);
    }
    .info {
      --_tone: var(--_accent);
      --_soft: var(--_accent-soft);
    }
    .warning {
      --_tone: var(--_warning);
      --_soft: var(--_warning-soft);
    }
    .danger {
      --_tone: var(--_danger);
      --_soft: var(--_danger-soft);
    }
    .chip:is(.success, .warning, .danger) {
      color: var(--_tone);
      background: var(--_soft);
    }

    dialog,
    [popover] {
      padding: 0;
      border: 1px solid var(--_border);
      border-radius: calc(var(--_radius) + 4px);
      background: var(--_raised);
      color: inherit;
      box-shadow: var(--_shadow);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 0.45);
    }
    .skeleton {
      display: block;
      block-size: 10px;
      margin: 8px 0;
      border-radius: 4px;
      background: var(--_border);
      animation: appear 0s 0.3s both;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
    @container kt (inline-size < 600px) {
      button,
      input:not([type='checkbox'], [type='radio']),
      select,
      .input {
        min-block-size: 44px;
      }
      input,
      select {
        font-size: max(16px, 1em) !important;
      }
      button.icon-only {
        inline-size: 44px;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      * {
        transition: none !important;
      }
      .spinner,
      button[aria-busy='true']::before {
        animation-duration: 4s;
      }
    }
    @media (forced-colors: active) {
      button,
      .chip {
        border: 1px solid;
      }
    }
  `,
];
