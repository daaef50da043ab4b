import { css } from 'lit';

/**
 * The rows of the bookings list: a table, from 700 px downwards cards of four lines. `.acts` stays in reach where the
 * columns are wider than their place.
 */
export const tableStyles = css`
  [part='table'] {
    position: relative;
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.929em;
  }
  .stale tbody {
    filter: grayscale(1);
  }
  td .skeleton {
    inline-size: 60%;
  }
  th,
  td {
    padding: 0 7px;
    text-align: start;
    white-space: nowrap;
  }
  th button {
    min-block-size: 24px;
    padding: 0;
    gap: 4px;
    font-size: 1em;
    font-weight: inherit;
  }
  [aria-sort] button {
    color: var(--_text);
  }
  [aria-sort='ascending'] .icon {
    rotate: 0.5turn;
  }
  td {
    block-size: 40px;
    border-block-start: 1px solid var(--_border);
  }
  :host([density='compact']) td {
    block-size: 32px;
  }
  .ref {
    padding-inline-start: 12px;
  }
  .ref button {
    font-size: 1em;
  }
  .who,
  .car {
    overflow: hidden;
    text-overflow: ellipsis;
    max-inline-size: 200px;
  }
  td button.icon-only {
    min-block-size: 28px;
    inline-size: 28px;
  }
  td button.icon-only .icon {
    stroke-width: 2.4;
  }
  tr {
    background: var(--_surface);
  }
  tr:hover {
    background: var(--_sunken);
  }
  .acts {
    position: sticky;
    inset-inline: 0;
    background: inherit;
  }
  tbody .fresh {
    background: var(--_success-soft);
    box-shadow: inset 3px 0 var(--_success);
  }
  .fresh:dir(rtl) {
    box-shadow: inset -3px 0 var(--_success);
  }

  @container kt (inline-size < 900px) {
    .bill {
      display: none;
    }
    .who,
    .car {
      padding-block: 4px;
      white-space: normal;
    }
  }
  @container kt (inline-size < 700px) {
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      grid: 'ref state acts' 'who who acts' 'car when when' 'alert alert alert' / 1fr auto 44px;
      align-items: center;
      gap: 2px 8px;
      padding-block: 10px;
      padding-inline: 16px 4px;
    }
    tbody tr + tr {
      border-block-start: 1px solid var(--_border);
    }
    td[role] {
      block-size: auto;
      min-inline-size: 0;
      padding: 0;
      border: 0;
    }
    td button.icon-only {
      min-block-size: 44px;
      inline-size: 44px;
    }
    td .link {
      min-block-size: 24px;
    }
    .ref {
      grid-area: ref;
    }
    .state {
      grid-area: state;
    }
    .acts {
      grid-area: acts;
    }
    .who {
      grid-area: who;
      max-inline-size: none;
      font-weight: 550;
    }
    .car {
      grid-area: car;
      max-inline-size: none;
      color: var(--_muted);
    }
    tr .when {
      grid-area: when;
      padding-inline-end: 12px;
    }
    .alert {
      grid-area: alert;
    }
  }
`;
