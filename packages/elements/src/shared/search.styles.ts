import { css } from 'lit';

/** What a search looks like: the field, and what stands in the place of rows that were not found. */
export const searchStyles = css`
  .finder {
    flex-wrap: wrap;
  }
  .search {
    position: relative;
    flex: 1 1 220px;
    max-inline-size: 420px;
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
  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 40px 24px;
    text-align: center;
    overflow-wrap: anywhere;
  }
`;
