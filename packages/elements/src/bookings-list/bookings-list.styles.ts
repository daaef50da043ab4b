import { css } from 'lit';

/** What only the bookings list looks like: tabs, toolbar, table, cards, status glyphs, menu. */
export const listStyles = css`
  .head {
    padding-block-end: 12px;
  }
  .tabs {
    display: flex;
    gap: 12px;
    overflow-x: auto;
    scrollbar-width: none;
    box-shadow: inset 0 -1px var(--_border);
  }
  .tabs button {
    flex: none;
    min-block-size: 36px;
    padding: 0 4px;
    border: solid transparent;
    border-width: 2px 0;
    border-radius: 0;
    background: none;
    color: var(--_muted);
  }
  .tabs button[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  .bar {
    padding-block: 12px;
  }
  .search {
    position: relative;
    flex: 0 1 300px;
  }
  .search .icon {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-start: 10px;
    color: var(--_muted);
  }
  .paging label {
    font-weight: inherit;
  }
  .search input {
    padding-inline-start: 34px !important;
  }
  #filter,
  #menu {
    padding: 4px;
    font-size: 1em;
  }
  #filter:popover-open {
    display: grid;
    gap: 12px;
    padding: 16px;
  }
  @supports (position-area: block-end) {
    #filter,
    #menu {
      inset: auto;
      margin: 4px 0;
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-block, flip-inline;
    }
    #menu {
      position-area: block-end span-inline-start;
    }
  }
  #menu {
    max-inline-size: 280px;
  }
  #menu button {
    display: block;
    inline-size: 100%;
    padding: 6px 12px;
    border: 0;
    background: none;
    text-align: start;
  }
  #menu button:focus-visible {
    outline-offset: -2px;
  }
  #menu button:is(:hover, :focus-visible) {
    background: var(--_sunken);
  }
  #menu small {
    display: block;
    font-weight: 400;
  }
  .line {
    margin-block-end: 12px;
  }

  [part='table'] {
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
  .end {
    text-align: end;
  }
  th {
    block-size: 28px;
    color: var(--_muted);
    font-size: 0.923em;
    font-weight: 500;
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
  .acts {
    text-align: end;
  }
  td button.icon-only {
    min-block-size: 28px;
    inline-size: 28px;
  }
  td button.icon-only .icon {
    stroke-width: 2.4;
  }
  tbody tr:hover {
    background: var(--_sunken);
  }
  tbody .fresh {
    background: var(--_success-soft);
    box-shadow: inset 3px 0 var(--_success);
  }
  .fresh:dir(rtl) {
    box-shadow: inset -3px 0 var(--_success);
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .status svg {
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .requested circle {
    stroke-dasharray: 2 1.6;
  }
  .requested,
  .cancelled {
    color: var(--_muted);
  }
  .approved {
    color: var(--_accent);
  }
  .in_progress path,
  .completed circle {
    fill: currentColor;
  }
  .in_progress path {
    stroke: none;
  }
  .completed {
    color: var(--_success);
  }
  .completed path {
    stroke: var(--_surface);
  }
  .declined {
    color: var(--_danger);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 40px 24px;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .empty h3 {
    font-size: 1.143em;
  }
  .paging {
    padding-block: 12px;
    font-size: 0.929em;
  }
  .paging select {
    inline-size: auto;
  }
  .paging button {
    color: var(--_text);
  }
  [aria-disabled='true'] {
    color: var(--_muted) !important;
  }

  @container kt (inline-size < 900px) {
    .bill {
      display: none;
    }
    .who,
    .car {
      white-space: normal;
    }
  }
  @container kt (inline-size < 700px) {
    .head,
    .bar,
    .paging {
      padding: 12px 16px;
      flex-wrap: wrap;
    }
    .tabs {
      padding-inline: 16px;
    }
    .tabs button {
      min-block-size: 44px;
    }
    .search {
      flex: 1 0 100%;
    }
    .box {
      border-inline: 0;
      border-radius: 0;
    }
    .line {
      margin-inline: 16px;
    }
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
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
    td {
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
      padding: 0;
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
    .when {
      grid-area: when;
      padding-inline-end: 12px;
    }
    .alert {
      grid-area: alert;
    }
  }
`;
