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
  .bar {
    padding-block: 12px;
  }
  .paging label {
    font-weight: inherit;
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
  #menu {
    max-inline-size: 280px;
    position-area: block-end span-inline-start;
  }
  #menu button {
    display: block;
    inline-size: 100%;
    padding: 6px 12px;
    border: 0;
    background: none;
    text-align: start;
  }
  :is(#menu, .tabs) button:focus-visible {
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
      max-inline-size: none;
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
