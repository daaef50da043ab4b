import { css } from 'lit';

/** What buttons and fields look like. */
export const controlStyles = css`
  button,
  input:not([type='checkbox'], [type='radio']),
  select {
    min-block-size: var(--_control);
    padding: 0 10px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    padding: 0 12px;
    font-size: 0.929em;
    font-weight: 550;
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
  button[aria-disabled='true'],
  button[aria-disabled='true']:hover {
    border: 1px dashed var(--_border-strong);
    background: var(--_sunken);
    color: var(--_muted);
    cursor: not-allowed;
  }
  button[aria-busy='true']::before {
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
  label {
    font-size: 0.929em;
    font-weight: 550;
  }
  input:not([type='checkbox'], [type='radio']),
  select {
    inline-size: 100%;
    min-inline-size: 0;
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
`;
