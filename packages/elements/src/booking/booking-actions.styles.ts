import { css } from 'lit';

/**
 * What the dialogs of a booking's actions look like. The region `.news` is there before what it announces, and takes no
 * room.
 */
export const actionStyles = css`
  textarea {
    inline-size: 100%;
    padding: 6px 10px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  textarea[readonly] {
    background: var(--_sunken);
  }
  button.ends {
    border-color: var(--_danger);
    background: var(--_danger);
    color: var(--_surface);
  }
  button.ends:hover {
    background: color-mix(in oklab, var(--_danger) 88%, var(--_text));
  }
  button.ends[aria-disabled='true'] {
    border-color: var(--_border-strong);
    background: var(--_sunken);
    color: var(--_muted);
  }
  dialog .line {
    margin: 0;
  }
  .news:empty {
    position: absolute;
  }
  @container kt (inline-size < 600px) {
    textarea {
      font-size: max(16px, 1em);
    }
  }
`;
