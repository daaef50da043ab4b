import { css } from 'lit';

/**
 * What the repeated request looks like. The region `.news` is there before what it announces, and takes no room.
 */
export const confirmPageStyles = css`
  .news:empty {
    position: absolute;
  }
  .page > :is(.about-asset, .request-sums, .request) {
    max-inline-size: 640px;
  }
  .request-sums {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    padding: 10px 16px;
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_sunken);
  }
  .request-sums > * {
    flex: 1 0 auto;
  }
  .request-sums dt,
  .request dt {
    color: var(--_muted);
    font-size: 0.857em;
  }
  .request-sums b {
    font-size: 1.143em;
    line-height: 1.5;
  }
  .request {
    font-size: 0.929em;
    border-block-end: 1px solid var(--_border);
  }
  .request > * {
    display: grid;
    grid-template-columns: 104px minmax(0, 1fr) auto;
    gap: 0 16px;
    align-items: baseline;
    min-block-size: 34px;
    padding-block: 5px;
    border-block-start: 1px solid var(--_border);
  }
  .request dt {
    font-size: 1em;
  }
  @container kt (inline-size < 600px) {
    .request > * {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .request dd {
      grid-area: 2 / 1 / auto / -1;
    }
    .request .change {
      grid-area: 1 / 2;
    }
    button.link {
      min-block-size: 24px;
    }
  }
`;
