import { css } from 'lit';

/**
 * What the dialogs that confirm a booking look like: nested, so that nothing leaks into the element that shows them,
 * and little of it comes in. The dialog to re-approve keeps its size: what comes later must not move what is being
 * pressed. `.effects` stand beside the bills where their dates leave room for it, else above them. On cards words may
 * break, dates do not.
 */
export const confirmationStyles = css`
  #approve-dialog,
  #reapprove-dialog {
    container: kt / inline-size;
  }
  @container kt (inline-size >= 600px) {
    #approve-dialog[open],
    #reapprove-dialog[open] {
      inline-size: min(960px, 100% - 24px);
      block-size: min(760px, 100% - 24px);
    }
  }
  #approve-dialog,
  #reapprove-dialog {
    .dialog-body:focus-visible {
      outline: none;
    }
    .news:not(:has(> *)),
    .table .narrow {
      display: none;
    }
    .ask {
      flex-wrap: wrap;
    }
    .fields {
      display: flex;
      flex-wrap: wrap;
      gap: 16px 24px;
      align-items: start;
    }
    .fields[inert] :is(button, select) {
      border-style: dashed;
      background: var(--_sunken);
      color: var(--_muted);
    }
    .current {
      flex: 1 1 200px;
    }
    .current dt {
      font-size: 0.929em;
      font-weight: 550;
    }
    .late {
      color: var(--_danger);
    }
    .read {
      padding: 10px 12px;
      border-radius: var(--_radius);
      background: var(--_sunken);
      white-space: normal;
    }
    .new-start {
      flex: 2 1 320px;
      gap: 8px;
      min-inline-size: 0;
    }
    .vehicle {
      display: grid;
      flex: 1 1 220px;
      gap: 8px;
      min-inline-size: 0;
    }
    .vehicle select {
      min-block-size: 40px;
    }
    .offers {
      flex-wrap: wrap;
    }
    button.offer {
      min-block-size: 24px;
      padding: 2px 10px;
      border-radius: 99px;
      font-size: 0.857em;
      line-height: 1.333;
    }
    .offer[aria-pressed='true'] {
      border-color: var(--_accent);
      background: var(--_accent-soft);
      color: var(--_accent);
    }
    .hint {
      padding: 24px 16px;
      text-align: center;
    }
    .preview {
      display: flex;
      flex-flow: row-reverse wrap;
      gap: 12px 24px;
      align-items: start;
    }
    .preview,
    .preview > * {
      flex: 1 1 100%;
      min-inline-size: 0;
    }
    .preview > .effects {
      flex: 999 1 190px;
    }
    .preview > .table {
      flex-basis: max-content;
      min-inline-size: min(640px, 100%);
    }
    .stale :is(.table, .effects, .dates-picture) {
      color: var(--_muted);
      filter: grayscale(1);
    }
    .stale .will {
      text-decoration: underline dotted;
      text-underline-offset: 3px;
    }
    .effects ul {
      gap: 12px;
      padding-block-start: 8px;
      font-size: 0.929em;
    }
    .effects li {
      align-items: start;
    }
    .effects .icon {
      margin-block-start: 1px;
      color: var(--_tone);
    }
    .swap {
      display: inline-grid;
    }
    .swap > * {
      grid-area: 1 / 1;
    }
    .swap > .off {
      visibility: hidden;
    }
    [aria-busy='true'] > .swap {
      margin-inline-start: -18px;
    }
    .swap > .busy {
      padding-inline-start: 18px;
    }

    .table {
      overflow-x: auto;
      border: 1px solid var(--_border);
      border-radius: calc(var(--_radius) + 2px);
    }
    .table table {
      display: table;
      inline-size: 100%;
      border-collapse: collapse;
      font-size: 0.929em;
    }
    .table :is(thead, tbody, tfoot) {
      display: table-row-group;
      position: static;
      clip-path: none;
    }
    .table tr {
      display: table-row;
    }
    .table :is(td, th) {
      block-size: 32px;
      padding: 0 6px;
      border-block-start: 1px solid var(--_border);
      text-align: start;
      white-space: nowrap;
    }
    .table thead :is(td, th) {
      block-size: 28px;
      border: 0;
    }
    .table .end {
      text-align: end;
    }
    .table :is(td, th):first-child {
      padding-inline-start: 12px;
    }
    .table :is(td, th):last-child {
      padding-inline-end: 12px;
    }
    .table :is(.old, .was, .period) {
      color: var(--_muted);
    }
    .table :is(.old, .new, .due) {
      white-space: normal;
    }
    .table bdi {
      white-space: nowrap;
    }
    .table del {
      text-decoration: none;
    }
    .table td.new {
      font-weight: 550;
    }
    .table small,
    .effects small {
      font-size: 0.923em;
    }
    .reason {
      display: block;
      font-weight: 400;
      white-space: normal;
      max-inline-size: 220px;
    }
    .table td.moved {
      color: var(--_accent);
      font-size: 0.929em;
    }
    .table .same {
      padding: 0;
      color: var(--_muted);
    }
    .table tfoot td {
      border-block-start: 1px solid var(--_border-strong);
    }
    .table tfoot .will {
      font-weight: 600;
    }
    .table .row {
      display: inline-flex;
      gap: 4px;
    }

    @container kt (inline-size < 600px) {
      .fields > * {
        flex-basis: 100%;
      }
      button.offer {
        min-block-size: 36px;
      }
      .dates-picture.wide {
        display: none;
      }
      .table :is(table, tbody, tfoot) {
        display: block;
      }
      .table thead {
        position: absolute;
        inline-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .table tr {
        display: grid;
        grid: 'old moved was' 'new moved will' 'due due will' / 1fr auto minmax(80px, auto);
        gap: 0 6px;
        padding: 8px;
        border-block-start: 1px solid var(--_border);
      }
      .table :is(tr, td) {
        block-size: auto;
      }
      .table tr > td:nth-child(n) {
        padding: 0;
        border: 0;
      }
      .table tr > :is(.n, .same, .was.equal) {
        display: none;
      }
      .table :is(.old, .period) {
        grid-area: old;
      }
      .table .new {
        grid-area: new;
      }
      .table .moved {
        grid-area: moved;
        align-self: center;
      }
      .table .due {
        grid-area: due;
        color: var(--_muted);
        font-size: 0.857em;
      }
      .table .was {
        grid-area: was;
      }
      .table .will {
        grid-area: will;
      }
      .table .narrow {
        display: revert;
      }
      .table .will .narrow {
        display: block;
      }
      .table del {
        text-decoration: line-through;
      }
    }
  }
`;
