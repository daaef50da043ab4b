import { css } from 'lit';

/**
 * What the picker of a start looks like. `#start-popup` is uncapped: only what overflows moves on to the next place.
 */
export const startPickerStyles = css`
  .pick {
    min-block-size: 40px;
    font-size: 1em;
    font-weight: 400;
    text-align: start;
    white-space: normal;
  }
  .picks {
    flex-wrap: wrap;
  }
  #start-popup {
    inline-size: 436px;
    max-inline-size: 100%;
    max-block-size: 100%;
  }
  #start-popup:popover-open {
    display: flex;
    flex-direction: column;
  }
  @supports (position-area: block-end) {
    #start-popup {
      max-block-size: none;
      position-try-fallbacks: flip-block, flip-inline, --whole-view;
    }
  }
  @position-try --whole-view {
    position-area: none;
    inset: 0;
    margin: auto;
    max-block-size: 100%;
  }
  #start-popup > .row,
  #start-popup .zone,
  .calendar {
    padding: 8px 12px;
  }
  .picking {
    overflow: auto;
    border-block-end: 1px solid var(--_border);
  }
  #start-popup .zone {
    align-items: start;
    border-block-start: 1px solid var(--_border);
    background: var(--_sunken);
  }
  .calendar {
    display: grid;
    grid-template-columns: 1fr 136px;
    gap: 12px 16px;
  }
  .calendar ::-webkit-calendar-picker-indicator {
    display: none;
  }
  .month [aria-disabled] {
    border-color: transparent;
    background: none;
    cursor: not-allowed;
  }
  .month table {
    inline-size: 100%;
    border-spacing: 0;
    font-size: 0.929em;
    text-align: center;
  }
  .month td {
    inline-size: 14.28%;
    block-size: 34px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .month td:hover {
    background: var(--_sunken);
  }
  td[aria-disabled] {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .month td[aria-current] {
    border-color: var(--_border-strong);
    font-weight: 600;
  }
  .month td[aria-selected='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  #start-times {
    block-size: auto;
    padding: 4px;
  }
  #start-times option {
    padding: 5px 8px;
    border-radius: var(--_radius);
  }
  #start-times :checked {
    background: linear-gradient(var(--_accent-soft) 0 0);
    -webkit-text-fill-color: var(--_accent);
    font-weight: 600;
  }
  @container kt (inline-size < 600px) {
    #start-popup {
      inset: auto 0 0;
      inline-size: 100%;
      max-block-size: 100%;
      margin: 0;
      position-area: none;
      position-try-fallbacks: none;
    }
    .pick {
      min-block-size: 44px;
    }
    .calendar {
      grid-template-columns: 1fr 1fr;
    }
    .month,
    #start-times {
      grid-column: 1 / -1;
    }
    .month td {
      block-size: 40px;
    }
    #start-times {
      block-size: 96px;
    }
  }
`;
