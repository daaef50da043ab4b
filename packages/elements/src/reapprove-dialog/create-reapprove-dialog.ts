import { createReapproveSession } from '@keyturn/sdk';
import { html, nothing } from 'lit';
import { confirmedTerm, firstBillStates } from '../confirmation/confirmed-term.ts';
import { scheduleName } from '../confirmation/schedule-name.ts';
import type { ConfirmationKind, CreateConfirmationDialog } from '../confirmation/confirmation-dialog.ts';
import { createConfirmationDialog } from '../confirmation/create-confirmation-dialog.ts';
import { createAxis } from '../shared/axis/axis.ts';
import { createCompareAxis } from '../shared/axis/compare-axis.ts';
import { billState } from '../shared/bill-state.ts';
import { changeTable } from './change-table.ts';
import { consequence } from './consequence.ts';
import { currentStart } from './current-start.ts';

const reapproval: ConfirmationKind = {
  event: 'reapprove',
  createSession: createReapproveSession,
  saved: 'kt-booking-reapproved',
  texts: {
    title: 'reapproveTitle',
    start: 'newStart',
    saving: 'savingStart',
    wrongStatus: 'onlyApproved',
    notSaved: 'notSaved',
    unknown: 'savedUnknown',
    preview: 'datesBeforeAfter',
    effects: 'effectsSave',
  },
  save: ({ booking, state: { start, vehicleId } }) =>
    start?.date === booking.start.date && start.time === booking.start.time && vehicleId !== booking.vehicle?.id
      ? 'saveVehicle'
      : 'saveStart',
  before: currentStart,
  createStanding(host) {
    const axis = createAxis(host);
    return ({ booking, today }) => {
      const { terms, prices, firstBill } = booking;
      return html`<div class="dates-picture wide" part="axis">
        ${axis({ term: confirmedTerm(terms, prices, billState(firstBill)), today, name: scheduleName(terms, host) })}
      </div>`;
    };
  },
  createPreview(host) {
    const compareAxis = createCompareAxis(host);
    let all = false;
    return (view, preview) => {
      const { words, formats } = host;
      const { before, after, prices, diff } = preview;
      if (!before || !diff) return [nothing, nothing];
      const [first, firstAfter] = firstBillStates(preview, view.today);
      const name = words.plain('comparePicture', {
        from: formats.shortDate(before.anchor.date),
        to: formats.shortDate(diff.end.before),
        start: formats.shortDate(after.anchor.date),
        end: formats.shortDate(diff.end.after),
      });
      const terms = { before: confirmedTerm(before, prices, first), after: confirmedTerm(after, prices, firstAfter) };
      return [
        html`<div class="dates-picture" part="axis">${compareAxis({ ...terms, name })}</div>`,
        changeTable(view, preview, all, () => {
          all = true;
          host.requestUpdate();
        }),
      ];
    };
  },
  consequence,
};

/** Makes the dialog that gives an approved booking a new start or vehicle, and shows what moves (domain.md §3, §4). */
export const createReapproveDialog: CreateConfirmationDialog = (host, done, options) =>
  createConfirmationDialog(reapproval, host, done, options);
