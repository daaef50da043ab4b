import { css } from 'lit';

/**
 * What the wizard's frame looks like: steps, page beside summary, footer. What takes focus in `.page` is scrolled out
 * from under the footer.
 */
export const wizardStyles = css`
  .steps ol {
    display: flex;
    border-block: 1px solid var(--_border);
  }
  .step {
    flex: 1;
    min-inline-size: 0;
    color: var(--_muted);
    font-size: 0.929em;
  }
  .step > * {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 8px;
    align-items: start;
    justify-items: start;
    inline-size: 100%;
    min-block-size: 40px;
    padding-block: 10px;
    padding-inline: 0 12px;
    border: 0;
    text-align: start;
    font-size: 1em;
    font-weight: inherit;
    color: inherit;
  }
  .step + .step > * {
    padding-inline-start: 12px;
  }
  .dot {
    grid-row: 1 / 3;
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border: 1.5px solid var(--_border-strong);
    border-radius: 50%;
    font-size: 11px;
    line-height: 1;
    font-weight: 600;
  }
  .step.done {
    color: var(--_text);
  }
  .done .dot {
    border-color: var(--_accent);
    color: var(--_accent);
    background: var(--_accent-soft);
  }
  .step[aria-current] {
    color: var(--_text);
    font-weight: 600;
    box-shadow: inset 0 -2px var(--_accent);
  }
  .step[aria-current] .dot {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .step-label,
  .step-value {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .steps-narrow {
    display: none;
  }
  .body {
    display: grid;
    gap: 32px;
    padding-block: 20px;
  }
  .with-summary {
    grid-template-columns: minmax(0, 1fr) 344px;
    align-items: start;
  }
  .page {
    min-inline-size: 0;
  }
  .foot {
    border-block-start: 1px solid var(--_border);
    padding-block-start: 16px;
  }
  .former li {
    color: var(--_muted);
    filter: grayscale(1);
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
    gap: 16px;
  }
  .options > * + * {
    border-block-start: 1px solid var(--_border);
  }
  .option {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) fit-content(50%);
    gap: 0 10px;
    padding: 10px 12px;
    align-items: start;
    font-size: 0.929em;
  }
  .option label {
    font-size: 1em;
    font-weight: inherit;
  }
  .option > .num {
    text-align: end;
    white-space: normal;
  }
  .below {
    grid-column: 2 / -1;
  }
  .below .columns {
    padding-block: 12px 4px;
  }
  .marks li::before {
    content: '';
    inline-size: 9px;
    block-size: 9px;
    margin: 3px 2px;
    border: 1.5px solid var(--_border-strong);
    background: var(--_surface);
    rotate: 45deg;
  }
  .marks li:first-child::before {
    border-color: var(--_accent);
    background: var(--_accent);
    border-radius: 50%;
  }
  .created {
    align-items: start;
    padding: 20px;
  }
  .created > .icon {
    inline-size: 32px;
    block-size: 32px;
    padding: 8px;
    border-radius: 50%;
    background: var(--_success);
    color: var(--_success-soft);
    stroke-width: 2;
  }
  .created-text {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: end;
    gap: 0 4px;
  }
  .created-text p {
    grid-column: 1 / -1;
  }
  .reference {
    display: block;
    font-weight: 400;
  }
  .reference bdi {
    font-size: 1.25em;
    font-weight: 600;
    user-select: all;
  }
  .ask {
    flex-wrap: wrap;
  }
  @container kt (inline-size < 840px) {
    .with-summary {
      grid-template-columns: minmax(0, 1fr);
    }
    .step-value {
      display: none;
    }
    .step > * {
      grid-template-columns: 100%;
      padding-inline-end: 0;
    }
    .dot {
      grid-row: auto;
    }
    .step-label {
      white-space: normal;
    }
  }
  @container kt (inline-size < 600px) {
    .steps-narrow {
      display: flex;
      padding-block: 8px;
    }
    .steps ol {
      gap: 4px;
      border: 0;
    }
    .step > * {
      position: relative;
      align-content: center;
      min-block-size: 24px;
      padding: 0 !important;
    }
    .step > *::before {
      content: '';
      grid-column: 1 / -1;
      inline-size: 100%;
      block-size: 5px;
      border-radius: 9px;
      background: var(--_border);
    }
    .step > * > * {
      position: absolute;
      inline-size: 1px;
      clip-path: inset(50%);
    }
    .step.done > *::before {
      background: color-mix(in oklab, var(--_accent) 60%, var(--_surface));
    }
    .step[aria-current] {
      box-shadow: none;
    }
    .step[aria-current] > *::before {
      background: var(--_accent);
    }
    .page * {
      scroll-margin-block-end: 160px;
    }
    .created .row {
      flex-wrap: wrap;
    }
    .created button {
      white-space: nowrap;
    }
    .foot {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      padding-block: 12px;
      background: var(--_raised);
    }
    .foot .primary {
      flex: 1;
    }
    .foot > .row {
      flex-wrap: wrap;
    }
    .foot #why-not {
      order: -1;
      flex-basis: 100%;
      text-align: start;
    }
    .foot #why-not:empty {
      display: none;
    }
  }
`;
