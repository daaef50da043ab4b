import { css } from 'lit';

/** What stands around the rows of the bookings list: tabs, toolbar, filter, menu, paging. */
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
  }
`;
