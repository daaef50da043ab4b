import { css } from 'lit';

/** What statuses look like; muted where nothing else is said. */
export const statusGlyphStyles = css`
  .status {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_muted);
    white-space: nowrap;
  }
  .status svg {
    inline-size: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  :is(.requested, .pending, .unverified) circle {
    stroke-dasharray: 2 1.6;
  }
  :is(.approved, .verified) {
    color: var(--_accent);
  }
  .in_progress {
    color: inherit;
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
`;
