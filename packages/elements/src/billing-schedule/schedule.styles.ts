import { css } from 'lit';

/** What the schedule viewer looks like. */
export const scheduleStyles = css`
  .schedule {
    grid-template-columns: minmax(0, 1fr);
  }
  .schedule table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.929em;
  }
  .schedule :is(th, td) {
    padding: 0 8px;
    text-align: start;
    font-weight: 400;
    white-space: nowrap;
  }
  .schedule thead th {
    color: var(--_muted);
    font-weight: 500;
  }
  .schedule :is(tbody, tfoot) :is(th, td) {
    block-size: 32px;
    border-block-start: 1px solid var(--_border);
  }
  .schedule :is(tbody, tfoot) th {
    color: inherit;
    font-size: 1em;
    font-weight: 550;
  }
  .schedule tfoot :is(th, td) {
    border-block-start: 1px solid var(--_border-strong);
  }
  .schedule :is(.colNumber, .colAmount) {
    text-align: end;
  }
  .schedule td.colNumber {
    color: var(--_muted);
  }
  .schedule tbody tr:hover {
    background: var(--_sunken);
  }
  .schedule button.why {
    min-block-size: 24px;
    padding: 1px 0 0;
    border: 0;
    border-block-end: 1px dotted var(--_muted);
    border-radius: 0;
    transition: none;
    background: none;
    color: inherit;
    font-size: 1em;
    font-weight: inherit;
    text-align: start;
  }
  .schedule td > button.why:hover {
    color: var(--_accent);
  }
  .schedule .state {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .danger-text {
    color: var(--_danger);
  }
  .warning-text {
    color: var(--_warning);
  }
  .sums {
    display: flex;
    flex-wrap: wrap;
    gap: 1px;
    overflow: hidden;
    background: var(--_border);
  }
  .sums > div {
    flex: 1 1 150px;
    padding: 12px 16px;
    background: var(--_surface);
  }
  .sum {
    font-size: 1.143em;
    line-height: 1.5;
  }
  .picture {
    padding: 12px 16px;
  }
  .take-along {
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
  }
  .schedule-head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 16px;
  }
  .schedule-head > .grow {
    flex-basis: 200px;
  }
  .take-along button {
    min-block-size: 28px;
  }
  .why-box {
    inline-size: 320px;
    max-inline-size: 90cqi;
    max-block-size: 92dvb;
    overflow-y: auto;
    padding: 12px 16px 16px;
  }
  .why-box h3 {
    font-size: 0.929em;
  }
  .why-steps,
  .why-facts {
    display: grid;
    gap: 8px;
    padding-block: 8px 12px;
    font-size: 0.929em;
  }
  .why-steps li,
  .why-facts > div {
    display: flex;
    gap: 12px;
  }
  .why-steps li {
    position: relative;
    padding-inline-start: 18px;
  }
  .why-steps li::before {
    content: '';
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 2px;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_border-strong);
  }
  .why-steps .here::before {
    background: var(--_accent);
  }
  .why-steps .num {
    font-weight: 550;
  }
  .why-steps + *,
  .why-facts + * {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_border);
  }
  .why-facts .step {
    margin-block-start: -4px;
    padding-inline-start: 18px;
  }
  .why-facts dt {
    color: var(--_muted);
  }
  .why-facts .total {
    font-weight: 600;
  }
  .upright {
    padding: 8px 12px;
  }
  .upright > li {
    position: relative;
    padding-block: 8px;
    padding-inline-start: 22px;
  }
  .upright > li::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 6px;
    border-inline-start: 2px solid var(--_border-strong);
  }
  .upright > li:first-child::before {
    inset-block-start: 16px;
  }
  .upright > .end-item::before {
    inset-block-end: calc(100% - 18px);
  }
  .upright > .end-item::after {
    content: '';
    position: absolute;
    inset-block-start: 17px;
    inset-inline-start: 0;
    inline-size: 14px;
    block-size: 3px;
    background: var(--_text);
  }
  .bill-item > .glyph {
    position: absolute;
    inset-block-start: 18px;
    inset-inline-start: 0;
    background: var(--_surface);
  }
  .upright summary {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
    list-style: none;
  }
  .upright details[open] summary .icon {
    rotate: 0.5turn;
  }
  .upright .block {
    display: block;
    color: var(--_muted);
  }
  .today-pill {
    color: var(--_on-accent);
  }
  .upright .pill {
    display: inline-block;
    margin-inline-start: -22px;
    position: relative;
    padding: 2px 10px;
    border-radius: 99px;
    background: var(--_accent);
    font-size: 0.857em;
    font-weight: 600;
  }
  .upright .today-pill::after {
    content: '';
    position: absolute;
    inset-block-start: 50%;
    inset-inline: 40px 0;
    border-block-start: 2px solid var(--_accent);
    z-index: -1;
  }
  .facts {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    padding-block: 4px;
  }
  .facts dt {
    color: var(--_muted);
  }
  .paper {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: -2000px;
    inline-size: 1000px;
    block-size: 100px;
    border: 0;
    visibility: hidden;
  }
  @media print {
    .screen {
      display: none !important;
    }
    .schedule table {
      font-size: 9pt;
    }
    .schedule tr {
      break-inside: avoid;
    }
  }
`;
