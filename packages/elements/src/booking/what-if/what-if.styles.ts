import { css } from 'lit';

/** What *What if nobody re-approves?* looks like. */
export const whatIfStyles = css`
  .what-if {
    display: grid;
    gap: 12px;
    padding-block-start: 8px;
  }
  .what-if-day {
    max-inline-size: 240px;
  }
  #what-if-said {
    font-weight: 550;
  }
  .what-if-axis {
    overflow: hidden;
  }
  .drift {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.929em;
  }
  .drift :is(th, td) {
    padding-inline: 0 12px;
    block-size: 32px;
    text-align: start;
  }
  .drift .end {
    padding-inline: 12px 0;
    text-align: end;
  }
  .drift tbody :is(th, td) {
    border-block-start: 1px solid var(--_border);
  }
  .drift tbody th {
    font-size: 1em;
  }
  .drift tfoot :is(th, td) {
    border-block-start: 1px solid var(--_border-strong);
  }
  .drift .no {
    inline-size: 40px;
  }
  @container kt (inline-size < 600px) {
    .drift thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .drift :is(.due, .zero) {
      display: none;
    }
    .drift tr {
      display: grid;
      grid-template-columns: 28px minmax(0, 1fr) auto;
      gap: 2px 8px;
      padding-block: 8px;
      border-block-start: 1px solid var(--_border);
    }
    .drift :is(th, td, .end) {
      block-size: auto;
      padding: 0;
      border: 0 !important;
    }
    .drift :is(.then, .early, .unused) {
      grid-column: 2;
      color: var(--_muted);
      text-align: start;
    }
    .drift .then {
      white-space: normal;
    }
    .drift [data-label]::before {
      content: attr(data-label) ': ';
    }
    .drift .money {
      grid-column: 3;
      grid-row: 1;
      text-align: end;
    }
  }
`;
