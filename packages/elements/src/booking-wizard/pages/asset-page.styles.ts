import { css } from 'lit';

/** What the cards of the asset search look like. */
export const assetPageStyles = css`
  .finder select {
    flex: 1 0 auto;
    inline-size: auto;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 16px;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    align-items: center;
    align-content: start;
    padding: 0 16px 16px;
    overflow: clip;
  }
  .card > :is(.asset-picture, small) {
    grid-column: 1 / -1;
  }
  .card > p {
    padding-block-start: 16px;
    grid-column: 1;
  }
  .card > button {
    align-self: end;
  }
  .card > .chip {
    justify-self: end;
  }
  .card.chosen {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }
  .asset-picture {
    display: grid;
    grid-template-rows: 100%;
    place-items: center;
    color: var(--_muted);
  }
  .asset-picture img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .asset-picture .icon {
    inline-size: 72px;
    block-size: 100%;
    stroke-width: 0.5;
  }
  .card .asset-picture {
    block-size: 106px;
    margin: 0 -16px 12px;
    border-block-end: 1px solid var(--_border);
    background: var(--_sunken);
  }
  .chosen .asset-picture {
    color: var(--_accent);
  }
  .sum {
    font-size: 16px;
  }
  .card .sum {
    color: var(--_text);
  }
  @container kt (inline-size < 840px) {
    .cards {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container kt (inline-size < 600px) {
    .cards {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
