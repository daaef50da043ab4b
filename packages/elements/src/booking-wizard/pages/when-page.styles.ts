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
    background: linear-gradient(var(--_border-strong) 0 0) 0 7px / 100% 1.5px no-repeat;
  }
  .decides li {
    display: grid;
  }
  .decides dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 6px 16px;
  }
`;
