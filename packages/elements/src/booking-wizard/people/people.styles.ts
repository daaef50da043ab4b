import { css } from 'lit';

/** What the lists and forms of people look like. */
export const peopleStyles = css`
  .people {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto auto;
    gap: 0 16px;
    overflow: clip;
  }
  .person {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: center;
    padding: 7px 12px;
    font-size: 0.929em;
    overflow-wrap: anywhere;
  }
  .person + .person {
    border-block-start: 1px solid var(--_border);
  }
  .person.chosen {
    background: var(--_accent-soft);
  }
  .person button {
    min-inline-size: 104px;
    min-block-size: 28px;
    font-size: 1em;
  }
  .person > p {
    grid-column: 1 / -1;
  }
  .note {
    color: var(--_warning);
  }
  .note svg {
    vertical-align: text-bottom;
  }
  .person > small {
    text-align: end;
  }
  mark {
    background: color-mix(in oklab, var(--_warning) 22%, transparent);
    color: inherit;
  }
  .person-form {
    padding: 16px;
  }
  .person-form > .row {
    flex-wrap: wrap;
  }
  .person-form legend {
    padding: 0 0 8px;
  }
  .segments {
    display: inline-grid;
    grid-template-columns: 1fr 1fr;
    max-inline-size: 302px;
    padding: 2px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }
  .segments label {
    padding: 4px 12px;
    border-radius: 4px;
    text-align: center;
    color: var(--_muted);
  }
  .segments input {
    position: absolute;
    opacity: 0;
  }
  .segments label:has(:checked) {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .segments label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
  }
  @container kt (inline-size < 600px) {
    .people {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .person > button {
      grid-area: 1 / 2 / 4;
      min-block-size: 44px;
    }
    .person > small {
      text-align: start;
    }
    .segments {
      max-inline-size: none;
    }
    .segments label {
      padding-block: 10px;
    }
  }
  @media (forced-colors: active) {
    .segments label:has(:checked) {
      background: Highlight;
    }
  }
`;
