import { css } from 'lit';

/** What the page of the start looks like. */
export const whenPageStyles = css`
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 40px;
    align-items: start;
  }
  .when > * {
    flex: 2 1 400px;
    min-inline-size: 0;
  }
  .when > .stack {
    max-inline-size: 436px;
  }
  .decides {
    display: grid;
    gap: 16px;
    padding: 16px;
    font-size: 0.929em;
  }
  .decides ol {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    background: linear-gradient(var(--_border-strong) 0 0) 0 5px / 100% 1.5px no-repeat;
  }
  .decides li {
    display: grid;
  }
  .decides li::before {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    margin: 1px 2px 6px;
    border: 1.5px solid var(--_border-strong);
    background: var(--_surface);
    rotate: 45deg;
  }
  .decides li:first-child::before {
    border-color: var(--_accent);
    background: var(--_accent);
    border-radius: 50%;
  }
  .decides dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 6px 16px;
  }
`;
