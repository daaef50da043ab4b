import { css } from 'lit';
import { controlStyles } from './control.styles.ts';
import { tokens } from './tokens.ts';

/** What every view of the kit looks like: text, controls, boxes, chips, status lines, dialogs. */
export const baseStyles = [
  tokens,
  controlStyles,
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
    *,
    ::before {
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
    :is(.chip, .dot, small:not(.row), .promo-line) .icon {
      inline-size: 12px;
      block-size: 12px;
      stroke-width: 2;
      vertical-align: -2px;
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

    th {
      block-size: 28px;
      color: var(--_muted);
      font-size: 0.929em;
      font-weight: 500;
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
      padding-block: 2px;
      padding-inline: 5px 7px;
      border-radius: 99px;
      font-size: 0.857em;
      line-height: 1.333;
      font-weight: 550;
      white-space: nowrap;
      color: var(--_muted);
      background: var(--_sunken);
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
    @supports (position-area: block-end) {
      [popover] {
        inset: auto;
        margin: 4px 0;
        position-area: block-end span-inline-end;
        position-try-fallbacks: flip-block, flip-inline;
      }
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
      select {
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
      button[aria-busy='true']::before {
        animation-duration: 4s;
      }
    }
    @media (forced-colors: active) {
      button,
      .chip {
        border: 1px solid;
      }
      [aria-selected='true'],
      [aria-pressed='true'],
      [aria-current] .dot {
        border: 3px solid Highlight !important;
      }
    }
    @media print {
      :host {
        color-scheme: light;
      }
    }
  `,
];
