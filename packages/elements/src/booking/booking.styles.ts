import { css } from 'lit';

/** What the page of a booking looks like. */
export const bookingStyles = css`
  .booking-head {
    display: grid;
    gap: 6px;
    padding-block-end: 16px;
  }
  .booking-head .title {
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .booking-head h2 {
    font-size: 1.286em;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .about > [aria-hidden] {
    color: var(--_muted);
  }
  .actions {
    flex-wrap: wrap;
    padding-block-start: 8px;
  }
  .actions .ends-quiet:not([aria-disabled='true']) {
    color: var(--_danger);
  }
  .why-not {
    align-items: start;
  }
  .line {
    margin-block-end: 12px;
  }
  .what-if-way {
    margin-block-end: 12px;
  }
  .page {
    display: grid;
    gap: 20px;
  }
  .page > section {
    min-inline-size: 0;
  }
  .section {
    padding: 12px 16px 16px;
  }
  .page > section > h3,
  .section-head h3,
  #what-if-heading {
    font-size: 1em;
  }
  #what-if-heading:focus-visible {
    outline: none;
  }
  .section-head {
    margin-block-end: 8px;
  }
  .booking-facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 14px 24px;
    padding: 14px 16px;
  }
  :is(.booking-facts, .booking-sums) dt {
    color: var(--_muted);
    font-size: 0.857em;
    line-height: 1.5;
  }
  :is(.booking-facts, .booking-sums) dd {
    font-size: 0.929em;
    overflow-wrap: anywhere;
  }
  .booking-facts small,
  .line-of {
    display: block;
  }
  .line-of small {
    display: inline;
  }
  .booking-sums {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(170px, 100%), 1fr));
  }
  .booking-sums > * {
    padding: 12px 16px;
  }
  .booking-sums > * + * {
    border-inline-start: 1px solid var(--_border);
  }
  .booking-sums b {
    font-size: 1.231em;
  }
  .bill-table {
    overflow-x: auto;
  }
  section > .bill-table table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.929em;
  }
  section > .bill-table :is(th, td) {
    padding: 0 12px;
    block-size: 32px;
    text-align: start;
    white-space: nowrap;
  }
  section > .bill-table .end {
    text-align: end;
  }
  section > .bill-table tbody :is(th, td) {
    border-block-start: 1px solid var(--_border);
  }
  section > .bill-table tbody th {
    color: inherit;
    font-size: 1em;
  }
  .trail {
    padding: 4px 16px;
  }
  .trail li {
    display: grid;
    grid-template-columns: 190px minmax(0, 1fr);
    gap: 0 16px;
    padding-block: 10px;
    font-size: 0.929em;
  }
  .trail li + li {
    border-block-start: 1px solid var(--_border);
  }
  .trail p {
    overflow-wrap: anywhere;
  }
  @container kt (inline-size < 600px) {
    .booking-head,
    .what-if-way {
      padding-inline: 16px;
    }
    .booking-head {
      padding-block-start: 12px;
    }
    .title small {
      display: none;
    }
    .about {
      flex-direction: column;
    }
    .about > [aria-hidden] {
      display: none;
    }
    .booking-facts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px 16px;
    }
    .booking-facts .num {
      white-space: normal;
    }
    .booking-sums {
      grid-template-columns: minmax(0, 1fr);
    }
    .booking-sums > * {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 12px;
      padding-block: 8px;
    }
    .booking-sums dd {
      text-align: end;
    }
    .actions > .primary {
      flex: 1 0 100%;
    }
    .actions > button {
      flex: 1;
    }
    .box {
      border-inline: 0;
      border-radius: 0;
    }
    .line {
      margin-inline: 16px;
    }
    .section-head,
    .schedule-head,
    .schedule > p,
    section > button {
      margin-inline: 16px;
    }
    .booking-sums > * + * {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_border);
    }
    .trail li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .actions,
    .why-not,
    .what-if-way,
    [part='refresh'] {
      display: none;
    }
  }
`;
