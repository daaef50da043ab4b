import { css } from 'lit';

/** What a modal dialog looks like: head, scrolling body, footer; it fills narrow containers. */
export const dialogStyles = css`
  dialog[open] {
    display: flex;
    flex-direction: column;
    inline-size: min(640px, 100% - 24px);
    max-block-size: calc(100% - 24px);
    max-inline-size: none;
    border-radius: calc(var(--_radius) + 6px);
    animation: rise var(--_duration) ease-out;
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }
  dialog > * {
    padding: 16px 20px;
  }
  dialog > header {
    align-items: start;
    padding-block-end: 0;
  }
  .dialog-body {
    flex: 1;
    overflow: auto;
  }
  dialog > footer {
    border-block-start: 1px solid var(--_border);
  }
  @container kt (inline-size < 600px) {
    dialog[open] {
      inline-size: 100%;
      block-size: 100%;
      max-block-size: none;
      border: 0;
      border-radius: 0;
    }
    dialog > * {
      padding: 12px 16px;
    }
    dialog > footer {
      flex-wrap: wrap;
    }
    dialog > footer .primary {
      flex: 1;
    }
    dialog > footer > .grow {
      flex-basis: 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog[open] {
      animation: none;
    }
  }
`;
