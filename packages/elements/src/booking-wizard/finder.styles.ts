import { css } from 'lit';

/** What a search field looks like, and the row in which it stands. */
export const finderStyles = css`
  .finder {
    flex-wrap: wrap;
  }
  .search {
    position: relative;
    flex: 1 1 220px;
    font-size: 1em;
    font-weight: inherit;
  }
  .search .icon {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-start: 10px;
    color: var(--_muted);
  }
  .search input {
    padding-inline-start: 34px !important;
  }
`;
