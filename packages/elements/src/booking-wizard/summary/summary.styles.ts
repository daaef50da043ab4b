import { css } from 'lit';

/** What the billing summary looks like, beside the page and as a bar. */
export const summaryStyles = css`
  .summary {
    overflow: clip;
    font-size: 0.929em;
  }
  .summary > * {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
  }
  .summary > * + * {
    border-block-start: 1px solid var(--_border);
  }
  .summary .row {
    align-items: start;
  }
  .summary > .head {
    background: var(--_accent-soft);
  }
  .stale .head {
    background: var(--_sunken) !important;
  }
  .stale > :not(.head),
  .stale .figure {
    color: var(--_muted);
  }
  .figure {
    font-size: 1.846em;
    line-height: 1.333;
    letter-spacing: -0.015em;
  }
  .stale .figure {
    text-decoration: underline dotted;
    text-underline-offset: 4px;
  }
  .promo-line {
    color: var(--_success);
    font-size: 0.923em;
  }
  .dates svg {
    inline-size: 100%;
    block-size: 44px;
    fill: color-mix(in oklab, var(--_accent) 35%, var(--_surface));
  }
  .bar-first {
    fill: var(--_accent);
  }
  .dates li > :first-child::first-letter {
    text-transform: uppercase;
  }
  .summary-bar {
    display: none;
  }
  @container kt (inline-size < 600px) {
    aside.summary {
      display: none;
    }
    .summary-bar {
      display: grid;
      gap: 12px;
      padding-block-end: 12px;
    }
    #sheet {
      max-block-size: 60dvh;
      overflow: auto;
    }
    .summary-bar > button {
      justify-content: start;
      padding: 0;
      color: inherit;
      text-align: start;
    }
    .summary-bar .figure {
      font-size: 1.231em;
    }
    [aria-expanded='false'] > .icon {
      rotate: 180deg;
    }
  }
`;
