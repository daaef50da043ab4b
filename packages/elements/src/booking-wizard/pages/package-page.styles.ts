import { css } from 'lit';

/** What the page of package, extras and promo codes looks like. */
export const packagePageStyles = css`
  .about-asset .asset-picture {
    inline-size: 96px;
    block-size: 44px;
    flex: none;
  }
  legend,
  .promo label {
    padding: 0;
    margin-block-end: 8px;
    font-weight: 600;
  }
  [type='checkbox'][aria-disabled='true'] {
    accent-color: var(--_muted);
  }
  .promo button {
    flex: none;
  }
  .promo li {
    min-block-size: 32px;
  }
`;
